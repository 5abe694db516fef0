package app.comptoir.ui.offers;

import app.comptoir.domain.offer.OfferField;
import app.comptoir.ui.control.Named;
import app.comptoir.ui.fx.Messages;
import java.util.Arrays;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/// Which part of the offer a request for changes is about; it may be about none in particular.
final class FieldChoice extends ComboBox<OfferField> {

  FieldChoice(Messages messages) {
    setId("decide-field");
    getStyleClass().add("field-choice");
    // `OTHER` stands for no part in particular here.
    getItems().setAll(Arrays.asList(OfferField.values()));
    setConverter(new Named<>(one -> messages.now("offer.changeField." + one)));
    setMinWidth(USE_PREF_SIZE);
    messages
        .localeProperty()
        .subscribe(
            _ -> {
              setAccessibleText(messages.now("offer.changeField"));
              OfferField chosen = getValue();
              // The face is written anew only for another value.
              setValue(null);
              setConverter(new Named<>(one -> messages.now("offer.changeField." + one)));
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
}
