package app.comptoir.imports;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.orderfile.OrderFileConnector;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The log of an order file as whole documents: what it says of one order or credit note, wherever
/// in the file. The log is walked twice; in memory are the documents whose parts lie apart (few in
/// real files), and eight bytes of each.
final class FileDocuments {
  private static final int PAGE = 5000;

  private final OrderFileConnector connector;
  private final String brandId;
  private final LongSet seen = new LongOpenHashSet();
  private final LongSet apart = new LongOpenHashSet();
  private final Map<String, Parts> held = new LinkedHashMap<>();
  private @Nullable Parts current;

  private FileDocuments(OrderFileConnector connector, String brandId) {
    this.connector = connector;
    this.brandId = brandId;
  }

  /// Is given what the file holds, in its order.
  interface Sink {
    void product(Product product) throws IOException;

    void rate(FxRate rate) throws IOException;

    /// @param at when the newest of it happened
    void document(Document document, Instant at) throws IOException;
  }

  /// Walks through a file; blocks until that is done.
  ///
  /// @throws app.comptoir.common.CommandException where it cannot be read to its end
  static void each(OrderFileConnector connector, String brandId, Sink sink) throws IOException {
    FileDocuments documents = new FileDocuments(connector, brandId);
    documents.findApart();
    documents.walk(change -> documents.take(change, sink));
    documents.end(sink);
  }

  private interface Each {
    void take(Change change) throws IOException;
  }

  private void walk(Each each) throws IOException {
    Cursor cursor = null;
    ChangePage page;
    do {
      page = Importing.value(connector.changes(brandId, cursor, PAGE));
      cursor = page.next();
      for (Change change : page.changes()) {
        each.take(change);
      }
    } while (page.hasMore());
  }

  private void findApart() throws IOException {
    String[] last = {null};
    walk(
        change -> {
          String id = documentOf(change);
          if (id != null && !id.equals(last[0])) {
            last[0] = id;
            if (!seen.add(hash(id))) {
              apart.add(hash(id));
            }
          }
        });
    seen.clear();
  }

  /// The number of the document that a record is of; null where it is of none.
  private static @Nullable String documentOf(Change change) {
    return switch (change) {
      case Change.OrderChange order -> order.order().id();
      case Change.ReturnChange returned -> {
        String order = returned.returned().orderId();
        yield order == null ? beforeHash(returned.returned().id()) : order;
      }
      case Change.LedgerEntryChange entry -> beforeHash(entry.entry().id());
      default -> null;
    };
  }

  /// Parts of a document bear its number and a suffix.
  private static String beforeHash(String id) {
    int hash = id.lastIndexOf('#');
    return hash > 0 ? id.substring(0, hash) : id;
  }

  static long hash(String text) {
    long hash = 7;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private void take(Change change, Sink sink) throws IOException {
    switch (change) {
      case Change.ProductChange product -> sink.product(product.product());
      case Change.FxRateChange rate -> sink.rate(rate.rate());
      default -> {
        String id = documentOf(change);
        if (id != null) {
          parts(id, sink).add(change);
        }
      }
    }
  }

  private Parts parts(String id, Sink sink) throws IOException {
    if (apart.contains(hash(id))) {
      return held.computeIfAbsent(id, Parts::new);
    }
    Parts now = current;
    if (now == null || !now.id.equals(id)) {
      flush(sink);
      now = new Parts(id);
      current = now;
    }
    return now;
  }

  private void flush(Sink sink) throws IOException {
    Parts now = current;
    if (now != null) {
      sink.document(now.document(brandId, connector.identity(now.id)), now.at);
    }
  }

  private void end(Sink sink) throws IOException {
    flush(sink);
    for (Parts parts : held.values()) {
      sink.document(parts.document(brandId, connector.identity(parts.id)), parts.at);
    }
  }

  private static final class Parts {
    private final String id;
    private final List<Return> returns = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private @Nullable Order order;
    private Instant at = Instant.EPOCH;

    Parts(String id) {
      this.id = id;
    }

    void add(Change change) {
      at = change.at().isAfter(at) ? change.at() : at;
      switch (change) {
        case Change.OrderChange c -> order = c.order();
        case Change.ReturnChange c -> returns.add(c.returned());
        case Change.LedgerEntryChange c -> entries.add(c.entry());
        default -> throw new IllegalArgumentException("Not of a document: " + change);
      }
    }

    Document document(String brandId, long identity) {
      return new Document(id, brandId, order, returns, entries, identity);
    }
  }
}
