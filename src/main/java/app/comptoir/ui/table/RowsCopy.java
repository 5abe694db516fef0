package app.comptoir.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The selected rows of a table as text for the clipboard: what the shown columns say, parted by
/// tabs, one row a line, without a header.
public final class RowsCopy {
  private RowsCopy() {}

  /// The rows selected in the table that has the keyboard; empty where none is or none has.
  public static Optional<String> selected(EventTarget focused) {
    for (Node n = focused instanceof Node node ? node : null; n != null; n = n.getParent()) {
      if (n instanceof TableView<?> table) {
        return table.getSelectionModel().isEmpty() ? Optional.empty() : Optional.of(text(table));
      }
    }
    return Optional.empty();
  }

  /// Says what a column's cells show, where that is not their value itself.
  public static <R> void written(TableColumn<R, ?> column, Function<? super R, String> writer) {
    column.getProperties().put(RowsCopy.class, writer);
  }

  /// What was said with [#written] of a row; empty for other columns.
  @SuppressWarnings("unchecked") // put there by #written for this column
  static <R> String textOf(TableColumn<R, ?> column, R row) {
    Object writer = column.getProperties().get(RowsCopy.class);
    String text = writer == null ? null : ((Function<R, @Nullable String>) writer).apply(row);
    return text == null ? "" : text;
  }

  private static <R> String text(TableView<R> table) {
    List<TableColumn<R, ?>> columns = table.getVisibleLeafColumns();
    return table.getSelectionModel().getSelectedIndices().stream()
        .sorted()
        .map(
            index ->
                columns.stream()
                    .map(column -> cell(column, table.getItems().get(index)))
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  private static <R> String cell(TableColumn<R, ?> column, R row) {
    Object value =
        column.getProperties().containsKey(RowsCopy.class)
            ? textOf(column, row)
            : column.getCellData(row);
    return value == null ? "" : value.toString().replaceAll("\\s+", " ").strip();
  }
}
