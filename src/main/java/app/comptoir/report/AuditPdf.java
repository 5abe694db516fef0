package app.comptoir.report;

import app.comptoir.common.Faces;
import app.comptoir.service.audit.AuditFilter;
import app.comptoir.service.audit.AuditPage;
import app.comptoir.service.tables.FigureTable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.jspecify.annotations.Nullable;

/// The audit as a document to be printed or filed: A4 across, its face embedded. The same audit is
/// the same file, byte by byte.
public final class AuditPdf {
  private static final float MARGIN = 36;
  private static final float SIZE = 8;
  private static final float LEADING = 10.5f;
  private static final float GAP = 6;

  /// Rows of no more lines are not torn apart by the end of a page.
  private static final int WHOLE = 20;

  private static final PDRectangle PAPER =
      new PDRectangle(
          /* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());

  private static final String LACKING =
      "Signs in [brackets] cannot be printed with the typefaces of this machine; the CSV has them.";

  /// Heading, width and the columns of [AuditTable] that stand under it.
  private record Column(String heading, float width, List<String> from) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("When (UTC)", 92, List.of("at")),
          new Column("Offer", 150, List.of("title", "offer")),
          new Column("What", 90, List.of("what", "decision", "state", "field")),
          new Column("Who", 120, List.of("name", "subject", "on_behalf_of")),
          new Column("Content", 80, List.of("content_hash")),
          new Column("Here", 70, List.of("act", "status")),
          new Column("Said", 168, List.of("comment", "reason")));

  private final PDDocument document;
  private final PdfWriting regular;
  private final PdfWriting bold;
  private final List<PDPage> pages = new ArrayList<>();
  private @Nullable PDPageContentStream page;
  private float y;

  private AuditPdf(PDDocument document, Faces faces) throws IOException {
    this.document = document;
    this.regular = new PdfWriting(new PdfFace(document, "OpenSans-Regular.ttf"), faces);
    this.bold = new PdfWriting(new PdfFace(document, "OpenSans-Semibold.ttf"), faces);
  }

  /// Writes the document; does not close `out`.
  public static void write(AuditPage audit, OutputStream out) throws IOException {
    write(audit, out, Faces.here());
  }

  /// Writes the document with given faces; does not close `out`.
  ///
  /// @param faces that draw what the embedded one lacks
  static void write(AuditPage audit, OutputStream out, Faces faces) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(0L);
      document.getDocumentInformation().setTitle("Comptoir: decisions and edits");
      document.getDocumentCatalog().setLanguage("en");
      AuditPdf pdf = new AuditPdf(document, faces);
      pdf.table(audit);
      pdf.numbers();
      document.save(out);
    }
  }

  private void table(AuditPage audit) throws IOException {
    FigureTable table = AuditTable.of(audit);
    turn();
    line(bold, 14, MARGIN, "Decisions and edits");
    y -= 18;
    line(regular, SIZE, MARGIN, said(audit));
    y -= LEADING;
    line(regular, SIZE, MARGIN, "Journal of this machine: " + AuditTable.chain(audit.chain()));
    y -= 2 * LEADING;
    headings();
    for (List<Object> row : table.rows()) {
      row(table.columns(), row);
    }
    end();
  }

  private static String said(AuditPage audit) {
    AuditFilter filter = audit.filter();
    List<String> parts = new ArrayList<>();
    parts.add(
        String.format(
            Locale.ROOT,
            "%,d of %,d, as known on %s",
            audit.rows().size(),
            audit.total(),
            audit.at().truncatedTo(ChronoUnit.SECONDS)));
    add(parts, "brand", filter.brandId());
    add(parts, "offer", filter.offerId());
    add(parts, "person", filter.subject());
    add(parts, "from", filter.from());
    add(parts, "before", filter.to());
    return String.join(" · ", parts);
  }

  private static void add(List<String> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.add(name + " " + value);
    }
  }

  private void turn() throws IOException {
    end();
    PDPage sheet = new PDPage(PAPER);
    document.addPage(sheet);
    pages.add(sheet);
    page = new PDPageContentStream(document, sheet);
    y = PAPER.getHeight() - MARGIN - 14;
  }

  private void end() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  private void headings() throws IOException {
    float x = MARGIN;
    for (Column column : COLUMNS) {
      line(bold, SIZE, x, column.heading());
      x += column.width();
    }
    y -= 4;
    rule();
    y -= LEADING;
  }

  private void rule() throws IOException {
    PDPageContentStream sheet = sheet();
    sheet.setLineWidth(0.5f);
    sheet.moveTo(MARGIN, y);
    sheet.lineTo(PAPER.getWidth() - MARGIN, y);
    sheet.stroke();
  }

  private void row(List<String> names, List<Object> row) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (Column column : COLUMNS) {
      List<String> lines = cell(column, names, row);
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    if (height <= WHOLE && y < MARGIN + height * LEADING) {
      turn();
      headings();
    }
    for (int i = 0; i < height; i++) {
      if (y < MARGIN + LEADING) {
        turn();
        headings();
      }
      float x = MARGIN;
      for (int c = 0; c < cells.size(); c++) {
        if (i < cells.get(c).size()) {
          line(regular, SIZE, x, cells.get(c).get(i));
        }
        x += COLUMNS.get(c).width();
      }
      y -= LEADING;
    }
    y -= 3;
  }

  private List<String> cell(Column column, List<String> names, List<Object> row)
      throws IOException {
    List<String> parts = new ArrayList<>();
    for (String name : column.from()) {
      String text = row.get(names.indexOf(name)).toString();
      if (!text.isEmpty()) {
        parts.add(
            switch (name) {
              case "on_behalf_of" -> "for " + text;
              // To the second; the CSV has it whole.
              case "at" -> text.substring(0, 19).replace('T', ' ');
              default -> text;
            });
      }
    }
    List<String> lines = new ArrayList<>();
    for (String part : parts) {
      lines.addAll(regular.lines(part, SIZE, column.width() - GAP));
    }
    return lines;
  }

  private PDPageContentStream sheet() {
    if (page == null) {
      throw new IllegalStateException("No page is open");
    }
    return page;
  }

  private void line(PdfWriting face, float size, float x, String text) throws IOException {
    face.line(sheet(), face.writable(text), size, x, y);
  }

  /// “3 / 7” on each page, and what cannot be printed; the first one opens.
  private void numbers() throws IOException {
    y = MARGIN - 14;
    for (int i = 0; i < pages.size(); i++) {
      page =
          new PDPageContentStream(
              document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true);
      if (regular.lacking()) {
        line(regular, SIZE, MARGIN, LACKING);
      }
      line(regular, SIZE, PAPER.getWidth() - MARGIN - 30, (i + 1) + " / " + pages.size());
      end();
    }
    PDPageXYZDestination first = new PDPageXYZDestination();
    first.setPage(pages.getFirst());
    document.getDocumentCatalog().setOpenAction(first);
  }
}
