package app.comptoir.platform.orderfile;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The log of an order file with whole documents: what it says of one order or credit note is one
/// change, which bears the time of the newest of it.
final class FileDocuments {
  private FileDocuments() {}

  /// Takes changes from a position on, without the brand.
  ///
  /// @param into receives them
  /// @param limit how many of them at most
  /// @return the position behind them
  static int read(WholeLog log, int from, int limit, List<Change> into) throws IOException {
    int position = Math.max(1, from);
    while (position < log.size() && into.size() < limit) {
      if (position < log.firstEntry()) {
        into.add(log.at(position++));
      } else {
        Parts parts = new Parts(log, position);
        position = parts.end;
        into.add(parts.change());
      }
    }
    return position;
  }

  private static final class Parts {
    private final Document document;
    private final List<Return> returns = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private @Nullable Order order;
    private Instant at = Instant.EPOCH;
    private int end;

    Parts(WholeLog log, int position) throws IOException {
      String id = log.document(position);
      long identity = log.identity(position);
      String brandId = "";
      for (end = position; end < log.size() && id.equals(log.document(end)); end++) {
        brandId = add(log.at(end));
      }
      document = new Document(id, brandId, order, returns, entries, identity);
    }

    /// @return whose it is
    private String add(Change change) {
      at = change.at().isAfter(at) ? change.at() : at;
      return switch (change) {
        case Change.OrderChange c -> {
          order = c.order();
          yield c.order().brandId();
        }
        case Change.ReturnChange c -> {
          returns.add(c.returned());
          yield c.returned().brandId();
        }
        case Change.LedgerEntryChange c -> {
          entries.add(c.entry());
          yield c.entry().brandId();
        }
        default -> throw new IllegalStateException("Not of a document: " + change);
      };
    }

    Change change() {
      return new Change.DocumentChange(end, at, 1, document);
    }
  }
}
