package app.comptoir.ui.posts;

import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.Skeletons;
import app.comptoir.ui.control.StatePane;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.Shortcut;
import app.comptoir.ui.mvc.Shortcut.Reach;
import app.comptoir.ui.mvc.Shortcut.Trigger;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.shell.navigation.Navigator;
import app.comptoir.ui.tile.PartialMark;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The table of posts, and beside it (below it, where the window is narrow) the one that is open.
///
/// `/` searches, arrows walk through the table, Enter goes into the open post, Esc closes it.
public final class PostsView extends View<StackPane, PostsModel> {
  private static final double NARROW = 780;
  private static final double DETAIL = 700;
  private static final double WIDE_DETAIL = 790;
  private static final double WIDE = 1400;
  private static final double LEAST_TABLE = 400;

  private final PostsController controller;
  private final PostTable table;
  private final PostFilters filters;
  private final OpenPostPane detail;
  private final SplitPane split = new SplitPane();

  /// @param context for the texts and the brand's time zone
  /// @param outlet where CSV and pictures go
  /// @param navigator to go from a post's funnel to the Funnel screen
  public PostsView(
      PostsModel model,
      PostsController controller,
      ScreenContext context,
      Outlet outlet,
      Navigator navigator) {
    super(new StackPane(), model);
    this.controller = controller;
    Messages messages = context.messages();
    Exports exports = new Exports(messages, outlet);
    table = new PostTable(messages, model, context.selection());
    filters =
        new PostFilters(
            messages, model, controller, () -> exports.csv(root(), table.figures(), "posts"));
    detail = new OpenPostPane(messages, model.open(), controller, outlet, navigator);
    table.setPlaceholder(nothingMatches(messages));
    StackPane sheet = new StackPane(table);
    sheet.getStyleClass().addAll("card-sheet", "table-sheet");
    sheet.setMinSize(0, 0);
    split.getStyleClass().add("bare-split");
    split.getItems().add(sheet);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox content = new VBox(filters, new PartialMark(messages, model.load()), split);
    StatePane.fill(
        root(),
        messages,
        model.load(),
        content,
        skeleton(),
        context.services().orderFiles() == null ? "posts.empty" : "posts.ofFiles",
        controller::onTryAgain);
    follow();
  }

  private void follow() {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> {
              if (line != null && !model().changingProperty().get()) {
                controller.onOpen(line.id());
              }
            });
    model()
        .changingProperty()
        .subscribe(
            changing -> {
              if (!changing) {
                table.select(model().open().idProperty().get());
              }
            });
    model().open().idProperty().subscribe(this::arrange);
    split.widthProperty().subscribe(_ -> arrange(model().open().idProperty().get()));
    table.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER && model().open().idProperty().get() != null) {
            detail.requestFocus();
            e.consume();
          }
        });
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut(
            "posts.key.close",
            List.of(new Trigger.Pressed(new KeyCodeCombination(KeyCode.ESCAPE))),
            Reach.LAST,
            _ -> onEscape()));
  }

  private boolean onEscape() {
    if (model().open().idProperty().get() == null) {
      return false;
    }
    controller.onClose();
    table.requestFocus();
    return true;
  }

  private void arrange(@Nullable String openId) {
    table.select(openId);
    boolean shown = split.getItems().size() > 1;
    boolean wanted = openId != null;
    double width = split.getWidth();
    Orientation orientation = width < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    boolean turned = split.getOrientation() != orientation;
    split.setOrientation(orientation);
    if (wanted && !shown) {
      split.getItems().add(detail);
    } else if (!wanted && shown) {
      split.getItems().remove(detail);
    }
    if (wanted && width > 0 && (!shown || turned || width != arrangedFor)) {
      double room = Math.min(width > WIDE ? WIDE_DETAIL : DETAIL, width - LEAST_TABLE);
      split.setDividerPositions(orientation == Orientation.VERTICAL ? 0.4 : 1 - room / width);
      arrangedFor = width;
    }
  }

  private double arrangedFor;

  @Override
  public boolean focusSearch() {
    filters.focusSearch();
    return true;
  }

  private Node nothingMatches(Messages messages) {
    VBox notice =
        new VBox(
            Nodes.icon("fth-search", "notice-icon"),
            Nodes.label(messages, "posts.nothing.title", "notice-title"),
            Nodes.label(messages, "posts.nothing.next", "notice-text"),
            Buttons.text(messages, "posts.clearFilters", controller::onClearFilters));
    notice.getStyleClass().add("notice");
    notice.setAlignment(Pos.CENTER);
    return notice;
  }

  private static Node skeleton() {
    VBox sheet = new VBox(Skeletons.line(360), Skeletons.rows(14));
    sheet.getStyleClass().add("card-sheet");
    return sheet;
  }
}
