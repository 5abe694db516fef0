package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.Order;
import app.comptoir.store.rollups.OrderBooking;
import app.comptoir.store.rollups.OrderDao;
import app.comptoir.store.rollups.OrderRow;
import app.comptoir.store.rollups.ReturnDao;
import app.comptoir.store.sql.DayIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Applies a page's orders, returns and exchange rates, and everything that follows from them: an
/// order brings home the returns that came before it; a rate converts what waited for it; a changed
/// order moves its returns along.
final class OrderWriter {
  private final CatalogWriter catalog;
  private final PostWriter posts;
  private final KeySource keys;
  private final OrderDao orderDao;
  private final ReturnDao returnDao;
  private final OrderBooking booking;
  private final OrderDerivation derivation;
  private final ReturnWriter returns;

  private final Map<String, OrderRow> before = new HashMap<>();
  private final Map<String, OrderRow> after = new LinkedHashMap<>();

  /// Of [#after], orders of which nothing stays: their document is told without them.
  private final Set<String> noMore = new HashSet<>();

  OrderWriter(
      Connection connection,
      CatalogWriter catalog,
      PostWriter posts,
      BrandState state,
      KeySource keys,
      OrderBooking booking) {
    this.catalog = catalog;
    this.posts = posts;
    this.keys = keys;
    this.orderDao = new OrderDao(connection, state.brandKey);
    this.returnDao = new ReturnDao(connection, state.brandKey);
    this.booking = booking;
    this.derivation = new OrderDerivation(state);
    this.returns = new ReturnWriter(catalog, keys, orderDao, returnDao, booking, derivation);
  }

  /// Applies the newest of each order and return; `rates` are the (day, currency) whose rate moved.
  ///
  /// @param documents of the page, taken apart into it
  /// @return how many of the changes were news
  int apply(SortedPage page, Documents documents, Set<RatedDay> rates) throws SQLException {
    int news = takeOrders(page.orders) + takeOrderDeletions(page.deletions);
    takeNoMore(documents.withoutOrder());
    for (RatedDay rated : rates) {
      for (OrderRow row : orderDao.on(rated.day(), rated.currency()).values()) {
        if (!after.containsKey(row.id())) {
          before.put(row.id(), row);
          after.put(row.id(), derivation.order(row));
        }
      }
    }
    writeOrders();
    news +=
        returns.apply(
            page.returns,
            page.of(Change.Kind.RETURN),
            documents.returnsNoMore(returnDao),
            before,
            after);
    for (RatedDay rated : rates) {
      returns.rate(returnDao.on(rated.day(), rated.currency()), after);
    }
    return news;
  }

  /// A day of the brand's calendar and a currency.
  record RatedDay(int day, String currency) {}

  /// Works out anew what follows from the brand itself (days, rates, commission) for all its orders
  /// and returns.
  ///
  /// @param told whether the commission that is stored is what the source said was kept: that of
  ///   rules goes with them
  void rederiveAll(boolean told) throws SQLException {
    for (OrderRow row : orderDao.all(() -> {}).values()) {
      before.put(row.id(), row);
      after.put(row.id(), derivation.order(told ? row : row.withoutCommission()));
    }
    writeOrders();
    returns.rederive(returnDao.all(() -> {}).values(), before, after);
  }

  private int takeOrders(List<Change.OrderChange> changes) throws SQLException {
    Map<String, Change.OrderChange> newest = new LinkedHashMap<>();
    for (Change.OrderChange change : changes) {
      newest.merge(change.order().id(), change, (a, b) -> b.revision() > a.revision() ? b : a);
    }
    before.putAll(orderDao.byId(newest.keySet()));
    for (Change.OrderChange change : newest.values()) {
      OrderRow stored = before.get(change.order().id());
      if (stored == null || stored.revision() < change.revision()) {
        long key = stored == null ? keys.nextOrder() : stored.orderKey();
        after.put(change.order().id(), row(key, change));
      } else {
        before.remove(change.order().id());
      }
    }
    return after.size();
  }

  private int takeOrderDeletions(List<Change.Deletion> deletions) throws SQLException {
    int news = 0;
    for (Change.Deletion deletion : deletions) {
      if (deletion.kind() != Change.Kind.ORDER) {
        continue;
      }
      OrderRow pending = after.get(deletion.id());
      OrderRow stored =
          pending != null ? pending : orderDao.byId(Set.of(deletion.id())).get(deletion.id());
      if (stored == null) {
        after.put(deletion.id(), OrderRow.deleted(keys.nextOrder(), deletion));
        news++;
      } else if (stored.revision() < deletion.revision()) {
        if (pending == null) {
          before.put(stored.id(), stored);
        }
        after.put(stored.id(), OrderRow.deleted(stored.orderKey(), deletion));
        news++;
      }
    }
    return news;
  }

  /// @param without by identifier, the revision in which it was said that there is no such order
  private void takeNoMore(Map<String, Long> without) throws SQLException {
    Map<String, OrderRow> stored = orderDao.byId(without.keySet());
    without.forEach(
        (id, revision) -> {
          OrderRow row = stored.get(id);
          if (row != null && row.revision() <= revision && !after.containsKey(id)) {
            before.put(id, row);
            after.put(id, row.noMore());
            noMore.add(id);
          }
        });
  }

  private OrderRow row(long key, Change.OrderChange change) throws SQLException {
    Order order = change.order();
    List<OrderRow.Line> lines = new ArrayList<>();
    long units = 0;
    for (Order.Line line : order.lines()) {
      lines.add(
          new OrderRow.Line(
              catalog.productKey(line.productId()),
              line.quantity(),
              line.grossMinor(),
              line.discountMinor()));
      units = Math.addExact(units, line.quantity());
    }
    return derivation.order(
        new OrderRow(
            key,
            order.id(),
            change.revision(),
            false,
            order.postId() == null ? 0 : posts.ref(order.postId()).postKey(),
            order.status().ordinal(),
            DayIndex.micros(order.placedAt()),
            0,
            order.currency().getCurrencyCode(),
            units,
            order.gross().minor(),
            order.discounts().minor(),
            order.taxMinor(),
            order.shippingMinor(),
            null,
            0,
            0,
            order.feesMinor(),
            order.country(),
            lines));
  }

  private void writeOrders() throws SQLException {
    List<OrderRow> fresh = new ArrayList<>();
    List<OrderRow> changed = new ArrayList<>();
    List<OrderRow> gone = new ArrayList<>();
    for (OrderRow row : after.values()) {
      OrderRow old = before.get(row.id());
      if (old != null) {
        booking.order(old, -1);
      }
      if (noMore.contains(row.id())) {
        gone.add(row);
        continue;
      }
      (old == null ? fresh : changed).add(row);
      booking.order(row, 1);
    }
    orderDao.save(fresh, changed);
    orderDao.delete(gone);
  }
}
