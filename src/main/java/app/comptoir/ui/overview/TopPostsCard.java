package app.comptoir.ui.overview;

import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.overview.OverviewModel.TopPost;
import app.comptoir.ui.table.ColumnRoom;
import app.comptoir.ui.table.Columns;
import app.comptoir.ui.tile.RatePill;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// The posts that earned most in the period.
final class TopPostsCard extends Card {
  private static final double ROW_HEIGHT = 31;
  private static final double HEADER_HEIGHT = 32;

  /// The action goes where the posts would have less.
  private static final double LEAST_POST = 170;

  private final TableView<TopPost> table = new TableView<>();

  TopPostsCard(Messages messages, OverviewModel model, OverviewController controller) {
    super(messages, "overview.topPosts");
    addMark(RatePill.icon(messages, model.withoutRateProperty()));
    setSubtitle(
        messages.format(
            model.daysProperty(),
            (_, d) ->
                d == null
                    ? ""
                    : messages.now(
                        "overview.topPosts.subtitle", d.brand().currency().getCurrencyCode())));
    TableColumn<TopPost, String> text =
        Columns.text(messages.text("table.post"), p -> Texts.oneLine(p.text()));
    text.setMinWidth(LEAST_POST);
    text.setPrefWidth(LEAST_POST);
    TableColumn<TopPost, ?> action =
        ColumnRoom.fixed(
            Columns.of(
                messages,
                messages.text("table.action"),
                TopPost::action,
                (_, a) -> messages.now("action." + a)),
            80);
    TableColumn<TopPost, ?> orders =
        ColumnRoom.fixed(
            Columns.figure(messages, messages.text("kpi.orders"), TopPost::orders, Formats::count),
            60);
    TableColumn<TopPost, ?> net =
        ColumnRoom.fixed(
            Columns.figure(messages, messages.text("kpi.net_sales"), TopPost::net, Formats::money),
            80);
    table.getColumns().add(text);
    table.getColumns().add(action);
    table.getColumns().add(orders);
    table.getColumns().add(net);
    table.getColumns().forEach(c -> c.setSortable(false));
    table.getColumns().forEach(c -> c.setReorderable(false));
    table.setId("top-posts");
    table.accessibleTextProperty().bind(messages.text("overview.topPosts"));
    table.getStyleClass().addAll("figures", "no-scroll");
    ColumnRoom.fit(table, text, List.of(net, orders, action));
    table.setPlaceholder(
        Nodes.label(
            messages.format(
                model.coverageProperty(),
                (_, told) ->
                    messages.now(
                        told.lacking() ? "posts.ofFiles.title" : "overview.topPosts.none")),
            "notice-text"));
    table.setMinHeight(0);
    table.setFixedCellSize(ROW_HEIGHT);
    table.setRowFactory(_ -> row(controller));
    table.setOnKeyPressed(
        e -> {
          TopPost post = table.getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && post != null) {
            controller.onPost(post.postId());
          }
        });
    setContent(table);
    model.topPostsProperty().subscribe(_ -> fit(model));
    table.heightProperty().subscribe(_ -> fit(model));
  }

  /// As many whole rows as there is room for: the Overview does not scroll.
  private void fit(OverviewModel model) {
    int room = (int) Math.max(0, (table.getHeight() - HEADER_HEIGHT) / ROW_HEIGHT);
    List<TopPost> fitting = model.topPostsProperty().get().stream().limit(room).toList();
    if (!table.getItems().equals(fitting)) {
      table.getItems().setAll(fitting);
    }
  }

  private static TableRow<TopPost> row(OverviewController controller) {
    TableRow<TopPost> row = new TableRow<>();
    row.setOnMouseClicked(
        _ -> {
          if (!row.isEmpty()) {
            controller.onPost(row.getItem().postId());
          }
        });
    return row;
  }
}
