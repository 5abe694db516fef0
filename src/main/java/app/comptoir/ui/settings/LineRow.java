package app.comptoir.ui.settings;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.fx.Messages;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;

/// The most promoted posts of one brand: the platform's share, or one of the person's own.
final class LineRow {
  private static final int WHOLE = 100;
  private static final int STEP = 5;
  private static final int PER_PERCENT = 10;

  private LineRow() {}

  static SettingRow of(
      Messages messages, SettingsModel model, SettingsController controller, Brand brand) {
    int platforms = Math.round(brand.readability().maxPromotedPerMille() / (float) PER_PERCENT);
    Spinner<Integer> spinner = new Spinner<>(new IntegerSpinnerValueFactory(0, WHOLE, 0, STEP));
    spinner.setEditable(true);
    spinner.getStyleClass().add("share-spinner");
    Button back =
        Buttons.link(messages, "settings.line.platform", () -> controller.onLine(brand, null));
    boolean[] following = {false};
    model
        .settingsProperty()
        .subscribe(
            now -> {
              Integer own = now.line(brand.id());
              following[0] = true;
              spinner.getValueFactory().setValue(own == null ? platforms : own);
              following[0] = false;
              back.setVisible(own != null);
            });
    spinner
        .valueProperty()
        .addListener(
            (_, _, now) -> {
              if (!following[0] && now != null) {
                controller.onLine(brand, now);
              }
            });
    HBox control =
        new HBox(back, spinner, new Label("%"), Help.button(messages, HelpTopic.READABILITY));
    control.setAlignment(Pos.CENTER_RIGHT);
    control.getStyleClass().add("setting-controls");
    control.setMinWidth(HBox.USE_PREF_SIZE);
    return new SettingRow(
        "line-" + brand.id(),
        new ReadOnlyObjectWrapper<>(brand.name()),
        messages.text("settings.line.why", platforms),
        control,
        spinner);
  }
}
