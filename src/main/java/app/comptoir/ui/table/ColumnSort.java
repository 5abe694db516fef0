package app.comptoir.ui.table;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// How presses on a table's headers sort it: figures the biggest first, all else from A, and each
/// further press the other way round. The toolkit's own third press would leave the rows in an
/// order that no header tells.
public final class ColumnSort {
  private boolean choosing;

  private ColumnSort() {}

  /// Sorts by this column, and from now on by those whose headers are pressed.
  public static <R> void begin(TableView<R> table, TableColumn<R, ?> column) {
    column.setSortType(first(column));
    table.getSortOrder().add(column);
    ColumnSort sort = new ColumnSort();
    table
        .getSortOrder()
        .addListener(
            (ListChangeListener<TableColumn<R, ?>>) change -> sort.onChange(table, change));
  }

  private static SortType first(TableColumn<?, ?> column) {
    return column.getStyleClass().contains("figure") ? SortType.DESCENDING : SortType.ASCENDING;
  }

  private <R> void onChange(
      TableView<R> sorted, ListChangeListener.Change<? extends TableColumn<R, ?>> change) {
    if (choosing) {
      return;
    }
    choosing = true;
    while (change.next()) {
      if (sorted.getSortOrder().isEmpty() && change.wasRemoved()) {
        // Pressed while descending: the toolkit takes it out, where it is to turn round.
        TableColumn<R, ?> again = change.getRemoved().getFirst();
        again.setSortType(SortType.ASCENDING);
        sorted.getSortOrder().add(again);
        break;
      }
      for (TableColumn<R, ?> added : change.getAddedSubList()) {
        added.setSortType(first(added));
      }
    }
    choosing = false;
  }
}
