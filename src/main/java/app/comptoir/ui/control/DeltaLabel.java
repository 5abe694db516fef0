package app.comptoir.ui.control;

import app.comptoir.ui.control.Delta.Direction;
import app.comptoir.ui.fx.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A change with its sign, its triangle (▲▼) and its colour (blue for good, vermilion for bad):
/// never told by colour alone.
public final class DeltaLabel extends HBox {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");

  private final Region triangle = new Region();

  public DeltaLabel(Messages messages, ObservableValue<Delta> delta) {
    getStyleClass().add("delta");
    setAlignment(Pos.CENTER_LEFT);
    triangle.getStyleClass().add("triangle");
    Label text = new Label();
    text.setMinWidth(Region.USE_PREF_SIZE);
    text.textProperty()
        .bind(messages.format(delta, (f, d) -> d.text(f, messages.now("unit.points"))));
    getChildren().addAll(triangle, text);
    accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.now("delta." + delta.getValue().direction(), text.getText()),
                text.textProperty(),
                delta));
    delta.subscribe(this::show);
  }

  private void show(Delta delta) {
    boolean moved = delta.direction() == Direction.UP || delta.direction() == Direction.DOWN;
    pseudoClassStateChanged(GOOD, moved && delta.good());
    pseudoClassStateChanged(BAD, moved && !delta.good());
    pseudoClassStateChanged(DOWN, delta.direction() == Direction.DOWN);
    triangle.setVisible(moved);
    triangle.setManaged(moved);
  }
}
