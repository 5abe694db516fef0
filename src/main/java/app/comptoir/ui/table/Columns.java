package app.comptoir.ui.table;

import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Table columns as all tables of the program have them: titles and cells follow the language,
/// figures stand at the right under titles at the right, and sort by value, not by what is written.
public final class Columns {
  private Columns() {}

  /// A column of texts that are the same in every language.
  public static <R> TableColumn<R, String> text(
      ObservableValue<String> title, Function<? super R, String> value) {
    TableColumn<R, String> column = new TableColumn<>();
    column.textProperty().bind(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new TextCell<>());
    RowsCopy.written(column, value);
    return column;
  }

  /// A column of values written by `writer`, at the left.
  public static <R, V> TableColumn<R, V> of(
      Messages messages,
      ObservableValue<String> title,
      Function<? super R, ? extends V> value,
      BiFunction<? super Formats, ? super V, String> writer) {
    TableColumn<R, V> column = new TableColumn<>();
    column.textProperty().bind(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new WrittenCell<>(messages, writer));
    RowsCopy.written(column, row -> written(messages, writer, value.apply(row)));
    return column;
  }

  /// A column of figures, at the right.
  public static <R, V> TableColumn<R, V> figure(
      Messages messages,
      ObservableValue<String> title,
      Function<? super R, ? extends V> value,
      BiFunction<? super Formats, ? super V, String> writer) {
    TableColumn<R, V> column = of(messages, title, value, writer);
    column.getStyleClass().add("figure");
    return column;
  }

  private static <V> String written(
      Messages messages, BiFunction<? super Formats, ? super V, String> writer, @Nullable V value) {
    return value == null ? "" : writer.apply(messages.formats(), value);
  }

  /// What people wrote may be longer than its room: the tooltip has all of it.
  private static final class TextCell<R> extends TableCell<R, String> {
    private final Tooltip whole = Nodes.tooltip();

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      boolean none = empty || text == null || text.isEmpty();
      setText(none ? null : text);
      whole.setText(none ? "" : text);
      setTooltip(none ? null : whole);
    }
  }

  private static final class WrittenCell<R, V> extends TableCell<R, V> {
    WrittenCell(Messages messages, BiFunction<? super Formats, ? super V, String> writer) {
      textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> written(messages, writer, getItem()),
                  itemProperty(),
                  emptyProperty(),
                  messages.formatsProperty()));
    }
  }
}
