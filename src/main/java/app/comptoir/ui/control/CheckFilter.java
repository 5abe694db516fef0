package app.comptoir.ui.control;

import app.comptoir.ui.fx.Messages;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.controlsfx.control.CheckComboBox;

/// A filter by any of some values; none chosen means all. Its face says what it filters by, and how
/// many values are chosen.
public final class CheckFilter<T> extends HBox {
  /// Room for a name of usual length, where others need the rest of the line.
  private static final double LEAST = 104;

  private final Messages messages;
  private final String key;
  private final Function<? super T, String> name;
  private final Consumer<Set<T>> choose;
  private final CheckComboBox<T> box = new CheckComboBox<>();
  private boolean following;

  /// @param key its name
  /// @param name how a value is called, in the present language
  /// @param chosen followed
  /// @param choose told what is chosen now
  public CheckFilter(
      Messages messages,
      String key,
      Function<? super T, String> name,
      ObservableValue<Set<T>> chosen,
      Consumer<Set<T>> choose) {
    this.messages = messages;
    this.key = key;
    this.name = name;
    this.choose = choose;
    getStyleClass().add("check-filter");
    box.getStyleClass().add("check-box-list");
    getChildren().add(box);
    setMinWidth(LEAST);
    box.setMinWidth(LEAST);
    box.setAccessibleRole(AccessibleRole.COMBO_BOX);
    box.accessibleTextProperty().bind(messages.text(key));
    box.getCheckModel().getCheckedItems().addListener((ListChangeListener<T>) _ -> onChecked());
    chosen.subscribe(this::check);
    messages
        .formatsProperty()
        .subscribe(
            _ -> {
              box.setConverter(new Named<>(name));
              title();
            });
  }

  /// The box itself, for its identifier and its items' check marks.
  public CheckComboBox<T> box() {
    return box;
  }

  /// What can be chosen; choices that are no longer there are dropped.
  public void setValues(List<T> values) {
    if (!values.equals(box.getItems())) {
      Set<T> before = Set.copyOf(box.getCheckModel().getCheckedItems());
      following = true;
      box.getCheckModel().clearChecks();
      box.getItems().setAll(values);
      following = false;
      check(before);
      onChecked();
    }
  }

  private void check(Set<T> chosen) {
    if (following || chosen.equals(Set.copyOf(box.getCheckModel().getCheckedItems()))) {
      title();
      return;
    }
    following = true;
    box.getCheckModel().clearChecks();
    chosen.stream().filter(box.getItems()::contains).forEach(box.getCheckModel()::check);
    following = false;
    title();
  }

  private void onChecked() {
    if (!following) {
      following = true;
      choose.accept(Set.copyOf(box.getCheckModel().getCheckedItems()));
      following = false;
      title();
    }
  }

  private void title() {
    List<T> checked = box.getCheckModel().getCheckedItems();
    String label = messages.now(key);
    box.setTitle(
        switch (checked.size()) {
          case 0 -> label;
          case 1 -> name.apply(checked.getFirst());
          default -> label + " · " + messages.formats().count(checked.size());
        });
    // The box writes its face anew only when a check changes, not when its title does. The cells of
    // its list lie in it, too.
    for (Node cell : box.lookupAll(".list-cell")) {
      if (cell instanceof Labeled face && cell.getParent() instanceof ComboBox) {
        face.setText(box.getTitle());
      }
    }
  }
}
