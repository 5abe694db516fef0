package app.comptoir.ui.control;

import app.comptoir.service.figures.Selection.Comparison;
import app.comptoir.ui.fx.Messages;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ChoiceBox;

/// What the period is compared with.
public final class ComparisonPicker extends ChoiceBox<Comparison> {

  /// @param comparison what is chosen, set and followed
  public ComparisonPicker(Messages messages, ObjectProperty<Comparison> comparison) {
    getStyleClass().add("comparison-picker");
    getItems().setAll(Comparison.values());
    valueProperty().bindBidirectional(comparison);
    accessibleTextProperty().bind(messages.text("comparison.label"));
    // A new converter makes the box write its items anew, in the new language.
    messages
        .formatsProperty()
        .subscribe(_ -> setConverter(new Named<>(one -> messages.now("comparison." + one))));
  }
}
