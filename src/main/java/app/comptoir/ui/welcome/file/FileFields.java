package app.comptoir.ui.welcome.file;

import app.comptoir.common.SearchText;
import app.comptoir.service.workspaces.FileLook;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/// What a file does not say itself: the shop, its currency and its time zone. A workspace that is
/// there has the last two already.
public final class FileFields extends HBox {
  private final Messages messages;
  private final FileModel model;

  private FileFields(Messages messages, FileModel model) {
    this.messages = messages;
    this.model = model;
    getStyleClass().add("file-fields");
  }

  /// Of a file that becomes a workspace.
  public static FileFields ofWorkspace(Messages messages, FileModel model) {
    FileFields fields = new FileFields(messages, model);
    TextField currency = field("file-currency", model.currencyProperty());
    currency.setPrefColumnCount(6);
    suggest(
        currency,
        () ->
            Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList());
    TextField zone = field("file-zone", model.zoneProperty());
    suggest(zone, () -> ZoneId.getAvailableZoneIds().stream().sorted().toList());
    VBox name = fields.labelled("welcome.file.name", field("file-name", model.nameProperty()));
    setHgrow(name, Priority.ALWAYS);
    fields
        .getChildren()
        .setAll(
            name,
            fields.labelled("welcome.file.currency", currency),
            fields.labelled("welcome.file.zone", zone));
    return fields;
  }

  /// Of a file that is added to a workspace.
  public static FileFields ofShop(Messages messages, FileModel model) {
    FileFields fields = new FileFields(messages, model);
    TextField shop = field("file-shop", model.shopProperty());
    shop.promptTextProperty().bind(model.lookProperty().map(FileLook::shop).map(Texts::oneLine));
    suggest(shop, () -> model.shopsProperty().get());
    Label why = Nodes.label(fields.own(), "caption");
    why.setId("file-own");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    setHgrow(why, Priority.ALWAYS);
    VBox named = fields.labelled("file.shop", shop);
    named.setMinWidth(USE_PREF_SIZE);
    fields.getChildren().setAll(named, why);
    fields.setAlignment(Pos.BOTTOM_LEFT);
    return fields;
  }

  private ObservableValue<String> own() {
    return Bindings.createStringBinding(
        () ->
            messages.now(
                "file.shop.why", model.currencyProperty().get(), model.zoneProperty().get()),
        model.currencyProperty(),
        model.zoneProperty(),
        messages.formatsProperty());
  }

  /// Offers words as they are typed, those that begin alike first. What is offered goes as soon as
  /// one types on: Tab and Enter take the first word, which must never be one of an earlier text.
  private static void suggest(TextField field, Supplier<Collection<String>> words) {
    AutoCompletionBinding<String> offers =
        TextFields.bindAutoCompletion(
            field,
            request -> {
              String typed = request.getUserText().strip();
              return words.get().stream()
                  .filter(word -> SearchText.found(word, typed))
                  .filter(word -> !word.equalsIgnoreCase(typed))
                  .sorted(Comparator.comparing(word -> !startsWith(word, typed)))
                  .limit(8)
                  .toList();
            });
    field.textProperty().subscribe(() -> offers.getAutoCompletionPopup().hide());
  }

  private static boolean startsWith(String word, String typed) {
    return word.regionMatches(true, 0, typed, 0, typed.length());
  }

  private static TextField field(String id, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private VBox labelled(String key, TextField field) {
    Label label = Nodes.label(messages, key, "field-label");
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(messages.text(key));
    return new VBox(label, field);
  }
}
