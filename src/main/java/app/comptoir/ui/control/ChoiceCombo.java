package app.comptoir.ui.control;

import app.comptoir.common.SearchText;
import app.comptoir.ui.fx.Messages;
import impl.org.controlsfx.skin.SearchableComboBoxSkin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// One of many, or all of them; typing into the open list narrows it.
public final class ChoiceCombo extends HBox {
  private static final int VISIBLE_ROWS = 12;

  private final SearchableComboBox<Choice> box = new Searched();
  private final ObservableList<Choice> choices;
  private final ObservableValue<@Nullable String> chosen;
  private boolean following;

  /// @param allKey message of “all”, which also names the list
  /// @param choices followed
  /// @param chosen identifier, null for all; followed
  /// @param choose told what is chosen, null for all
  public ChoiceCombo(
      Messages messages,
      String allKey,
      ObservableList<Choice> choices,
      ObservableValue<@Nullable String> chosen,
      Consumer<@Nullable String> choose) {
    this.choices = choices;
    this.chosen = chosen;
    getStyleClass().add("choice-combo");
    box.setVisibleRowCount(VISIBLE_ROWS);
    box.setMaxWidth(Double.MAX_VALUE);
    box.accessibleTextProperty().bind(messages.text(allKey));
    getChildren().add(box);
    box.valueProperty()
        .addListener(
            (_, _, now) -> {
              if (!following && now != null) {
                choose.accept(now.id().isEmpty() ? null : now.id());
              }
            });
    choices.addListener((ListChangeListener<Choice>) _ -> offer());
    chosen.subscribe(_ -> show());
    messages
        .formatsProperty()
        .subscribe(
            _ -> {
              following = true;
              box.setConverter(new Label(messages.now(allKey)));
              // The face is written anew only for another value.
              box.setValue(null);
              following = false;
              show();
            });
    offer();
  }

  private void offer() {
    List<Choice> all = new ArrayList<>();
    all.add(Choice.ALL);
    all.addAll(choices);
    if (!all.equals(box.getItems())) {
      following = true;
      box.getItems().setAll(all);
      following = false;
    }
    show();
  }

  private void show() {
    String id = chosen.getValue();
    following = true;
    box.setValue(
        box.getItems().stream()
            .filter(choice -> choice.id().equals(Objects.requireNonNullElse(id, "")))
            .findFirst()
            .orElse(id == null ? Choice.ALL : new Choice(id, id)));
    following = false;
  }

  /// The list itself, for its size and identifier.
  public SearchableComboBox<Choice> box() {
    return box;
  }

  /// Finds names however they are typed, where the control itself would compare letter by letter.
  private static final class Searched extends SearchableComboBox<Choice> {
    @Override
    protected Skin<?> createDefaultSkin() {
      SearchableComboBoxSkin<Choice> skin = new SearchableComboBoxSkin<>(this);
      // What the skin is made of: the field one types in, and a list that is filtered by it.
      for (Node field : skin.getChildren()) {
        for (Node list : skin.getChildren()) {
          if (field instanceof TextField typed
              && list instanceof ComboBox<?> filtered
              && filtered.getItems() instanceof FilteredList<?> items) {
            typed.textProperty().subscribe(text -> filter(items, text));
          }
        }
      }
      return skin;
    }

    private <T> void filter(FilteredList<T> items, String text) {
      if (text != null && !text.isBlank()) {
        List<String> words = SearchText.words(text);
        items.setPredicate(
            one ->
                one instanceof Choice choice
                    && SearchText.found(SearchText.folded(getConverter().toString(choice)), words));
      }
    }
  }

  private static final class Label extends StringConverter<Choice> {
    private final String all;

    Label(String all) {
      this.all = all;
    }

    @Override
    public String toString(Choice choice) {
      return choice == null || choice.id().isEmpty() ? all : choice.label();
    }

    @Override
    public Choice fromString(String text) {
      throw new UnsupportedOperationException("not editable");
    }
  }
}
