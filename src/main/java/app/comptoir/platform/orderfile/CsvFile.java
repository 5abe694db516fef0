package app.comptoir.platform.orderfile;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/// A CSV file, packed with gzip or not, in UTF-8 with or without a byte order mark, fields
/// separated by commas or semicolons. Read as a stream.
///
/// A row whose quotes do not close would swallow the rows behind it. Such a row, and one that spans
/// lines and has the wrong number of fields, is rejected by its first line alone, and reading goes
/// on at the next line.
final class CsvFile {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_FIELD = 1 << 20;
  private static final int MAX_RESTARTS = 200;
  private static final int ROWS_BETWEEN_CHECKS = 1 << 10;

  private final Path path;
  private final BooleanSupplier stopped;
  private final char separator;
  private final Header header;
  private int rows;

  /// Takes what the file holds.
  interface Sink {
    void row(Row row);

    void reject(long line, String reason);
  }

  /// Opens the file and reads its header.
  ///
  /// @param stopped asked now and then while reading
  /// @throws Unfit if the file is empty or its header cannot be read
  CsvFile(Path path, BooleanSupplier stopped) throws IOException {
    this.path = path;
    this.stopped = stopped;
    List<String> byComma = firstRow(',');
    List<String> bySemicolon = firstRow(';');
    this.separator = bySemicolon.size() > byComma.size() ? ';' : ',';
    this.header = new Header(separator == ';' ? bySemicolon : byComma);
  }

  Header header() {
    return header;
  }

  /// Whether the file is of the kind that writes decimals with a comma.
  boolean semicolons() {
    return separator == ';';
  }

  /// Reads all data rows.
  ///
  /// @throws InterruptedIOException if asked to stop
  /// @throws Unfit if too many rows are broken to go on
  void read(Sink sink) throws IOException {
    long line = 1;
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
    long next = firstLine;
    try (CsvReader<CsvRecord> reader = reader(separator)) {
      reader.skipLines(Math.toIntExact(firstLine - 1));
      CloseableIterator<CsvRecord> records = reader.iterator();
      while (records.hasNext()) {
        CsvRecord row = records.next();
        long start = row.getStartingLineNumber();
        long spanned = 1 + breaks(row);
        if (start > 1 && !empty(row)) {
          if (row.getFieldCount() != header.width() && spanned > 1) {
            sink.reject(start, fields(row) + " over several lines: a quote may be missing");
            return start + 1;
          }
          deliver(row, sink);
        }
        next = start + spanned;
      }
      return 0;
    } catch (CsvParseException _) {
      sink.reject(next, "A quote is not closed, or something follows it, or a field is too long");
      return next + 1;
    }
  }

  private void deliver(CsvRecord row, Sink sink) throws InterruptedIOException {
    if (++rows % ROWS_BETWEEN_CHECKS == 0 && stopped.getAsBoolean()) {
      throw new InterruptedIOException("stopped");
    }
    if (row.getFieldCount() == header.width()) {
      sink.row(new Row(row));
    } else {
      sink.reject(row.getStartingLineNumber(), fields(row));
    }
  }

  private String fields(CsvRecord row) {
    return row.getFieldCount() + " fields instead of " + header.width();
  }

  private static boolean empty(CsvRecord row) {
    return row.getFieldCount() == 0 || (row.getFieldCount() == 1 && row.getField(0).isBlank());
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

  private List<String> firstRow(char by) throws IOException {
    try (CsvReader<CsvRecord> reader = reader(by)) {
      CloseableIterator<CsvRecord> records = reader.iterator();
      if (records.hasNext()) {
        return records.next().getFields();
      }
    } catch (CsvParseException _) {
      throw new Unfit("The file's header cannot be read: a quote is not closed");
    }
    throw new Unfit("The file is empty");
  }

  private CsvReader<CsvRecord> reader(char by) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(by)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .detectBomHeader(true)
        .maxBufferSize(LONGEST_FIELD)
        .ofCsvRecord(open(), StandardCharsets.UTF_8);
  }

  /// The file as it lies on the disk.
  ///
  /// @throws Unfit where it is a folder, a device or a pipe, which may never end
  static InputStream onDisk(Path path) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new Unfit("It is no file, but a folder, a device or a pipe");
    }
    return Files.newInputStream(path);
  }

  private InputStream open() throws IOException {
    InputStream raw = new BufferedInputStream(onDisk(path), BUFFER);
    try {
      raw.mark(2);
      boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      return packed ? new Unpacked(new GZIPInputStream(raw, BUFFER), Files.size(path)) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }
}
