package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.store.rollups.OrderDeltas;
import app.comptoir.store.rollups.OrderRow;
import app.comptoir.store.rollups.ReturnRow;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.LedgerSums;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Applies a page's orders, returns and exchange rates, and everything that follows from them: an
/// order brings home the returns that came before it; a rate converts what waited for it; a changed
/// order moves its returns along.
final class OrderWriter {
  private final CatalogWriter catalog;
  private final KeySource keys;
  private final OrderDao dao;
  private final OrderDeltas deltas;
  private final OrderDerivation derivation;
  private final LedgerSums sums;

  private final Map<String, OrderRow> before = new HashMap<>();
  private final Map<String, OrderRow> after = new LinkedHashMap<>();

  OrderWriter(
      Connection connection,
      CatalogWriter catalog,
      BrandState state,
      KeySource keys,
      OrderDeltas deltas,
      LedgerSums sums) {
    this.catalog = catalog;
    this.keys = keys;
    this.dao = new OrderDao(connection, state.brandKey);
    this.deltas = deltas;
    this.derivation = new OrderDerivation(state);
    this.sums = sums;
  }

  /// Applies the newest of each order and return; `rates` are the (day, currency) whose rate moved.
  ///
  /// @return how many of the changes were news
  int apply(
      List<Change.OrderChange> orders,
      List<Change.ReturnChange> returns,
      List<Change.Deletion> deletions,
      Set<RatedDay> rates)
      throws SQLException {
    int news = takeOrders(orders) + takeOrderDeletions(deletions);
    for (RatedDay rated : rates) {
      for (OrderRow row : dao.ordersOn(rated.day(), rated.currency()).values()) {
        if (!after.containsKey(row.id())) {
          before.put(row.id(), row);
          after.put(row.id(), derivation.order(row));
        }
      }
    }
    writeOrders();
    news += takeReturns(returns, deletions);
    for (RatedDay rated : rates) {
      rateReturns(dao.returnsOn(rated.day(), rated.currency()));
    }
    return news;
  }

  /// Converts anew the returns that go by the rate of their own day, for want of a known order.
  private void rateReturns(Map<String, ReturnRow> returns) throws SQLException {
    Map<String, OrderRow> orders = ordersOf(List.of(), returns.values());
    List<ReturnRow> rows = new ArrayList<>();
    for (ReturnRow row : returns.values()) {
      move(row, orders, derivation.returned(row, orders), orders, rows);
    }
    dao.saveReturns(rows);
  }

  /// A day of the brand's calendar and a currency.
  record RatedDay(int day, String currency) {}

  /// Works out anew what follows from the brand itself (days, rates, commission) for all its orders
  /// and returns.
  void rederiveAll() throws SQLException {
    for (OrderRow row : dao.allOrders(() -> {}).values()) {
      before.put(row.id(), row);
      after.put(row.id(), derivation.order(row));
    }
    writeOrders();
    List<ReturnRow> moved = new ArrayList<>();
    for (ReturnRow row : dao.allReturns(() -> {}).values()) {
      move(row, before, derivation.returned(row, after), after, moved);
    }
    dao.saveReturns(moved);
  }

  private int takeOrders(List<Change.OrderChange> orders) throws SQLException {
    Map<String, Change.OrderChange> newest = new LinkedHashMap<>();
    for (Change.OrderChange change : orders) {
      newest.merge(change.order().id(), change, (a, b) -> b.revision() > a.revision() ? b : a);
    }
    before.putAll(dao.orders(newest.keySet()));
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
          pending != null ? pending : dao.orders(Set.of(deletion.id())).get(deletion.id());
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
            order.postId() == null ? 0 : catalog.postRef(order.postId()).postKey(),
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
            0,
            order.country(),
            lines));
  }

  private void writeOrders() throws SQLException {
    List<OrderRow> fresh = new ArrayList<>();
    List<OrderRow> changed = new ArrayList<>();
    for (OrderRow row : after.values()) {
      OrderRow old = before.get(row.id());
      if (old == null) {
        fresh.add(row);
      } else {
        changed.add(row);
        deltas.order(old, -1);
        sums.order(old.checksum(), -1);
      }
      deltas.order(row, 1);
      sums.order(row.checksum(), 1);
    }
    dao.saveOrders(fresh, changed);
  }

  private int takeReturns(List<Change.ReturnChange> returns, List<Change.Deletion> deletions)
      throws SQLException {
    Map<String, Change.ReturnChange> newest = new LinkedHashMap<>();
    for (Change.ReturnChange change : returns) {
      newest.merge(change.returned().id(), change, (a, b) -> b.revision() > a.revision() ? b : a);
    }
    Map<String, Change.Deletion> deleted = new HashMap<>();
    deletions.stream()
        .filter(d -> d.kind() == Change.Kind.RETURN)
        .forEach(d -> deleted.merge(d.id(), d, (a, b) -> b.revision() > a.revision() ? b : a));
    Set<String> ids = new HashSet<>(newest.keySet());
    ids.addAll(deleted.keySet());
    Map<String, ReturnRow> stored = new HashMap<>(dao.returns(ids));
    Map<String, OrderRow> orders = ordersOf(newest.values(), stored.values());
    Map<String, OrderRow> earlier = asTheyWere(orders);

    List<ReturnRow> rows = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (Change.ReturnChange change : newest.values()) {
      ReturnRow old = stored.get(change.returned().id());
      if (old == null || old.revision() < change.revision()) {
        long key = old == null ? keys.nextReturn() : old.returnKey();
        ReturnRow row = derivation.returned(row(key, change), orders);
        move(old, earlier, row, orders, rows);
        stored.put(row.id(), row);
        done.add(row.id());
      }
    }
    int news = rows.size();
    for (Change.Deletion deletion : deleted.values()) {
      ReturnRow old = stored.get(deletion.id());
      if (old == null || old.revision() < deletion.revision()) {
        long key = old == null ? keys.nextReturn() : old.returnKey();
        rows.removeIf(row -> row.id().equals(deletion.id()));
        Map<String, OrderRow> counted = done.contains(deletion.id()) ? orders : earlier;
        move(old, counted, ReturnRow.deleted(key, deletion), orders, rows);
        done.add(deletion.id());
        news++;
      }
    }
    for (ReturnRow row : dao.returnsOf(after.keySet()).values()) {
      if (!done.contains(row.id())) {
        move(row, earlier, derivation.returned(row, after), after, rows);
      }
    }
    dao.saveReturns(rows);
    return news;
  }

  private Map<String, OrderRow> ordersOf(
      Iterable<Change.ReturnChange> changes, Iterable<ReturnRow> stored) throws SQLException {
    Set<String> orderIds = new HashSet<>();
    changes.forEach(change -> addIfNamed(orderIds, change.returned().orderId()));
    stored.forEach(row -> addIfNamed(orderIds, row.orderId()));
    orderIds.removeAll(after.keySet());
    Map<String, OrderRow> orders = new HashMap<>(dao.orders(orderIds));
    orders.putAll(after);
    return orders;
  }

  /// The orders as the stored returns were counted with: before this page.
  private Map<String, OrderRow> asTheyWere(Map<String, OrderRow> orders) {
    Map<String, OrderRow> earlier = new HashMap<>(orders);
    earlier.keySet().removeAll(after.keySet());
    earlier.putAll(before);
    return earlier;
  }

  private static void addIfNamed(Set<String> ids, @Nullable String id) {
    if (id != null) {
      ids.add(id);
    }
  }

  /// @param counted the orders that `old` was counted with
  /// @param orders those that `row` is counted with
  private void move(
      @Nullable ReturnRow old,
      Map<String, OrderRow> counted,
      ReturnRow row,
      Map<String, OrderRow> orders,
      List<ReturnRow> rows) {
    if (old != null) {
      deltas.returned(old, old.orderIn(counted), -1);
      sums.returned(old.checksum(), -1);
    }
    deltas.returned(row, row.orderIn(orders), 1);
    sums.returned(row.checksum(), 1);
    rows.add(row);
  }

  private ReturnRow row(long key, Change.ReturnChange change) throws SQLException {
    Return returned = change.returned();
    String product = returned.productId();
    return new ReturnRow(
        key,
        returned.id(),
        change.revision(),
        false,
        returned.orderId(),
        product == null ? 0 : catalog.productKey(product),
        returned.kind().ordinal(),
        returned.quantity(),
        returned.amount().minor(),
        returned.amount().currency().getCurrencyCode(),
        DayIndex.micros(returned.processedAt()),
        0,
        0,
        0,
        null,
        0);
  }
}
