package app.comptoir.ui.offers;

import app.comptoir.domain.offer.OfferField;
import app.comptoir.ui.fx.Messages;
import java.util.Arrays;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Which part of the offer a request for changes is about; it may be about none in particular.
final class FieldChoice extends ComboBox<OfferField> {

  FieldChoice(Messages messages) {
    setId("decide-field");
    getStyleClass().add("field-choice");
    // `OTHER` stands for no part in particular here.
    getItems().setAll(Arrays.asList(OfferField.values()));
    setConverter(new FieldName(messages));
    setMinWidth(USE_PREF_SIZE);
    messages
        .localeProperty()
        .subscribe(
            _ -> {
              setAccessibleText(messages.now("offer.changeField"));
              OfferField chosen = getValue();
              // The face is written anew only for another value.
              setValue(null);
              setConverter(new FieldName(messages));
              setValue(chosen);
            });
    clear();
  }

  void clear() {
    setValue(OfferField.OTHER);
  }

  /// Null where none in particular was chosen.
  @Nullable OfferField chosen() {
    return getValue() == OfferField.OTHER ? null : getValue();
  }

  private static final class FieldName extends StringConverter<OfferField> {
    private final Messages messages;

    FieldName(Messages messages) {
      this.messages = messages;
    }

    @Override
    public String toString(@Nullable OfferField field) {
      return field == null ? "" : messages.now("offer.changeField." + field);
    }

    @Override
    public OfferField fromString(String name) {
      throw new UnsupportedOperationException("not editable");
    }
  }
}
