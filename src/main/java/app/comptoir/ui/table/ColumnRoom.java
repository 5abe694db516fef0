package app.comptoir.ui.table;

import app.comptoir.ui.fx.Fonts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Gives a table's columns the widths that what stands in them needs, so that nothing is cut beside
/// a column that has room to spare.
public final class ColumnRoom {
  private static final double SCROLL_BAR = 16;
  private static final int BEFORE_COMFORT = 2;

  /// Room at both sides of a text, and for the rounding of its width.
  private static final double AROUND = 20;

  private static final double SORT_ARROW = 16;
  private static final double WIDEST = 700;
  private static final int MEASURED_ROWS = 200;

  /// Of the rows only those with about as many letters as the longest are measured.
  private static final double NEARLY = 0.8;

  private static final int MEASURED_TEXTS = 24;
  private static final Font HEADER = Font.font(Fonts.REGULAR, 12);
  private static final Font CELL = Font.font(Fonts.REGULAR, 13);

  private ColumnRoom() {}

  /// Gives a column a width that it keeps, unless what stands in it needs more.
  public static <R, V> TableColumn<R, V> fixed(TableColumn<R, V> column, double width) {
    set(column, width);
    column.setMaxWidth(width);
    return column;
  }

  /// Gives a column the width it needs, and its share of what is left over.
  public static <R, V> TableColumn<R, V> atLeast(TableColumn<R, V> column, double width) {
    set(column, width);
    return column;
  }

  private static void set(TableColumn<?, ?> column, double width) {
    column.setMinWidth(width);
    column.setPrefWidth(width);
  }

  /// Keeps the columns fitting into the table's width without a horizontal scroll bar: the least
  /// important ones go where there is no room, one column takes the rest.
  ///
  /// @param rest takes what room there is: at least its minimal width, and its preferred width
  ///   before more than two others are shown; then as much as it needs, before others grow
  /// @param byImportance the others, the most important first
  public static <R> void fit(
      TableView<R> table, TableColumn<R, ?> rest, List<TableColumn<R, ?>> byImportance) {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    Fitted<R> fitted =
        new Fitted<>(table, rest, rest.getMinWidth(), rest.getPrefWidth(), byImportance);
    follow(table, fitted::fit);
    table.getSortOrder().addListener((InvalidationListener) _ -> fitted.fit());
  }

  /// Shows every column whole: where there is no room for all, the table scrolls sideways.
  public static <R> void whole(TableView<R> table) {
    follow(table, () -> widen(table));
  }

  /// Does it now, and as often as the table's width, its rows or its language change.
  private static <R> void follow(TableView<R> table, Runnable fit) {
    table.widthProperty().subscribe(_ -> fit.run());
    ListChangeListener<R> rows = _ -> fit.run();
    table
        .itemsProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.removeListener(rows);
              }
              listen(now, rows);
              fit.run();
            });
    listen(table.getItems(), rows);
    InvalidationListener titles = _ -> fit.run();
    table.getColumns().forEach(column -> column.textProperty().addListener(titles));
  }

  private static <R> void listen(ObservableList<R> items, ListChangeListener<R> rows) {
    if (items != null) {
      items.addListener(rows);
    }
  }

  private static <R> void widen(TableView<R> table) {
    double all = 0;
    for (TableColumn<R, ?> column : table.getColumns()) {
      double width = needed(table, column);
      set(column, width);
      all += width;
    }
    boolean room = all + SCROLL_BAR <= table.getWidth();
    table.setColumnResizePolicy(
        room
            ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
            : TableView.UNCONSTRAINED_RESIZE_POLICY);
  }

  private record Fitted<R>(
      TableView<R> table,
      TableColumn<R, ?> rest,
      double least,
      double wanted,
      List<TableColumn<R, ?>> byImportance,
      List<Double> declared) {
    Fitted(
        TableView<R> table,
        TableColumn<R, ?> rest,
        double least,
        double wanted,
        List<TableColumn<R, ?>> byImportance) {
      this(
          table,
          rest,
          least,
          wanted,
          List.copyOf(byImportance),
          byImportance.stream().map(TableColumn::getPrefWidth).toList());
    }

    /// The column the rows are sorted by is the last one to go: its header tells their order.
    private List<TableColumn<R, ?>> sortedFirst() {
      return byImportance.stream()
          .sorted(Comparator.comparing(column -> !table.getSortOrder().contains(column)))
          .toList();
    }

    void fit() {
      if (table.getWidth() <= 0) {
        return;
      }
      double left = table.getWidth() - SCROLL_BAR;
      double kept = 0;
      boolean room = true;
      List<TableColumn<R, ?>> order = sortedFirst();
      for (int i = 0; i < order.size(); i++) {
        TableColumn<R, ?> column = order.get(i);
        double width = Math.max(declared.get(byImportance.indexOf(column)), needed(table, column));
        if (column.getMaxWidth() < width || column.getMaxWidth() == column.getMinWidth()) {
          column.setMaxWidth(width);
        }
        set(column, width);
        left -= width;
        room &= left >= (i < BEFORE_COMFORT ? least : wanted);
        kept += room ? width : 0;
        column.setVisible(room);
      }
      double most = table.getWidth() - SCROLL_BAR - kept;
      rest.setMinWidth(Math.max(least, Math.min(needed(table, rest), most)));
      TableView.ResizeFeatures<R> again = new TableView.ResizeFeatures<>(table, null, 0.0);
      var _ = table.getColumnResizePolicy().call(again);
    }
  }

  /// What the title and the longest texts of a column need.
  private static <R> double needed(TableView<R> table, TableColumn<R, ?> column) {
    double arrow = column.isSortable() ? SORT_ARROW : 0;
    double widest = width(column.getText(), HEADER) + arrow;
    for (String text : longest(table, column)) {
      widest = Math.max(widest, width(text, CELL));
    }
    return Math.min(WIDEST, Math.ceil(widest) + AROUND);
  }

  private static <R> List<String> longest(TableView<R> table, TableColumn<R, ?> column) {
    List<String> texts = new ArrayList<>();
    IntStream.range(0, Math.min(MEASURED_ROWS, table.getItems().size()))
        .forEach(row -> texts.add(RowsCopy.textOf(column, table.getItems().get(row))));
    int most = texts.stream().mapToInt(String::length).max().orElse(0);
    return texts.stream()
        .filter(text -> text.length() >= most * NEARLY)
        .distinct()
        .limit(MEASURED_TEXTS)
        .toList();
  }

  private static double width(String text, Font font) {
    if (text == null || text.isEmpty()) {
      return 0;
    }
    Text probe = new Text(text);
    probe.setFont(font);
    return probe.getLayoutBounds().getWidth();
  }
}
