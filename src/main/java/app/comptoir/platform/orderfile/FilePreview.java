package app.comptoir.platform.orderfile;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.orderfile.ImportReport.Layout;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// What an order file is, as far as its first rows tell: enough to decide how to read all of it.
///
/// @param header names of the columns
/// @param rows the first of them, with a field a column
/// @param currency what the file itself says its amounts are in; empty where it does not
public record FilePreview(
    Layout layout, List<String> header, List<List<String>> rows, Optional<Currency> currency) {
  private static final int ROWS = 5;

  public FilePreview {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /// Reads a file's first rows; blocks.
  ///
  /// @return or why not: `FILE-5` its header is of no known export, the detail being the columns
  ///   that each export has and it has not; `FILE-6` it is empty or no CSV; `FILE-7` it cannot be
  ///   opened; `FILE-8` it ends too early or is no gzip
  public static Outcome<FilePreview> of(Path file) {
    List<List<String>> rows = new ArrayList<>();
    try {
      CsvFile csv = new CsvFile(file, () -> false);
      Layout layout = FileReading.known(csv.header());
      try {
        csv.read(new First(rows, csv.header().width()));
      } catch (Enough _) {
        // The rest is not looked at.
      }
      return Outcome.ok(
          new FilePreview(layout, csv.header().names(), rows, currency(layout, csv, rows)));
    } catch (UnknownHeader e) {
      return Outcome.failed(new Failure.Local("FILE-5", e.missing()));
    } catch (Unfit e) {
      return Outcome.failed(new Failure.Local("FILE-6", e.sentence()));
    } catch (InterruptedIOException _) {
      return Outcome.failed(new Failure.Cancelled());
    } catch (UncheckedIOException e) {
      return unopened(e.getCause());
    } catch (IOException e) {
      return unopened(e);
    }
  }

  private static Outcome<FilePreview> unopened(@Nullable IOException e) {
    String detail = String.valueOf(e);
    Failure failure =
        switch (e) {
          case ClosedByInterruptException _ -> new Failure.Cancelled();
          case EOFException _, ZipException _ -> new Failure.Local("FILE-8", detail);
          case null, default -> new Failure.Local("FILE-7", detail);
        };
    return Outcome.failed(failure);
  }

  /// Shopify's export names its currency in each order's first row; the retail data set is British.
  private static Optional<Currency> currency(Layout layout, CsvFile csv, List<List<String>> rows) {
    if (layout == Layout.ONLINE_RETAIL) {
      return Optional.of(Currency.getInstance(Locale.UK));
    }
    int column = csv.header().position("Currency");
    return column < 0
        ? Optional.empty()
        : rows.stream().map(row -> row.get(column)).flatMap(FilePreview::known).findFirst();
  }

  private static java.util.stream.Stream<Currency> known(String code) {
    try {
      return java.util.stream.Stream.of(
          Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException _) {
      return java.util.stream.Stream.empty();
    }
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("enough", null, false, false);
    }
  }

  private record First(List<List<String>> rows, int width) implements CsvFile.Sink {
    @Override
    public void row(Row row) {
      List<String> fields = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        fields.add(row.field(i));
      }
      rows.add(fields);
      if (rows.size() == ROWS) {
        throw new Enough();
      }
    }

    @Override
    public void reject(long line, String reason) {
      // Rows that cannot be read are counted when all are read.
    }
  }
}
