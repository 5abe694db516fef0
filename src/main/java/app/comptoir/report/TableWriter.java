package app.comptoir.report;

import app.comptoir.service.tables.Csv;
import app.comptoir.service.tables.FigureTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes tables of figures. CSV cells that a spreadsheet would run as a formula are defused with a
/// leading apostrophe.
public final class TableWriter {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private TableWriter() {}

  /// A header line, then the rows; does not close `out`.
  public static void csv(FigureTable table, Writer out) throws IOException {
    csv(table, Csv.Form.PLAIN, out);
  }

  /// The same for somebody's spreadsheet.
  public static void csv(FigureTable table, Csv.Form form, Writer out) throws IOException {
    Csv.write(form, table.columns(), table.rows(), out);
  }

  /// One line of cells, without its end.
  public static String line(Object... cells) {
    StringWriter out = new StringWriter();
    try {
      Csv.line(Csv.Form.PLAIN, Arrays.asList(cells), out);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString().stripTrailing();
  }

  /// An object with the definition and the rows as objects; does not close `out`.
  public static void json(FigureTable table, Writer out) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("definition", table.definition());
      json.writeArrayPropertyStart("rows");
      for (List<Object> row : table.rows()) {
        json.writeRaw('\n');
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          Object value = row.get(i);
          if (value instanceof Long number) {
            json.writeNumberProperty(table.columns().get(i), number);
          } else if (value == null) {
            json.writeNullProperty(table.columns().get(i));
          } else {
            json.writeStringProperty(table.columns().get(i), value.toString());
          }
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
