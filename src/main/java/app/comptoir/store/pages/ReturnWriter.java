package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.Return;
import app.comptoir.store.rollups.OrderBooking;
import app.comptoir.store.rollups.OrderDao;
import app.comptoir.store.rollups.OrderRow;
import app.comptoir.store.rollups.ReturnDao;
import app.comptoir.store.rollups.ReturnRow;
import app.comptoir.store.sql.DayIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Applies a page's returns, and moves those along whose order changed: the second half of
/// [OrderWriter].
final class ReturnWriter {
  private final CatalogWriter catalog;
  private final KeySource keys;
  private final OrderDao orderDao;
  private final ReturnDao returnDao;
  private final OrderBooking booking;
  private final OrderDerivation derivation;

  ReturnWriter(
      CatalogWriter catalog,
      KeySource keys,
      OrderDao orderDao,
      ReturnDao returnDao,
      OrderBooking booking,
      OrderDerivation derivation) {
    this.catalog = catalog;
    this.keys = keys;
    this.orderDao = orderDao;
    this.returnDao = returnDao;
    this.booking = booking;
    this.derivation = derivation;
  }

  /// Converts anew the returns that go by the rate of their own day, for want of a known order.
  ///
  /// @param after orders that changed on this page
  void rate(Map<String, ReturnRow> returns, Map<String, OrderRow> after) throws SQLException {
    Map<String, OrderRow> orders = ordersOf(List.of(), returns.values(), after);
    rederive(returns.values(), orders, orders);
  }

  /// Works out anew what follows for returns from their orders.
  void rederive(
      Iterable<ReturnRow> returns, Map<String, OrderRow> before, Map<String, OrderRow> after)
      throws SQLException {
    List<ReturnRow> moved = new ArrayList<>();
    for (ReturnRow row : returns) {
      move(row, before, derivation.returned(row, after), after, moved);
    }
    returnDao.save(moved);
  }

  /// Applies the newest of each return.
  ///
  /// @param noMore stored ones of which nothing stays
  /// @param before orders that changed, as they were; `after`: as they are
  /// @return how many of the changes were news
  int apply(
      List<Change.ReturnChange> returns,
      List<Change.Deletion> deletions,
      List<ReturnRow> noMore,
      Map<String, OrderRow> before,
      Map<String, OrderRow> after)
      throws SQLException {
    Map<String, Change.ReturnChange> newest = new LinkedHashMap<>();
    for (Change.ReturnChange change : returns) {
      newest.merge(change.returned().id(), change, (a, b) -> b.revision() > a.revision() ? b : a);
    }
    Map<String, Change.Deletion> deleted = new HashMap<>();
    deletions.forEach(d -> deleted.merge(d.id(), d, (a, b) -> b.revision() > a.revision() ? b : a));
    Set<String> ids = new HashSet<>(newest.keySet());
    ids.addAll(deleted.keySet());
    Map<String, ReturnRow> stored = new HashMap<>(returnDao.byId(ids));
    Map<String, OrderRow> orders = ordersOf(newest.values(), stored.values(), after);
    Map<String, OrderRow> earlier = asTheyWere(orders, before, after);

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
    List<ReturnRow> gone = noMore.stream().filter(row -> !done.contains(row.id())).toList();
    for (ReturnRow row : gone) {
      booking.returned(row, row.orderIn(earlier), -1);
      done.add(row.id());
    }
    returnDao.delete(gone);
    for (ReturnRow row : returnDao.ofOrders(after.keySet()).values()) {
      if (!done.contains(row.id())) {
        move(row, earlier, derivation.returned(row, after), after, rows);
      }
    }
    returnDao.save(rows);
    return news;
  }

  private Map<String, OrderRow> ordersOf(
      Iterable<Change.ReturnChange> changes,
      Iterable<ReturnRow> stored,
      Map<String, OrderRow> after)
      throws SQLException {
    Set<String> orderIds = new HashSet<>();
    changes.forEach(change -> addIfNamed(orderIds, change.returned().orderId()));
    stored.forEach(row -> addIfNamed(orderIds, row.orderId()));
    orderIds.removeAll(after.keySet());
    Map<String, OrderRow> orders = new HashMap<>(orderDao.byId(orderIds));
    orders.putAll(after);
    return orders;
  }

  /// The orders as the stored returns were counted with: before this page.
  private static Map<String, OrderRow> asTheyWere(
      Map<String, OrderRow> orders, Map<String, OrderRow> before, Map<String, OrderRow> after) {
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
      booking.returned(old, old.orderIn(counted), -1);
    }
    booking.returned(row, row.orderIn(orders), 1);
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
