package app.comptoir.platform.orderfile;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.platform.orderfile.ImportReport.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Reads a whole file into a log, twice over: once for its fingerprint, once for its rows.
final class FileReading {
  private static final Map<Column, String> RETAIL =
      Map.of(
          Column.ORDER, "InvoiceNo",
          Column.PRODUCT, "StockCode",
          Column.NAME, "Description",
          Column.QUANTITY, "Quantity",
          Column.TIME, "InvoiceDate",
          Column.UNIT_PRICE, "UnitPrice",
          Column.COUNTRY, "Country");

  private final OrderFileSettings settings;
  private final Brand brand;
  private final BooleanSupplier stopped;

  FileReading(OrderFileSettings settings, Brand brand, BooleanSupplier stopped) {
    this.settings = settings;
    this.brand = brand;
    this.stopped = stopped;
  }

  /// What a file held.
  ///
  /// @param fingerprint of its bytes and of the settings it was read with
  record Result(FileLog log, ImportReport report, String fingerprint) {}

  /// @throws Unfit if it is no order file, with one sentence that says why
  Result read() throws IOException {
    Path file = settings.file();
    FileTime modified = Files.getLastModifiedTime(file);
    long size = Files.size(file);
    String fingerprint = fingerprint(file);
    CsvFile csv = new CsvFile(file, stopped);
    Layout layout = layout(csv.header());
    FileLog log = new FileLog(brand);
    RowReader reader = reader(csv, layout, log);
    csv.read(sink(reader, log.tally));
    reader.finish();
    if (size != Files.size(file) || !modified.equals(Files.getLastModifiedTime(file))) {
      throw new IOException("changed while it was read");
    }
    return new Result(log, log.tally.report(layout, log.products.size()), fingerprint);
  }

  private static CsvFile.Sink sink(RowReader reader, Tally tally) {
    return new CsvFile.Sink() {
      @Override
      public void row(Row row) {
        tally.rows++;
        try {
          reader.row(row);
        } catch (Unfit e) {
          tally.reject(row.line(), e.sentence());
        }
      }

      @Override
      public void reject(long line, String reason) {
        tally.rows++;
        tally.reject(line, reason);
      }
    };
  }

  private RowReader reader(CsvFile csv, Layout layout, FileLog log) {
    Numbers numbers = new Numbers(csv.semicolons());
    Times times = new Times(settings.zone(), log::note);
    Header header = csv.header();
    return switch (layout) {
      case ONLINE_RETAIL ->
          new LineRows(log, numbers, times, LineRows.positions(header, RETAIL), true);
      case SHOPIFY -> new ShopifyRows(log, numbers, times, header);
      case MAPPED ->
          new LineRows(log, numbers, times, LineRows.positions(header, settings.mapping()), false);
    };
  }

  private Layout layout(Header header) {
    if (!settings.mapping().isEmpty()) {
      requireMapped(header);
      return Layout.MAPPED;
    }
    return known(header);
  }

  /// The known export a header is of.
  ///
  /// @throws Unfit where it is of none
  static Layout known(Header header) {
    List<String> retail = header.missing(required(RETAIL));
    List<String> shopify = header.missing(ShopifyRows.REQUIRED);
    if (retail.isEmpty()) {
      return Layout.ONLINE_RETAIL;
    }
    if (shopify.isEmpty()) {
      return Layout.SHOPIFY;
    }
    throw new UnknownHeader(retail, shopify);
  }

  private void requireMapped(Header header) {
    for (Column column : Column.values()) {
      if (!column.optional() && !settings.mapping().containsKey(column)) {
        throw new Unfit("The mapping names no column for " + column);
      }
    }
    List<String> missing = header.missing(settings.mapping().values());
    if (!missing.isEmpty()) {
      throw new Unfit("The file lacks the columns " + String.join(", ", missing));
    }
  }

  private static Collection<String> required(Map<Column, String> mapping) {
    return mapping.entrySet().stream()
        .filter(entry -> !entry.getKey().optional())
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private String fingerprint(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(CsvFile.onDisk(file), MessageDigest.getInstance("SHA-256"))) {
      DigestInputStream digesting = (DigestInputStream) in;
      byte[] buffer = new byte[1 << 16];
      while (digesting.read(buffer) >= 0) {
        // The digest grows by being read.
      }
      MessageDigest digest = digesting.getMessageDigest();
      digest.update(settingsText().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// What else the log depends on, so that other settings make another log.
  private String settingsText() {
    StringBuilder text = new StringBuilder("1");
    text.append('|').append(settings.brandId()).append('|').append(settings.brandName());
    text.append('|').append(settings.currency()).append('|').append(settings.zone());
    for (Column column : Column.values()) {
      text.append('|').append(settings.mapping().getOrDefault(column, ""));
    }
    return text.toString();
  }
}
