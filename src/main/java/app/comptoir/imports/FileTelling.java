package app.comptoir.imports;

import app.comptoir.common.CommandException;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.Document;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.store.db.Database;
import app.comptoir.store.documents.Comparison;
import app.comptoir.store.documents.ImportLog;
import app.comptoir.store.documents.ImportRow;
import app.comptoir.store.documents.ImportTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes what one order file tells, part by part: compares it with what is there, and keeps it
/// where it is to be kept. One thread; blocking.
final class FileTelling {
  /// Records that are taken at once.
  private static final int PART = 2000;

  private final Database database;
  private final ImportTable table;
  private final Origin origin;
  private final ImportLog.@Nullable Writer log;
  private final Predicate<String> counts;
  private final Comparison comparison;
  private final String prefix;
  private Instant first = Instant.MAX;
  private Instant last = Instant.EPOCH;
  private long changes;
  private long orders;

  /// @param log null where nothing is to be kept
  /// @param counts told the identifier of each document; whether it is one of those that are taken
  FileTelling(
      Database database,
      ImportTable table,
      Brand brand,
      Origin origin,
      ImportLog.@Nullable Writer log,
      Predicate<String> counts) {
    this.counts = counts;
    this.database = database;
    this.table = table;
    this.origin = origin;
    this.log = log;
    this.comparison = new Comparison(database, brand.id());
    this.prefix = table.prefix(brand.id(), origin.shop(), log != null);
  }

  /// @throws CommandException where the file cannot be read to its end
  void takeAll(OrderFileConnector connector) throws IOException {
    Cursor cursor = null;
    ChangePage page;
    do {
      page = Importing.value(connector.documents(cursor, PART));
      cursor = page.next();
      take(page.changes());
    } while (page.hasMore());
  }

  private void take(List<Change> page) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Change change : page) {
      if (change instanceof Change.DocumentChange told) {
        Document document = told.document().prefixed(prefix);
        if (counts.test(document.id())) {
          take(document, told.at());
          documents.add(document);
        }
      } else {
        take(change);
      }
    }
    var _ = comparison.news(documents);
  }

  private void take(Change change) throws IOException {
    changes++;
    switch (change) {
      case Change.ProductChange product when log != null -> log.product(product.product());
      case Change.FxRateChange rate when log != null -> log.rate(rate.rate());
      default -> {
        // Nothing is to be kept of it.
      }
    }
  }

  private void take(Document document, Instant at) throws IOException {
    changes++;
    orders += document.order() == null ? 0 : 1;
    first = at.isBefore(first) ? at : first;
    last = at.isAfter(last) ? at : last;
    if (log != null) {
      log.document(document, at);
    }
  }

  /// Of an identifier, to know it again in eight bytes.
  static long hash(String text) {
    long hash = 7;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  Found found(ImportRow begun) throws IOException {
    Comparison.Result result = comparison.result();
    requireSameShop(result);
    ImportRow row =
        begun.told(
            new ImportRow.Counts(
                first.equals(Instant.MAX) ? Instant.EPOCH : first,
                last,
                changes,
                orders,
                result.fresh(),
                result.changed(),
                result.same()));
    if (log != null) {
      ImportLog.saveReport(database, row.no(), Reports.text(origin.report()));
      table.save(row);
    }
    return new Found(row, result, 0);
  }

  /// An order keeps its identifier and its time: where most of those that are there have another,
  /// they are others.
  private void requireSameShop(Comparison.Result result) {
    long there = result.changed() + result.same();
    long foreign = Math.max(result.placedElse(), result.others());
    if (!origin.surely() && (result.placedElse() * 2 > there || result.others() > 0)) {
      throw new CommandException(
          "IMP-1",
          ("%d of %d orders that are already there have another time or identifier: they seem to"
                  + " be another shop's. Name the shop with --shop NAME; the one that is there"
                  + " is “%s”.")
              .formatted(foreign, there, origin.shop()));
    }
  }
}
