package app.comptoir.ui.settings;

import app.comptoir.common.SearchText;
import app.comptoir.ui.control.Nodes;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A line of the settings: what it is called, what it does, and the control.
final class SettingRow extends HBox {
  private final Label name;
  private final Label why;

  /// @param speaks the node that takes the keys, named after the row for screen readers
  SettingRow(
      String id,
      ObservableValue<String> name,
      ObservableValue<String> why,
      Node control,
      Node speaks) {
    this.name = Nodes.label(name, "setting-name");
    this.why = Nodes.label(why, "setting-why");
    setId("set-" + id);
    getStyleClass().add("setting-row");
    setAlignment(Pos.CENTER_LEFT);
    for (Label label : new Label[] {this.name, this.why}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    VBox words = new VBox(this.name, this.why);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, control);
    speaks.accessibleTextProperty().bind(name);
    speaks.accessibleHelpProperty().bind(why);
    this.name.setLabelFor(speaks);
  }

  /// A row of a single control.
  SettingRow(
      String id, ObservableValue<String> name, ObservableValue<String> why, Control control) {
    this(id, name, why, control, control);
    control.setMinWidth(USE_PREF_SIZE);
  }

  /// Whether every one of these words is in it.
  boolean matches(String section, String query) {
    return SearchText.found(section + " " + name.getText() + " " + why.getText(), query);
  }
}
