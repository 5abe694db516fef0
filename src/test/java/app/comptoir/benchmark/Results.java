package app.comptoir.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/// Prints what a benchmark measured, and keeps it in `target/benchmarks.txt`.
final class Results {
  private static final Path FILE = Path.of("target", "benchmarks.txt");

  private Results() {}

  static void say(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    System.out.println("BENCH " + line);
    try {
      Files.createDirectories(FILE.toAbsolutePath().getParent());
      Files.writeString(
          FILE,
          line + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Some measurements of the same thing.
  ///
  /// @param sorted in ascending order
  record Sample(double[] sorted) {
    static Sample of(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return new Sample(sorted);
    }

    double at(double share) {
      return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    double median() {
      return at(0.5);
    }

    /// Median and spread (first and last tenth).
    String text(String format) {
      return (format + " (" + format + "–" + format + ")").formatted(median(), at(0.1), at(0.9));
    }
  }
}
