package app.comptoir.ui.settings;

import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.control.Named;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;

/// Makes the rows of all sections alike: a control shows the setting, and sets it at once.
final class Rows {
  private final Messages messages;
  private final SettingsModel model;
  private final SettingsController controller;

  Rows(Messages messages, SettingsModel model, SettingsController controller) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
  }

  SettingsModel model() {
    return model;
  }

  SettingsController controller() {
    return controller;
  }

  Messages messages() {
    return messages;
  }

  /// A few values side by side, named by the messages `settings.<key>.<value>`.
  <E extends Enum<E>> SettingRow choice(Knob<E> knob, E[] values) {
    ChoiceBar<E> bar =
        new ChoiceBar<>(
            List.of(values),
            value -> messages.text("settings." + knob.key() + "." + value.name()),
            model.value(knob),
            value -> controller.onSet(knob, value));
    return new SettingRow(
        knob.key(),
        messages.text("settings." + knob.key()),
        messages.text("settings." + knob.key() + ".why"),
        bar,
        bar);
  }

  SettingRow flag(Knob<Boolean> knob) {
    return flag(knob, messages.text("settings." + knob.key() + ".why"));
  }

  /// The same where what it does changes with what is known.
  SettingRow flag(Knob<Boolean> knob, ObservableValue<String> why) {
    CheckBox box = new CheckBox();
    model.value(knob).subscribe(box::setSelected);
    box.setOnAction(_ -> controller.onSet(knob, box.isSelected()));
    return new SettingRow(knob.key(), messages.text("settings." + knob.key()), why, box);
  }

  /// One of a list.
  ///
  /// @param writer how a value is written
  <T> SettingRow list(Knob<T> knob, List<T> values, BiFunction<Formats, ? super T, String> writer) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(values);
    boolean[] following = {false};
    Runnable show =
        () -> {
          T now = model.value(knob).getValue();
          following[0] = true;
          if (!box.getItems().contains(now)) {
            box.getItems().addFirst(now);
          }
          box.setValue(now);
          following[0] = false;
        };
    messages
        .formatsProperty()
        .subscribe(
            formats -> {
              following[0] = true;
              box.setConverter(new Named<>(value -> writer.apply(formats, value)));
              // The face is written anew only for another value.
              box.setValue(null);
              following[0] = false;
              show.run();
            });
    model.value(knob).subscribe(_ -> show.run());
    box.valueProperty()
        .addListener(
            (_, _, now) -> {
              if (!following[0] && now != null) {
                controller.onSet(knob, now);
              }
            });
    return row(knob.key(), box);
  }

  /// A row of several parts.
  ///
  /// @param speaks the one that takes the keys first
  SettingRow row(String key, Node control, Node speaks) {
    return new SettingRow(
        key,
        messages.text("settings." + key),
        messages.text("settings." + key + ".why"),
        control,
        speaks);
  }

  private SettingRow row(String key, Control control) {
    return new SettingRow(
        key, messages.text("settings." + key), messages.text("settings." + key + ".why"), control);
  }

  /// Says something and sets nothing.
  SettingRow shown(String key, ObservableValue<String> value) {
    var label = app.comptoir.ui.control.Nodes.label(value, "setting-example");
    label.setMinWidth(Control.USE_PREF_SIZE);
    return row(key, label);
  }
}
