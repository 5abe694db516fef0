package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.change.Change.Kind;
import app.comptoir.domain.revenue.Document;
import app.comptoir.store.documents.DocumentCodec;
import app.comptoir.store.documents.DocumentTable;
import app.comptoir.store.documents.DocumentTable.Told;
import app.comptoir.store.rollups.ReturnDao;
import app.comptoir.store.rollups.ReturnRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The documents of a page that are told whole: taken apart into orders, returns and entries, which
/// then go the way of those that come one by one, and what is no more because the newest state does
/// not say it.
final class Documents {
  private final Connection connection;
  private final int brandKey;
  private final DocumentTable table;

  /// By identifier, those whose newest state is on this page.
  private final Map<String, Change.DocumentChange> news = new LinkedHashMap<>();

  /// By identifier, what was stored before.
  private final Map<String, Told> known = new HashMap<>();

  private Documents(Connection connection, int brandKey) {
    this.connection = connection;
    this.brandKey = brandKey;
    this.table = new DocumentTable(connection, brandKey);
  }

  /// Takes a page's documents apart, into the page itself.
  static Documents of(Connection connection, int brandKey, SortedPage page) throws SQLException {
    Documents documents = new Documents(connection, brandKey);
    if (!page.documents.isEmpty() || documents.table.any()) {
      documents.load(page);
      documents.guard(page);
      documents.news.values().forEach(change -> takeApart(change, page));
    }
    return documents;
  }

  private void load(SortedPage page) throws SQLException {
    Set<String> ids = new HashSet<>();
    page.documents.forEach(change -> ids.add(change.document().id()));
    page.orders.forEach(change -> ids.add(change.order().id()));
    page.of(Kind.ORDER).forEach(change -> ids.add(change.id()));
    for (Change.ReturnChange change : page.returns) {
      if (change.returned().orderId() != null) {
        ids.add(change.returned().orderId());
      }
    }
    known.putAll(table.of(ids));
    for (Change.DocumentChange change : page.documents) {
      String id = change.document().id();
      if (change.revision() > toldRevision(id)) {
        news.put(id, change);
      }
    }
  }

  /// The newest revision in which a document was told whole, this page included; 0 for never.
  private long toldRevision(String id) {
    Change.DocumentChange change = news.get(id);
    if (change != null) {
      return change.revision();
    }
    Told told = known.get(id);
    return told == null ? 0 : told.revision();
  }

  /// What comes one by one of a document that was told whole since changes nothing.
  private void guard(SortedPage page) {
    page.orders.removeIf(change -> change.revision() <= toldRevision(change.order().id()));
    page.returns.removeIf(
        change ->
            change.returned().orderId() != null
                && change.revision() <= toldRevision(change.returned().orderId()));
    page.deletions.removeIf(
        change -> change.kind() == Kind.ORDER && change.revision() <= toldRevision(change.id()));
  }

  private static void takeApart(Change.DocumentChange change, SortedPage page) {
    Document document = change.document();
    if (document.order() != null) {
      page.orders.add(
          new Change.OrderChange(change.seq(), change.at(), change.revision(), document.order()));
    }
    document
        .returns()
        .forEach(
            returned ->
                page.returns.add(
                    new Change.ReturnChange(
                        change.seq(), change.at(), change.revision(), returned)));
    document
        .entries()
        .forEach(
            entry ->
                page.catalogue.add(
                    new Change.LedgerEntryChange(
                        change.seq(), change.at(), change.revision(), entry)));
  }

  /// By identifier, the revision in which it was said that there is no such order.
  Map<String, Long> withoutOrder() {
    Map<String, Long> without = new HashMap<>();
    news.forEach(
        (id, change) -> {
          if (change.document().order() == null) {
            without.put(id, change.revision());
          }
        });
    return without;
  }

  /// Stored returns that the newest state of their document does not tell of any more.
  List<ReturnRow> returnsNoMore(ReturnDao dao) throws SQLException {
    Map<String, String> earlier = new HashMap<>();
    Set<String> told = new HashSet<>();
    news.forEach(
        (id, change) -> {
          Told before = known.get(id);
          if (before != null) {
            before.returnIds().forEach(returned -> earlier.put(returned, id));
          }
          told.addAll(change.document().returnIds());
        });
    Map<String, ReturnRow> stored = new HashMap<>(dao.byId(earlier.keySet()));
    stored.putAll(dao.ofOrders(news.keySet()));
    List<ReturnRow> noMore = new ArrayList<>();
    for (ReturnRow row : stored.values()) {
      String owner = row.orderId() == null ? earlier.get(row.id()) : row.orderId();
      if (owner != null
          && news.containsKey(owner)
          && row.revision() <= toldRevision(owner)
          && !told.contains(row.id())) {
        noMore.add(row);
      }
    }
    return noMore;
  }

  /// Forgets the entries of the books that are told no more, and notes what was told.
  void save() throws SQLException {
    List<Told> fresh = new ArrayList<>();
    List<Told> changed = new ArrayList<>();
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM ledger_entry WHERE brand_key = ? AND id = ? AND revision <= ?")) {
      for (Change.DocumentChange change : news.values()) {
        Document document = change.document();
        Told before = known.get(document.id());
        Told now =
            new Told(
                document.id(),
                change.revision(),
                DocumentCodec.fingerprint(document),
                document.identity(),
                document.returnIds(),
                document.entryIds());
        (before == null ? fresh : changed).add(now);
        for (String entry : before == null ? List.<String>of() : before.entryIds()) {
          if (!now.entryIds().contains(entry)) {
            delete.setInt(1, brandKey);
            delete.setString(2, entry);
            delete.setLong(3, change.revision());
            delete.executeUpdate();
          }
        }
      }
    }
    table.save(fresh, changed);
  }
}
