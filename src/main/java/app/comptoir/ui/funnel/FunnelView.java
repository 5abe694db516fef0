package app.comptoir.ui.funnel;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.control.ChoiceCombo;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.Skeletons;
import app.comptoir.ui.control.StatePane;
import app.comptoir.ui.control.UprightScroll;
import app.comptoir.ui.funnel.FunnelModel.Cut;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.tile.PartialMark;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// Whose funnel at the top; below it the funnel with the last hour beside it, and the same funnel
/// cut into segments. The journeys behind a step take the place of the last hour.
public final class FunnelView extends View<VBox, FunnelModel> {
  private static final double LIVE = 360;
  private static final double WIDE_LIVE = 500;
  private static final double JOURNEYS = 440;
  private static final double WIDE_JOURNEYS = 640;
  private static final double WIDE = 1400;
  private static final double NARROW = 1000;
  private static final double NARROW_LIVE = 300;
  private static final double CAMPAIGNS = 190;
  private static final double BREAKDOWN = 190;
  private static final double LEAST_HEIGHT = 596;

  private final FunnelController controller;
  private final FunnelCard funnel;
  private final LiveCard live;
  private final BreakdownCard breakdown;
  private final JourneysCard journeys;
  private final GridPane grid = new GridPane();
  private final ColumnConstraints side = new ColumnConstraints();

  /// @param outlet where CSV and pictures go
  public FunnelView(
      FunnelModel model, FunnelController controller, ScreenContext context, Outlet outlet) {
    super(new VBox(), model);
    Messages messages = context.messages();
    this.controller = controller;
    funnel = new FunnelCard(messages, model, controller, outlet);
    live = new LiveCard(messages, model, outlet);
    breakdown = new BreakdownCard(messages, model, controller, outlet);
    journeys = new JourneysCard(messages, model, controller, outlet);
    grid();
    StatePane state =
        new StatePane(
            messages,
            model.load(),
            UprightScroll.filling(grid, LEAST_HEIGHT),
            skeleton(),
            context.services().orderFiles() == null ? "funnel.empty" : "funnel.ofFiles",
            controller::onTryAgain);
    VBox.setVgrow(state, Priority.ALWAYS);
    root().getStyleClass().add("screen-content");
    root().getChildren().addAll(controls(messages), state);
    model.journeys().stepProperty().subscribe(_ -> arrange());
    grid.widthProperty().subscribe(_ -> arrange());
    root()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            e -> {
              Step open = model.journeys().stepProperty().get();
              if (e.getCode() == KeyCode.ESCAPE && open != null) {
                controller.onCloseJourneys();
                funnel.focus(open);
                e.consume();
              }
            });
  }

  private Node controls(Messages messages) {
    ChoiceBar<Action> actions =
        new ChoiceBar<>(
            List.of(Action.BUY_NOW, Action.CART_REPLY, Action.INSTALL),
            action -> messages.text("action." + action),
            model().cutProperty().map(Cut::action),
            controller::onAction);
    ChoiceCombo campaigns =
        new ChoiceCombo(
            messages,
            "funnel.allCampaigns",
            model().campaigns(),
            model().cutProperty().map(Cut::campaignId),
            controller::onCampaign);
    campaigns.box().setId("funnel-campaign");
    campaigns.box().setMinWidth(CAMPAIGNS);
    campaigns.box().setPrefWidth(220);
    ChoiceCombo posts =
        new ChoiceCombo(
            messages,
            "funnel.allPosts",
            model().posts(),
            model().cutProperty().map(Cut::postId),
            controller::onPost);
    posts.box().setId("funnel-post");
    posts.box().setPrefWidth(400);
    HBox line =
        new HBox(
            actions, campaigns, posts, Nodes.spacer(), new PartialMark(messages, model().load()));
    line.getStyleClass().add("filter-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void grid() {
    grid.getStyleClass().add("card-row");
    ColumnConstraints main = new ColumnConstraints();
    main.setHgrow(Priority.ALWAYS);
    main.setMinWidth(0);
    main.setFillWidth(true);
    side.setFillWidth(true);
    grid.getColumnConstraints().setAll(main, side);
    RowConstraints top = new RowConstraints();
    top.setVgrow(Priority.ALWAYS);
    top.setMinHeight(RowConstraints.CONSTRAIN_TO_PREF);
    RowConstraints bottom = new RowConstraints();
    bottom.setVgrow(Priority.NEVER);
    bottom.setMinHeight(BREAKDOWN);
    grid.getRowConstraints().setAll(top, bottom);
    grid.setMinWidth(0);
  }

  private double sideWidth(boolean open) {
    double all = grid.getWidth();
    if (open) {
      return all > WIDE ? WIDE_JOURNEYS : JOURNEYS;
    }
    return all > WIDE ? WIDE_LIVE : all < NARROW ? NARROW_LIVE : LIVE;
  }

  private void arrange() {
    boolean open = model().journeys().stepProperty().get() != null;
    double width = sideWidth(open);
    side.setMinWidth(width);
    side.setPrefWidth(width);
    side.setMaxWidth(width);
    if (grid.getChildren().contains(open ? journeys : live)) {
      return;
    }
    grid.getChildren().clear();
    grid.add(funnel, 0, 0);
    if (open) {
      grid.add(journeys, 1, 0, 1, 2);
      grid.add(breakdown, 0, 1, 1, 1);
      journeys.requestFocus();
    } else {
      grid.add(live, 1, 0);
      grid.add(breakdown, 0, 1, 2, 1);
    }
  }

  private static Node skeleton() {
    VBox left = new VBox(Skeletons.line(280), Skeletons.rows(10));
    left.getStyleClass().add("card-sheet");
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox right = new VBox(Skeletons.line(160), Skeletons.bars(), Skeletons.rows(5));
    right.getStyleClass().add("card-sheet");
    right.setPrefWidth(LIVE);
    HBox top = new HBox(left, right);
    top.getStyleClass().add("card-row");
    VBox bottom = new VBox(Skeletons.line(200), Skeletons.rows(3));
    bottom.getStyleClass().add("card-sheet");
    VBox all = new VBox(top, bottom);
    all.getStyleClass().add("card-row");
    VBox.setVgrow(bottom, Priority.ALWAYS);
    return all;
  }
}
