package app.comptoir.platform.orderfile.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// How a text is a table: the sign between fields, where the header is, whether a spreadsheet put
/// each row whole into quotes.
///
/// @param headerLine the header's line, from 1
/// @param behind the line behind the header
record Dialect(char separator, boolean wrapped, List<String> names, long headerLine, long behind) {
  private static final int LONGEST_FIELD = 1 << 20;
  private static final int LOOKED_AT = 30;
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /// Finds it out by the first rows.
  ///
  /// @throws Unfit where the file is empty, or no separator gives rows
  static Dialect of(Path file, Charset encoding, ToIntFunction<Header> known) throws IOException {
    Dialect best = null;
    int most = -1;
    for (char separator : SEPARATORS) {
      Dialect dialect = by(file, encoding, separator, known);
      int score = dialect == null ? -1 : score(dialect, known);
      if (score > most) {
        most = score;
        best = dialect;
      }
    }
    if (best == null) {
      throw new Unfit("The file is empty");
    }
    return best;
  }

  private static int score(Dialect dialect, ToIntFunction<Header> known) {
    return 1000 * known.applyAsInt(new Header(dialect.names)) + Math.min(999, dialect.names.size());
  }

  private static @Nullable Dialect by(
      Path file, Charset encoding, char separator, ToIntFunction<Header> known) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = reader(file, encoding, separator)) {
      CloseableIterator<CsvRecord> records = reader.iterator();
      while (rows.size() < LOOKED_AT && records.hasNext()) {
        CsvRecord row = records.next();
        if (rows.isEmpty() && row.getStartingLineNumber() == 1 && says(row, separator)) {
          continue;
        }
        rows.add(row.getFields());
        lines.add(row.getStartingLineNumber());
      }
    } catch (CsvParseException _) {
      // What stands before may be the header already.
    }
    int plain = HeaderSearch.index(rows, known);
    if (plain < 0) {
      return null;
    }
    List<List<String>> inner = rows.stream().map(row -> inner(row, separator)).toList();
    int wrapped = HeaderSearch.index(inner, known);
    boolean unwrap =
        wrapped >= 0
            && names(inner.get(wrapped), known) > Math.max(1, names(rows.get(plain), known));
    int at = unwrap ? wrapped : plain;
    List<String> names = unwrap ? inner.get(at) : rows.get(at);
    long behind = at + 1 < lines.size() ? lines.get(at + 1) : lines.get(at) + 1;
    return new Dialect(separator, unwrap, names, lines.get(at), behind);
  }

  /// Whether a first line is the one by which Excel is told the separator.
  private static boolean says(CsvRecord row, char separator) {
    String first = row.getField(0).strip();
    return first.regionMatches(true, 0, "sep=", 0, 4)
        && (first.length() == 4 || first.charAt(4) == separator || first.length() == 5);
  }

  private static int names(List<String> row, ToIntFunction<Header> known) {
    return known.applyAsInt(new Header(row));
  }

  /// A row of one field that is a row itself.
  static List<String> inner(List<String> row, char separator) {
    if (HeaderSearch.filled(row) != 1 || row.getFirst().indexOf(separator) < 0) {
      return row;
    }
    try (CsvReader<CsvRecord> reader =
        builder(separator).ofCsvRecord(new StringReader(row.getFirst()))) {
      CloseableIterator<CsvRecord> records = reader.iterator();
      return records.hasNext() ? records.next().getFields() : row;
    } catch (CsvParseException | IOException _) {
      return row;
    }
  }

  static CsvReader<CsvRecord> reader(Path file, Charset encoding, char separator)
      throws IOException {
    Reader text = new InputStreamReader(SourceFile.unpacked(file), encoding);
    return builder(separator).ofCsvRecord(new WithoutMark(text));
  }

  private static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_FIELD);
  }
}
