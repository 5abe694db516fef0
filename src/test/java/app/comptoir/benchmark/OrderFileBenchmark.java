package app.comptoir.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.comptoir.platform.Outcome;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.OrderFileSettings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How much processor time reading a shop's year takes beside a plain read of the same file by the
/// CSV library. The file is named by `comptoir.test.orders`.
@Tag("benchmark")
class OrderFileBenchmark {
  private static final int ROUNDS = 8;

  @Test
  void readingIsAtMostThreePlainReads() throws IOException {
    String name = System.getProperty("comptoir.test.orders", "");
    assumeTrue(!name.isEmpty(), "no file given");
    Path file = Path.of(name);
    long plain = Long.MAX_VALUE;
    long read = Long.MAX_VALUE;
    ImportReport report = null;
    for (int i = 0; i < ROUNDS; i++) {
      long start = cpu();
      long rows = plain(file);
      long between = cpu();
      plain = Math.min(plain, between - start);
      report = read(file);
      read = Math.min(read, cpu() - between);
      assertThat(rows).isEqualTo(report.rows() + 1);
    }
    String line =
        "%s: %,d rows, plain read %d ms, read as orders %d ms, ratio %.2f"
            .formatted(
                file.getFileName(),
                report.rows(),
                plain / 1_000_000,
                read / 1_000_000,
                (double) read / plain);
    Files.write(Path.of("target/order-file-benchmark.txt"), List.of(line));
    assertThat((double) read / plain).as(line).isLessThan(3);
  }

  private static long plain(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream unpacked = name(file).endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        CsvReader<CsvRecord> reader =
            CsvReader.builder().ofCsvRecord(unpacked, StandardCharsets.UTF_8)) {
      long rows = 0;
      for (CsvRecord row : reader) {
        rows += row.getFieldCount() > 0 ? 1 : 0;
      }
      return rows;
    }
  }

  /// Of this thread, in nanoseconds: other programs do not count.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static ImportReport read(Path file) {
    OrderFileSettings settings =
        new OrderFileSettings(
            file, "shop", "Shop", Currency.getInstance("GBP"), ZoneId.of("Europe/London"));
    try (OrderFileConnector connector = new OrderFileConnector(settings)) {
      return ((Outcome.Ok<ImportReport>) connector.report()).value();
    }
  }
}
