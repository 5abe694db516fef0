package app.comptoir.platform.orderfile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small workbooks: cells are texts, or numbers where they begin with `=`, or days and times
/// (as days since 1900) where they begin with `@`.
final class Workbooks {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  /// @param sheets of each the rows of cells
  static Path write(Path file, List<List<List<String>>> sheets) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      StringBuilder types = new StringBuilder();
      StringBuilder names = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      for (int i = 1; i <= sheets.size(); i++) {
        types.append(
            "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                .formatted(i));
        names.append("<sheet name=\"Sheet %d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
        relations.append(
            "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(i, OFFICE, i));
        entry(zip, "xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(i - 1)));
      }
      String package_ = "http://schemas.openxmlformats.org/package/2006/";
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>%s</Types>"
              .formatted(package_, types));
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
              .formatted(package_, OFFICE));
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"%srelationships\">%s<Relationship Id=\"rId99\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
              .formatted(package_, relations, OFFICE));
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
              .formatted(MAIN, OFFICE, names));
      entry(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\"%s\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
              .formatted(MAIN));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sheet(List<List<String>> rows) {
    StringBuilder xml =
        new StringBuilder("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      xml.append("<row r=\"").append(r + 1).append("\">");
      List<String> cells = rows.get(r);
      for (int c = 0; c < cells.size(); c++) {
        xml.append(cell("" + (char) ('A' + c) + (r + 1), cells.get(c)));
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static String cell(String at, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (value.charAt(0)) {
      case '=' -> "<c r=\"%s\"><v>%s</v></c>".formatted(at, value.substring(1));
      case '@' -> "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(at, value.substring(1));
      default -> "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, value);
    };
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text;
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
