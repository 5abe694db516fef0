package app.comptoir.ui.widget;

import app.comptoir.common.CsvText;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The figures behind a chart, as a table to look at and as CSV.
public record ChartTable(List<Column> columns, List<List<Cell>> rows) {
  /// @param figure right-aligned, and never mistaken for a formula
  /// @param savedOnly left out where it is looked at: the screen says it in another place
  public record Column(String title, boolean figure, boolean savedOnly) {
    public Column(String title, boolean figure) {
      this(title, figure, false);
    }
  }

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
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(columns.stream().map(Column::title).toList());
      rows.forEach(row -> csv.writeRecord(raw(row)));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  private List<String> raw(List<Cell> row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String raw = row.get(i).raw();
      values.add(columns.get(i).figure() ? raw : CsvText.cell(raw));
    }
    return values;
  }
}
