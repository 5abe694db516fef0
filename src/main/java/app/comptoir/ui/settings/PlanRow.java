package app.comptoir.ui.settings;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.settings.SalesPlan;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.fx.Messages;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The plan of one brand: net sales a month, in whole units of its currency. An empty field is no
/// plan.
final class PlanRow {
  private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");

  /// Digits, in groups of three as people of all regions write them.
  private static final Pattern WHOLE =
      Pattern.compile("\\d{1,13}|\\d{1,3}(?:[\\s\\u00a0\\u202f.,'’]\\d{3}){1,4}");

  private PlanRow() {}

  static SettingRow of(
      Messages messages, SettingsModel model, SettingsController controller, Brand brand) {
    TextField field = new TextField();
    field.setId("plan-" + brand.id());
    field.setPrefColumnCount(9);
    field.setAlignment(Pos.CENTER_RIGHT);
    Runnable show =
        () -> {
          Long plan = model.settingsProperty().get().plan(brand.id());
          field.setText(plan == null ? "" : messages.formats().count(plan));
        };
    model.settingsProperty().subscribe(show);
    messages.formatsProperty().subscribe(_ -> show.run());
    Runnable take =
        () -> {
          String text = field.getText().strip();
          Long plan = text.isEmpty() ? null : whole(text);
          field.pseudoClassStateChanged(UNFIT, plan == null && !text.isEmpty());
          if (plan != null || text.isEmpty()) {
            controller.onPlan(brand, plan);
          }
        };
    field.setOnAction(_ -> take.run());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                take.run();
              }
            });
    field.textProperty().subscribe(_ -> field.pseudoClassStateChanged(UNFIT, false));
    HBox control =
        new HBox(
            field,
            new Label(brand.currency().getCurrencyCode()),
            Help.button(messages, HelpTopic.PLAN));
    control.setAlignment(Pos.CENTER_RIGHT);
    control.getStyleClass().add("setting-controls");
    control.setMinWidth(HBox.USE_PREF_SIZE);
    return new SettingRow(
        "plan-" + brand.id(),
        messages.text("settings.plan", brand.name()),
        messages.text("settings.plan.why"),
        control,
        field);
  }

  /// A whole amount as somebody wrote it; null where it is none.
  static @Nullable Long whole(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return null;
    }
    long whole = Long.parseLong(text.replaceAll("\\D", ""));
    return whole < 1 || whole > SalesPlan.MOST ? null : whole;
  }
}
