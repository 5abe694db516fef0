package app.comptoir.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Delegation;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.domain.offer.Role;
import app.comptoir.service.AuditFilter;
import app.comptoir.service.AuditPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AuditPdf.write(page, out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void thePdfShowsFrenchAndNamesWhatItsFaceLacks() throws IOException {
    String text =
        text(
            pdf(
                page(
                    List.of(row(1, "Œuvre d’été à 19 €", "Trop tôt 👍🏽\u202E\n" + "m".repeat(90))),
                    null)));
    assertThat(text)
        .contains("Œuvre d’été à 19 €", "Inès Delorme", "for usr-amara", "decided", "reject")
        .contains("Trop tôt", "[thumbs up", "person usr-ines", "1 / 1")
        .contains("chain of 7 lines with 3 acts whole")
        .doesNotContain("\u202E");
    assertThat(text(pdf(page(List.of(row(1, "Lamp 字", "")), null)))).contains("Lamp ?");
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
