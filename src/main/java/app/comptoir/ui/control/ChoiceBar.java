package app.comptoir.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;

/// A few values side by side of which exactly one is chosen.
public final class ChoiceBar<T> extends HBox {
  private final List<ToggleButton> buttons = new ArrayList<>();
  private boolean marking;

  /// @param name how a value is called
  /// @param chosen followed
  /// @param choose told what is pressed
  public ChoiceBar(
      List<T> values,
      Function<? super T, ObservableValue<String>> name,
      ObservableValue<T> chosen,
      Consumer<? super T> choose) {
    getStyleClass().add("choice-bar");
    SegmentedButton segments = new SegmentedButton();
    segments.setToggleGroup(new ToggleGroup());
    for (T value : values) {
      ToggleButton button = new ToggleButton();
      button.textProperty().bind(name.apply(value));
      button.setMinWidth(USE_PREF_SIZE);
      button.setId("choice-" + value);
      button.setOnAction(
          _ -> {
            // A press on the chosen one must not leave none chosen.
            button.setSelected(true);
            choose.accept(value);
          });
      // The arrow keys choose without a press.
      button
          .selectedProperty()
          .subscribe(
              now -> {
                if (now && !marking && !Objects.equals(chosen.getValue(), value)) {
                  choose.accept(value);
                }
              });
      buttons.add(button);
    }
    segments.getButtons().addAll(buttons);
    setMinWidth(USE_PREF_SIZE);
    getChildren().add(segments);
    chosen.subscribe(
        now -> {
          marking = true;
          for (int i = 0; i < values.size(); i++) {
            buttons.get(i).setSelected(Objects.equals(values.get(i), now));
          }
          marking = false;
        });
  }
}
