package app.comptoir.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.common.Faces;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.service.audit.AuditFilter;
import app.comptoir.service.audit.AuditPage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AuditReportTest {
  private static final Instant AT = Instant.parse("2026-06-15T10:00:00Z");

  private static AuditPage.Row row(int number, String title, String comment) {
    return new AuditPage.Row(
        "brd",
        "Maison",
        "off-" + number,
        title,
        AT.minusSeconds(number),
        new OfferEvent(
            OfferEvent.What.DECIDED,
            AT.minusSeconds(number),
            0,
            Kind.REJECT,
            null,
            "usr-ines",
            "Inès Delorme",
            comment,
            "a".repeat(64),
            false,
            null,
            "usr-amara",
            null),
        null);
  }

  @Test
  void aStandInIsARowThatSaysWhoAndAsWhat() {
    Delegation delegation =
        new Delegation(
            "dlg-1", "brd", "usr-ines", "usr-amara", Role.REVIEWER, AT, AT.plusSeconds(60), null);
    AuditPage.Row row =
        new AuditPage.Row(
            "brd",
            "Maison",
            "",
            "",
            AT,
            null,
            null,
            new AuditPage.StandIn(
                AuditPage.StandIn.What.BEGINS, delegation, "Inès Delorme", "Amara Diallo"));
    List<Object> cells = AuditTable.of(page(List.of(row), null)).rows().getFirst();
    assertThat(cells)
        .hasSameSizeAs(AuditTable.of(page(List.of(), null)).columns())
        .contains(
            "stand-in begins",
            "Inès Delorme",
            "Amara Diallo as reviewer, from 2026-06-15T10:00:00Z until 2026-06-15T10:01:00Z");
  }

  private static AuditPage page(List<AuditPage.Row> rows, String damage) {
    return new AuditPage(
        new AuditFilter(null, null, "usr-ines", null, null, 1_000),
        AT,
        rows,
        rows.size(),
        List.of(new AuditPage.Who("usr-ines", "Inès Delorme")),
        new AuditPage.Chain(7, 3, damage));
  }

  private static byte[] pdf(AuditPage page) throws IOException {
    return pdf(page, Faces.here());
  }

  private static byte[] pdf(AuditPage page, Faces faces) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AuditPdf.write(page, out, faces);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void thePdfShowsFrench() throws IOException {
    String text =
        text(
            pdf(
                page(
                    List.of(row(1, "Œuvre d’été à 19 €", "Trop tôt 👍🏽\u202E\n" + "m".repeat(90))),
                    null)));
    assertThat(text)
        .contains("Œuvre d’été à 19 €", "Inès Delorme", "for usr-amara", "decided", "reject")
        .contains("Trop tôt", "person usr-ines", "1 / 1")
        .contains("chain of 7 lines with 3 acts whole")
        .doesNotContain("\u202E");
  }

  @Test
  void whatTheEmbeddedFaceLacksIsDrawnAndCanBeSearched() throws IOException {
    List<AuditPage.Row> rows = List.of(row(1, "Scarf 🔥👍🏿", ""), row(2, "سكارف 🍷", ""));
    byte[] pdf = pdf(page(rows, null), Faces.here());
    assertThat(meanings(pdf)).contains("Scarf 🔥👍[dark skin tone]");
    // Two outlines are not the same: it is the sign that is drawn, not a box.
    assertThat(inkOf("🔥")).isNotEqualTo(inkOf("🍷")).isGreaterThan(50);
  }

  @Test
  void whatNoFaceHasIsNamedAndTheReaderToldWhereItIs() throws IOException {
    byte[] pdf = pdf(page(List.of(row(1, "Lamp สว ྾", "")), null), Faces.bundled());
    assertThat(text(pdf).replaceAll("\\s+", " "))
        .contains("Lamp [Thai: 0E2A 0E27] [tibetan ku ru", "cannot be printed")
        .doesNotContain("?");
    assertThat(text(pdf(page(List.of(row(1, "Lamp", "")), null), Faces.bundled())))
        .doesNotContain("cannot be printed");
  }

  @Test
  void everyScriptIsReadableOrNamed() throws IOException {
    String titles = "عرض جديد / מבצע חדש / 新しい / 새로운 / ใหม่ / नया";
    byte[] pdf = pdf(page(List.of(row(1, titles, "")), null), Faces.here());
    assertThat(text(pdf)).doesNotContain("?");
  }

  private static List<String> meanings(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(document.getPage(0));
      return extractor.getMarkedContents().stream().map(PDMarkedContent::getActualText).toList();
    }
  }

  /// Dark pixels of a page on which one title differs.
  private static long inkOf(String title) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(pdf(page(List.of(row(1, title, "")), null), Faces.bundled()))) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 144);
      long dark = 0;
      for (int x = 250; x < 500; x++) {
        for (int y = 150; y < 400; y++) {
          dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
        }
      }
      return dark;
    }
  }

  @Test
  void theSameAuditIsTheSameFile() throws IOException {
    List<AuditPage.Row> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(row(i, "Offer number " + i, "Said " + i));
    }
    byte[] first = pdf(page(rows, "ACT-2 line 4 of the journal of decisions is damaged: cut"));
    assertThat(pdf(page(rows, "ACT-2 line 4 of the journal of decisions is damaged: cut")))
        .isEqualTo(first);
    String text = text(first);
    assertThat(text).contains("ACT-2 line 4");
    for (int i = 0; i < 200; i++) {
      assertThat(text).contains("Said " + i);
    }
    try (PDDocument document = Loader.loadPDF(first)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(5);
      assertThat(text).contains("1 / " + document.getNumberOfPages());
    }
  }

  @Test
  void theCsvHasOneRowEachAndNoFormulas() throws IOException {
    StringWriter csv = new StringWriter();
    TableWriter.csv(AuditTable.of(page(List.of(row(1, "=1+1", "@SUM")), null)), csv);
    assertThat(csv.toString().lines())
        .containsExactly(
            "at,brand,offer,title,what,decision,state,subject,name,on_behalf_of,field,comment,"
                + "content_hash,on_present_content,act,status,status_since,reason",
            "2026-06-15T09:59:59Z,brd,off-1,'=1+1,decided,reject,,usr-ines,Inès Delorme,usr-amara,,"
                + "'@SUM,"
                + "a".repeat(64)
                + ",no,,,,");
  }
}
