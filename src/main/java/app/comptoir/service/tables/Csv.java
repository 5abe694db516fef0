package app.comptoir.service.tables;

import app.comptoir.common.CsvText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Writes tables as CSV, for programs or for the spreadsheet of a language. A text that a
/// spreadsheet would run as a formula is defused with a leading apostrophe; numbers never are.
public final class Csv {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  /// How values are parted and numbers written.
  ///
  /// @param marked begins with a byte order mark: without one Excel takes UTF-8 for another coding
  public record Form(char separator, char decimal, LineDelimiter line, boolean marked) {
    /// For programs: comma, point, line feed.
    public static final Form PLAIN = new Form(',', '.', LineDelimiter.LF, false);

    /// For a spreadsheet: where decimals have a comma, values are parted by semicolons.
    public static Form spreadsheet(Locale region) {
      boolean comma = DecimalFormatSymbols.getInstance(region).getDecimalSeparator() == ',';
      return comma
          ? new Form(';', ',', LineDelimiter.CRLF, true)
          : new Form(',', '.', LineDelimiter.CRLF, true);
    }
  }

  private final Form form;
  private final CsvWriter csv;

  private Csv(Form form, Writer out) {
    this.form = form;
    this.csv =
        CsvWriter.builder().fieldSeparator(form.separator()).lineDelimiter(form.line()).build(out);
  }

  /// A header line, then the rows; does not close `out`.
  ///
  /// @param rows of each value a number (whole, or a BigDecimal) or a text; null is empty
  public static void write(Form form, List<String> header, List<? extends List<?>> rows, Writer out)
      throws IOException {
    if (form.marked()) {
      out.write(BYTE_ORDER_MARK);
    }
    Csv to = new Csv(form, out);
    to.row(header);
    for (List<?> row : rows) {
      to.row(row);
    }
    to.csv.flush();
  }

  /// One line; does not close `out`.
  ///
  /// @param values as above
  public static void line(Form form, List<?> values, Writer out) throws IOException {
    Csv to = new Csv(form, out);
    to.row(values);
    to.csv.flush();
  }

  private void row(List<?> values) {
    csv.writeRecord(values.stream().map(this::cell).toList());
  }

  private String cell(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString().replace('.', form.decimal());
      case Number number -> number.toString();
      default -> CsvText.cell(value.toString());
    };
  }

  /// A time of a brand as it is written into files: 2026-11-29T14:05:00+01:00.
  public static String time(Instant at, ZoneId zone) {
    return WITH_OFFSET.format(at.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
  }
}
