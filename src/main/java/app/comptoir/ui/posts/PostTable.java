package app.comptoir.ui.posts;

import app.comptoir.domain.post.Post;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.tables.Csv;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.table.ChartTable;
import app.comptoir.ui.table.ColumnRoom;
import app.comptoir.ui.table.ColumnSort;
import app.comptoir.ui.table.Columns;
import app.comptoir.ui.table.RowsCopy;
import app.comptoir.ui.table.RowsDrag;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The posts as a table, the biggest net sales first unless the person sorts it otherwise. Lines
/// tick in place; selection, sort and scroll stay.
final class PostTable extends TableView<PostLine> {
  private static final double LEAST_POST = 210;
  private static final double WANTED_POST = 310;

  /// Of the other columns; what stands in them decides.
  private static final double LEAST = 60;

  private final Messages messages;
  private final CurrentSelection selection;

  PostTable(Messages messages, PostsModel model, CurrentSelection selection) {
    this.messages = messages;
    this.selection = selection;
    setId("posts-table");
    getStyleClass().addAll("figures", "posts-table");
    accessibleTextProperty().bind(messages.text("destination.POSTS"));

    TableColumn<PostLine, PostLine.Named> post = new TableColumn<>();
    post.setId("post");
    post.textProperty().bind(messages.text("posts.column.post"));
    post.setCellValueFactory(cell -> cell.getValue().namedProperty());
    post.setCellFactory(_ -> new PostCell(messages));
    post.setComparator(Comparator.comparing(PostLine.Named::key));
    RowsCopy.written(post, line -> line.row().post().text());
    post.setMinWidth(LEAST_POST);
    post.setPrefWidth(WANTED_POST);

    var published =
        figure("published", LEAST, row -> row.post().publishedAt(), (f, at) -> f.date(day(at)));
    var impressions = figure("impressions", LEAST, PostRow::impressions, Formats::count);
    var entered = figure("entered", LEAST, PostRow::entered, Formats::count);
    var converted = figure("converted", LEAST, PostTable::converted, (f, v) -> f.percent(v, 1));
    var orders = figure("orders", LEAST, PostRow::orders, Formats::count);
    var net = figure("net", LEAST, PostRow::net, Formats::money);
    var contribution = figure("contribution", LEAST, PostRow::contribution, Formats::money);
    var stock = figure("stock", LEAST, PostTable::stockLeft, PostTable::stock);
    stock.setComparator(Comparator.nullsLast(Comparator.naturalOrder()));
    converted.setComparator(Comparator.nullsFirst(Comparator.naturalOrder()));

    getColumns()
        .setAll(
            List.of(
                post,
                published,
                impressions,
                entered,
                converted,
                orders,
                net,
                contribution,
                stock));
    ColumnRoom.fit(
        this,
        post,
        List.of(net, converted, orders, contribution, stock, entered, impressions, published));
    setItems(sorted(model));
    RowsDrag.from(
        messages,
        this,
        () -> figures(List.copyOf(getSelectionModel().getSelectedItems())),
        "posts");
    ColumnSort.begin(this, net);
  }

  /// The lines in the order of the table. Figures tick in place without telling the lists, so after
  /// each update the order is looked at, and made anew only where it is not right any more.
  private SortedList<PostLine> sorted(PostsModel model) {
    SortedList<PostLine> sorted = new SortedList<>(model.shown());
    // Comparators of one column in both directions are equal: only their invalidation tells.
    comparatorProperty()
        .addListener((InvalidationListener) _ -> sorted.setComparator(getComparator()));
    setSortPolicy(_ -> true);
    model
        .updatesProperty()
        .subscribe(
            _ -> {
              Comparator<PostLine> order = getComparator();
              if (order != null && !inOrder(sorted, order)) {
                // Another comparator is what makes the list sort again.
                sorted.setComparator(order.thenComparing((_, _) -> 0));
              }
            });
    return sorted;
  }

  private static boolean inOrder(List<PostLine> lines, Comparator<? super PostLine> order) {
    for (int i = 1; i < lines.size(); i++) {
      if (order.compare(lines.get(i - 1), lines.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private <V> TableColumn<PostLine, V> figure(
      String key, double width, Function<PostRow, V> value, BiFunction<Formats, V, String> writer) {
    TableColumn<PostLine, V> column =
        Columns.figure(
            messages,
            messages.text("posts.column." + key),
            line -> value.apply(line.row()),
            writer);
    column.setId(key);
    // Follows the line, where the plain column would show what the line was at first.
    column.setCellValueFactory(cell -> cell.getValue().rowProperty().map(value));
    return ColumnRoom.fixed(column, width);
  }

  /// The lines as they are sorted and filtered, for CSV.
  ChartTable figures() {
    return figures(getItems());
  }

  private ChartTable figures(List<PostLine> lines) {
    List<String> figures = List.of("impressions", "entered", "converted", "orders");
    List<ChartTable.Column> columns = new java.util.ArrayList<>();
    for (String key : List.of("id", "post", "campaign", "action", "placement", "published")) {
      columns.add(new ChartTable.Column(messages.now("posts.column." + key), false));
    }
    figures.forEach(
        key -> columns.add(new ChartTable.Column(messages.now("posts.column." + key), true)));
    columns.add(new ChartTable.Column(messages.now("posts.column.currency"), false));
    for (String key : List.of("net", "contribution", "stock")) {
      columns.add(new ChartTable.Column(messages.now("posts.column." + key), true));
    }
    columns.add(new ChartTable.Column(messages.now("rate.column.orders"), true));
    columns.add(new ChartTable.Column(messages.now("rate.column.returns"), true));
    return new ChartTable(columns, lines.stream().map(line -> cells(line.row())).toList());
  }

  private List<ChartTable.Cell> cells(PostRow row) {
    Post post = row.post();
    Double converted = converted(row);
    Long stock = stockLeft(row);
    return List.of(
        ChartTable.Cell.of(post.id()),
        ChartTable.Cell.of(post.text()),
        ChartTable.Cell.of(row.campaignName()),
        ChartTable.Cell.of(messages.now("action." + post.action())),
        ChartTable.Cell.of(messages.now("placement." + post.placement())),
        ChartTable.Cell.of(Csv.time(post.publishedAt(), zone())),
        ChartTable.Cell.of(Long.toString(row.impressions())),
        ChartTable.Cell.of(Long.toString(row.entered())),
        ChartTable.Cell.of(converted == null ? "" : Double.toString(converted)),
        ChartTable.Cell.of(Long.toString(row.orders())),
        ChartTable.Cell.of(row.net().currency().getCurrencyCode()),
        ChartTable.Cell.of(row.net().toDecimal().toPlainString()),
        ChartTable.Cell.of(row.contribution().toDecimal().toPlainString()),
        ChartTable.Cell.of(stock == null ? "" : Long.toString(stock)),
        ChartTable.Cell.of(Long.toString(row.withoutRate().orders())),
        ChartTable.Cell.of(Long.toString(row.withoutRate().returns())));
  }

  /// Share of the journeys that converted; null where none began.
  private static @Nullable Double converted(PostRow row) {
    return row.entered() == 0 ? null : (double) row.converted() / row.entered();
  }

  /// Null where there is no limit.
  private static @Nullable Long stockLeft(PostRow row) {
    return row.post().stockAllocated() == null ? null : (Long) row.stockLeft();
  }

  private static String stock(Formats formats, @Nullable Long left) {
    return left == null ? "" : formats.count(left);
  }

  private java.time.LocalDate day(Instant instant) {
    return instant.atZone(zone()).toLocalDate();
  }

  private ZoneId zone() {
    return selection.brand().map(brand -> brand.zone()).orElse(ZoneOffset.UTC);
  }

  /// Selects the line of a post, and shows it; nothing where the post is null or not in the table.
  void select(@Nullable String postId) {
    PostLine chosen = getSelectionModel().getSelectedItem();
    if (chosen != null && Objects.equals(chosen.id(), postId)) {
      return;
    }
    getSelectionModel().clearSelection();
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i).id().equals(postId)) {
        getSelectionModel().select(i);
        getFocusModel().focus(i);
        reveal(i);
      }
    }
  }

  /// Scrolls only where the line cannot be seen.
  private void reveal(int index) {
    boolean seen =
        lookupAll(".table-row-cell").stream()
            .anyMatch(
                node ->
                    node instanceof javafx.scene.control.TableRow<?> row
                        && row.getIndex() == index
                        && row.isVisible());
    if (!seen) {
      scrollTo(Math.max(0, index - 2));
    }
  }
}
