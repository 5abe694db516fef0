package app.comptoir.ui.revenue;

import app.comptoir.ui.chart.DayBar;
import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.revenue.RevenueModel.Shown;
import app.comptoir.ui.table.OrdersTable;
import app.comptoir.ui.tile.DrillCard;
import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.StackPane;

/// The orders placed on one day, the newest first.
final class OrdersCard extends StackPane {
  private final Messages messages;
  private final RevenueModel model;
  private final OrdersTable table;

  OrdersCard(Messages messages, RevenueModel model, RevenueController controller, Outlet outlet) {
    this.messages = messages;
    this.model = model;
    this.table = new OrdersTable(messages);
    DayOrdersModel orders = model.orders();
    Exports exports = new Exports(messages, outlet);
    table.setId("day-orders");
    setMinSize(0, 0);
    getChildren()
        .add(
            new DrillCard(
                messages,
                Bindings.createStringBinding(
                    this::title,
                    orders.dayProperty(),
                    orders.hourProperty(),
                    messages.formatsProperty()),
                Bindings.createStringBinding(
                    this::shown, orders.listedProperty(), messages.formatsProperty()),
                table,
                orders.load(),
                new DrillCard.Actions(
                    () ->
                        exports.csvOfOtherTime(
                            this, table.figures(), "orders-" + orders.dayProperty().get()),
                    controller::onCloseOrders,
                    () -> {
                      LocalDate day = orders.dayProperty().get();
                      if (day != null) {
                        controller.onBar(day, orders.hourProperty().get());
                      }
                    })));
    orders.listedProperty().subscribe(_ -> show());
  }

  private String title() {
    LocalDate day = model.orders().dayProperty().get();
    if (day == null) {
      return "";
    }
    DayBar bar = new DayBar(day, model.orders().hourProperty().get(), 0, null, 0, false, null);
    return messages.now("revenue.ordersOf", bar.name(messages.formats()));
  }

  private String shown() {
    var listed = model.orders().listedProperty().get();
    return listed.rows().size() < listed.total()
        ? messages.now(
            "journeys.newest",
            messages.formats().count(listed.rows().size()),
            messages.formats().count(listed.total()))
        : messages.now("revenue.allOrders", listed.total());
  }

  private void show() {
    Shown now = model.shownProperty().get();
    if (now != null) {
      table.show(
          model.orders().listedProperty().get().rows(), now.brand().zone(), now.brand().currency());
    }
  }
}
