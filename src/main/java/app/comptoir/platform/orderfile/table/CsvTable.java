package app.comptoir.platform.orderfile.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/// A text with a row a line, packed with gzip or not. Read as a stream.
///
/// A row whose quotes do not close would swallow the rows behind it. Such a row, and one that spans
/// lines and has the wrong number of fields, is rejected by its first line alone, and reading goes
/// on at the next line. A row may end early: programs leave out commas at the end.
final class CsvTable implements Table {
  private static final int MAX_RESTARTS = 200;
  private static final int ROWS_BETWEEN_CHECKS = 1 << 10;
  private static final String OPEN_QUOTE =
      "A quote is not closed, or something follows it, or a field is too long";

  private final Path path;
  private final Charset encoding;
  private final BooleanSupplier stopped;
  private final Dialect dialect;
  private final Header header;
  private final List<Trait> traits = new ArrayList<>();
  private int rows;

  /// Opens the file and reads its header.
  CsvTable(Path path, Charset encoding, ToIntFunction<Header> known, BooleanSupplier stopped)
      throws IOException {
    this.path = path;
    this.encoding = encoding;
    this.stopped = stopped;
    this.dialect = Dialect.of(path, encoding, known);
    this.header = new Header(dialect.names());
    noteTraits();
  }

  private void noteTraits() {
    if (!encoding.equals(StandardCharsets.UTF_8)) {
      traits.add(new Trait(Trait.Kind.ENCODING, encoding.displayName()));
    }
    if (dialect.separator() != ',') {
      String sign = dialect.separator() == '\t' ? "tab" : String.valueOf(dialect.separator());
      traits.add(new Trait(Trait.Kind.SEPARATOR, sign));
    }
    if (dialect.headerLine() != 1) {
      traits.add(new Trait(Trait.Kind.HEADER_LINE, String.valueOf(dialect.headerLine())));
    }
    if (dialect.wrapped()) {
      traits.add(new Trait(Trait.Kind.ROWS_WRAPPED, ""));
    }
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public List<Trait> traits() {
    return List.copyOf(traits);
  }

  @Override
  public void read(Sink sink) throws IOException {
    long line = dialect.headerLine();
    int restarts = -1;
    while (line > 0) {
      if (++restarts > MAX_RESTARTS) {
        throw new Unfit("More than " + MAX_RESTARTS + " rows have quotes that do not close");
      }
      line = readFrom(line, sink);
    }
  }

  /// Reads from a line on (the header's included) and returns the line to go on at, or 0 at the
  /// end.
  private long readFrom(long firstLine, Sink sink) throws IOException {
    CsvRecord last = null;
    try (CsvReader<CsvRecord> reader = Dialect.reader(path, encoding, dialect.separator())) {
      reader.skipLines(Math.toIntExact(firstLine - 1));
      try (ReadAhead<CsvRecord> records = new ReadAhead<>(reader.iterator(), CsvTable::length)) {
        for (CsvRecord row = records.next(); row != null; row = records.next()) {
          last = row;
          int count = row.getFieldCount();
          long start = row.getStartingLineNumber();
          if (start >= dialect.behind() && !empty(row, count)) {
            if (count != width() && !dialect.wrapped() && breaks(row) > 0) {
              sink.reject(start, fields(count) + " over several lines: a quote may be missing", "");
              return start + 1;
            }
            deliver(row, count, sink);
          }
        }
      }
      return 0;
    } catch (CsvParseException _) {
      long next = last == null ? firstLine : last.getStartingLineNumber() + 1 + breaks(last);
      sink.reject(next, OPEN_QUOTE, "");
      return next + 1;
    }
  }

  /// How many characters it holds.
  private static int length(CsvRecord row) {
    int length = 0;
    for (int i = 0; i < row.getFieldCount(); i++) {
      length += row.getField(i).length();
    }
    return length;
  }

  private int width() {
    return dialect.names().size();
  }

  private void deliver(CsvRecord row, int count, Sink sink) throws InterruptedIOException {
    if (++rows % ROWS_BETWEEN_CHECKS == 0 && stopped.getAsBoolean()) {
      throw new InterruptedIOException("stopped");
    }
    if (dialect.wrapped()) {
      List<String> inner = Dialect.inner(row.getFields(), dialect.separator());
      deliver(new Lined(row.getStartingLineNumber(), inner), inner.size(), sink);
    } else {
      deliver(new Parsed(row, count), count, sink);
    }
  }

  private void deliver(Row row, int count, Sink sink) {
    for (int i = count - 1; i >= width(); i--) {
      if (!row.field(i).isBlank()) {
        sink.reject(row.line(), fields(count), row.field(i));
        return;
      }
    }
    sink.row(row);
  }

  private String fields(int count) {
    return count + " fields instead of " + width();
  }

  private static boolean empty(CsvRecord row, int count) {
    for (int i = 0; i < count; i++) {
      if (!row.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /// How many line ends a record's quoted fields hold.
  private static long breaks(CsvRecord row) {
    long breaks = 0;
    for (int i = 0; i < row.getFieldCount(); i++) {
      String field = row.getField(i);
      for (int at = 0; at < field.length(); at++) {
        char c = field.charAt(at);
        if (c == '\n'
            || (c == '\r' && (at + 1 == field.length() || field.charAt(at + 1) != '\n'))) {
          breaks++;
        }
      }
    }
    return breaks;
  }

  private record Parsed(CsvRecord csv, int count) implements Row {
    @Override
    public long line() {
      return csv.getStartingLineNumber();
    }

    @Override
    public String field(int position) {
      return position < 0 || position >= count ? "" : csv.getField(position);
    }
  }
}
