package app.comptoir.ui.revenue;

import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.Skeletons;
import app.comptoir.ui.control.StatePane;
import app.comptoir.ui.control.UprightScroll;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.tile.RatePill;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The totals on one line; below them the days, beside them their parts and the currencies. The
/// orders of a day take the place of the parts; the table of the days takes all the width.
public final class RevenueView extends View<VBox, RevenueModel> {
  private static final double SIDE = 400;
  private static final double WIDE_SIDE = 560;
  private static final double ORDERS = 470;
  private static final double WIDE_ORDERS = 760;
  private static final double WIDE = 1400;
  private static final double LEAST_DAYS = 420;

  private final RevenueController controller;
  private final DaysCard days;
  private final SplitCard split;
  private final CurrenciesCard currencies;
  private final OrdersCard orders;
  private final HBox main = new HBox();
  private final VBox side = new VBox();

  /// @param outlet where CSV and pictures go
  public RevenueView(
      RevenueModel model, RevenueController controller, Messages messages, Outlet outlet) {
    super(new VBox(), model);
    this.controller = controller;
    days = new DaysCard(messages, model, controller, outlet);
    split = new SplitCard(messages, model, controller, outlet);
    currencies = new CurrenciesCard(messages, model, outlet);
    orders = new OrdersCard(messages, model, controller, outlet);
    side.getStyleClass().add("card-row");
    VBox.setVgrow(split, Priority.ALWAYS);
    HBox.setHgrow(days, Priority.ALWAYS);
    main.getStyleClass().add("card-row");
    days.setMinHeight(LEAST_DAYS);
    main.setMinWidth(0);
    VBox.setVgrow(main, Priority.ALWAYS);
    VBox content = new VBox(new TotalsStrip(messages, model), main);
    content.getStyleClass().add("card-row");
    StatePane state =
        new StatePane(
            messages,
            model.load(),
            UprightScroll.filling(content, Region.USE_COMPUTED_SIZE),
            skeleton(),
            "revenue.empty",
            controller::onTryAgain);
    VBox.setVgrow(state, Priority.ALWAYS);
    root().getStyleClass().add("screen-content");
    root().getChildren().addAll(controls(messages), state);
    model.orders().dayProperty().subscribe(_ -> arrange());
    days.tableShownProperty().subscribe(_ -> arrange());
    main.widthProperty().subscribe(_ -> arrange());
    root().addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private Node controls(Messages messages) {
    ChoiceBar<Basis> basis =
        new ChoiceBar<>(
            List.of(Basis.values()),
            value -> messages.text("basis." + value),
            model().basisProperty(),
            controller::onBasis);
    ChoiceBar<Split> splits =
        new ChoiceBar<>(
            List.of(Split.values()),
            value -> messages.text("split." + value),
            model().splitProperty(),
            controller::onSplit);
    FlowPane line =
        new FlowPane(
            named(messages, "revenue.basis", basis),
            named(messages, "revenue.split", splits),
            lacking(messages));
    line.setHgap(20);
    line.setVgap(8);
    line.setRowValignment(VPos.CENTER);
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }

  /// On a line of its own where there is no room for both.
  private static HBox named(Messages messages, String key, Node choices) {
    HBox line = new HBox(Nodes.label(messages, key, "card-subtitle"), choices);
    line.getStyleClass().add("filter-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /// What all sums below lack.
  private Label lacking(Messages messages) {
    Label pill = RatePill.of(messages, model().withoutRate());
    pill.setId("revenue-awaiting");
    return pill;
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && model().orders().dayProperty().get() != null) {
      controller.onCloseOrders();
      days.focus();
      e.consume();
    }
  }

  private void arrange() {
    boolean wide = main.getWidth() > WIDE;
    boolean open = model().orders().dayProperty().get() != null;
    boolean table = days.tableShownProperty().get();
    double width = open ? (wide ? WIDE_ORDERS : ORDERS) : wide ? WIDE_SIDE : SIDE;
    side.setMinWidth(width);
    side.setPrefWidth(width);
    side.setMaxWidth(width);
    List<Node> beside = open ? List.of(orders) : List.of(split, currencies);
    if (!side.getChildren().equals(beside)) {
      side.getChildren().setAll(beside);
    }
    List<Node> all = table && !open ? List.of(days) : List.of(days, side);
    if (!main.getChildren().equals(all)) {
      main.getChildren().setAll(all);
    }
    VBox.setVgrow(orders, Priority.ALWAYS);
  }

  private static Node skeleton() {
    VBox totals = new VBox(Skeletons.line(500), Skeletons.line(700));
    totals.getStyleClass().addAll("card-sheet", "skeleton-totals");
    VBox left = new VBox(Skeletons.line(240), Skeletons.bars());
    left.getStyleClass().add("card-sheet");
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox right = new VBox(Skeletons.line(160), Skeletons.bars(), Skeletons.rows(5));
    right.getStyleClass().add("card-sheet");
    right.setPrefWidth(SIDE);
    HBox main = new HBox(left, right);
    main.getStyleClass().add("card-row");
    VBox.setVgrow(main, Priority.ALWAYS);
    VBox all = new VBox(totals, main);
    all.getStyleClass().add("card-row");
    return all;
  }
}
