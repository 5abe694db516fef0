package app.comptoir.report;

import app.comptoir.common.CsvText;
import app.comptoir.service.FigureTable;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(table.columns());
    for (List<Object> row : table.rows()) {
      csv.writeRecord(row.stream().map(TableWriter::cell).toList());
    }
    csv.flush();
  }

  /// One line of cells, without its end.
  public static String line(Object... cells) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(Stream.of(cells).map(TableWriter::cell).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString().stripTrailing();
  }

  private static String cell(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> CsvText.cell(value.toString());
    };
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
          } else {
            json.writeStringProperty(table.columns().get(i), Objects.toString(value, ""));
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
