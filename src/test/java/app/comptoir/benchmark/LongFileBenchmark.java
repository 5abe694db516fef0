package app.comptoir.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An order file of ten million lines is imported by the program with its own settings, which give
/// it 512 MB of heap: rows of an order together, and all over the file. `-Dbench.orders=N` for
/// another number of orders, of five lines each.
@Tag("benchmark")
class LongFileBenchmark {
  private static final int ORDERS = Integer.getInteger("bench.orders", 2_000_000);
  private static final int LINES = 5;
  private static final int PRODUCTS = 5000;
  private static final long HOURS = 6;

  @TempDir Path folder;

  @Test
  void rowsOfAnOrderTogether() throws Exception {
    imported(write(false));
  }

  @Test
  void rowsOfAnOrderAllOverTheFile() throws Exception {
    imported(write(true));
  }

  private Path write(boolean scattered) throws IOException {
    Path file = folder.resolve("orders.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("Order,Date,SKU,Qty,Price\n");
      for (long i = 0; i < (long) ORDERS * LINES; i++) {
        // 15,485,863 is prime: each order comes once in each of the five rounds.
        long order = scattered ? i % ORDERS * 15_485_863 % ORDERS : i / LINES;
        long line = scattered ? i / ORDERS : i % LINES;
        out.write(
            "%d,2025-%02d-%02dT10:00:00,P%d,%d,%d.50%n"
                .formatted(
                    1_000_000 + order,
                    1 + order * 12 / ORDERS,
                    1 + order % 28,
                    (order * 7 + line * 31) % PRODUCTS,
                    1 + line,
                    2 + order % 40));
      }
    }
    return file;
  }

  private void imported(Path file) throws IOException, InterruptedException {
    Path shop = folder.resolve("shop");
    Path said = folder.resolve("said.txt");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("target", "comptoir.args").toAbsolutePath(),
                "-Dcomptoir.logs=" + folder.resolve("logs"),
                "app.comptoir.Main",
                "import",
                file.toString(),
                "-w",
                shop.toString(),
                "--currency=EUR",
                "--zone=Europe/Paris")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor(HOURS, TimeUnit.HOURS)).isTrue();
      List<String> lines = Files.readAllLines(said);
      assertThat(process.exitValue()).as("%s", lines).isZero();
      assertThat(lines).contains("orders," + ORDERS, "sale_lines," + (long) ORDERS * LINES);
      long stored = Files.size(shop.resolve("comptoir.mv.db"));
      String line =
          "%,d lines: %d s, %,d bytes, database %,d bytes"
              .formatted(
                  (long) ORDERS * LINES,
                  TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                  Files.size(file),
                  stored);
      Files.write(Path.of("target/long-file-benchmark.txt"), List.of(line));
      assertThat(stored).as(line).isLessThan(2 * Files.size(file));
    } finally {
      process.destroyForcibly();
    }
  }
}
