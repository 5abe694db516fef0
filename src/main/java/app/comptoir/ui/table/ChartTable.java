package app.comptoir.ui.table;

import app.comptoir.service.tables.Csv;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures behind a chart, as a table to look at and as CSV.
public record ChartTable(List<Column> columns, List<List<Cell>> rows) {
  /// @param figure right-aligned, and its raw values are numbers, or empty
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

  /// The raw values as CSV with a header line, for a spreadsheet of this region.
  public String csv(Locale region) {
    StringWriter out = new StringWriter();
    try {
      Csv.write(
          Csv.Form.spreadsheet(region),
          columns.stream().map(Column::title).toList(),
          rows.stream().map(this::raw).toList(),
          out);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  private List<Object> raw(List<Cell> row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String raw = row.get(i).raw();
      values.add(columns.get(i).figure() && !raw.isEmpty() ? new BigDecimal(raw) : raw);
    }
    return values;
  }
}
