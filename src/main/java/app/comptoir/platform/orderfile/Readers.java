package app.comptoir.platform.orderfile;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.guess.Guess;
import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.row.Fields;
import app.comptoir.platform.orderfile.row.ItemFields;
import app.comptoir.platform.orderfile.row.Products;
import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.platform.orderfile.table.Table;
import app.comptoir.platform.orderfile.value.Dates;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes readers of a file's rows, for the whole file or for a part of it.
///
/// @param table the file, of which only the header is used
record Readers(OrderFileSettings settings, Brand brand, Table table, Guess guess) {
  /// No file was written before this year; some that come out of archives bear 1970 or 1980.
  private static final int NOT_BEFORE = 2026;

  FileLog log(Tally tally, Products products) {
    return new FileLog(brand, products, tally);
  }

  /// A reader that knows nothing yet.
  RowReader reader(FileLog log) throws IOException {
    Header header = table.header();
    Preset preset = guess.preset();
    String zone = preset.zone();
    Fields.Manner manner =
        new Fields.Manner(
            guess.dates(),
            guess.decimals(),
            guess.sure(),
            zone == null ? settings.zone() : ZoneId.of(zone),
            lastYear(),
            oddity -> log.note(note(oddity)));
    Fields fields = new Fields(header, guess.columns(), manner);
    LineReader lines = new LineReader(log, preset, fields, items());
    OrderBook book = new OrderBook(log, preset, settings.options().countUnpaid());
    return switch (preset.rows()) {
      case PLAIN_LINES -> new RepeatedBlocks(new LineRows(log, fields), log.tally, fields);
      case LINES -> {
        RowReader rows = new OrderRows(log, preset, fields, book, lines);
        boolean tells = preset.firstRowOnly() || fields.has(Role.LINE_ID);
        yield tells ? rows : new RepeatedBlocks(rows, log.tally, fields);
      }
      case ORDERS -> new OrderRows(log, preset, fields, book, lines);
      case ENTRIES -> new EntryRows(log, preset, fields, book, lines);
    };
  }

  private @Nullable ItemFields items() {
    Integer at = guess.columns().get(Role.ITEMS);
    Preset.Items form = guess.preset().items();
    return form == null || at == null ? null : new ItemFields(form, table.header(), at);
  }

  /// Positions of the fields that readers look at.
  Set<Integer> columns() {
    Set<Integer> columns = new HashSet<>(guess.columns().values());
    ItemFields items = items();
    if (items != null) {
      columns.addAll(items.columns());
    }
    return columns;
  }

  /// No order is later than the year after its file was written.
  private int lastYear() throws IOException {
    int written =
        Files.getLastModifiedTime(settings.file()).toInstant().atZone(ZoneOffset.UTC).getYear();
    return 1 + Math.max(NOT_BEFORE, written);
  }

  private static Note note(Dates.Oddity oddity) {
    return switch (oddity) {
      case IN_GAP -> Note.TIME_IN_GAP;
      case IN_OVERLAP -> Note.TIME_IN_OVERLAP;
    };
  }
}
