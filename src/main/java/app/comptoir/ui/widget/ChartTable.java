package app.comptoir.ui.widget;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;

/// The figures behind a chart, as a table to look at and as CSV.
public record ChartTable(List<Column> columns, List<List<Cell>> rows) {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  /// @param figure right-aligned, and never mistaken for a formula
  public record Column(String title, boolean figure) {}

  /// @param shown in the person's language
  /// @param raw for machines: plain decimals, ISO dates
  public record Cell(String shown, String raw) {
    /// A text that is the same for both.
    public static Cell of(String text) {
      return new Cell(text, text);
    }
  }

  public ChartTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// The raw values as CSV with a header line; texts that a spreadsheet would run are defused.
  public String csv() {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
    csv.writeRecord(columns.stream().map(Column::title).toList());
    for (List<Cell> row : rows) {
      String[] values = new String[row.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = columns.get(i).figure() ? row.get(i).raw() : defused(row.get(i).raw());
      }
      csv.writeRecord(values);
    }
    return out.toString();
  }

  private static String defused(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
