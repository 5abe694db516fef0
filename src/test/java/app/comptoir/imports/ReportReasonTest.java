package app.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.Outcome;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.ReportWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A report is kept without a sentence: each reason is there by its name, in both languages, and
/// the command line's English is what the reader of files said.
class ReportReasonTest {
  private static final String BROKEN =
      """
      Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku
      #1,paid,EUR,40.00,0.00,0.00,40.00,soon,4,Soap,10.00,S
      #2,paid,EUR,40.00,0.00,0.00,40.00,2026-01-05 10:00:00 +0100,half,Soap,10.00,S
      #3,paid,EUR,40.00,0.00,0.00,40.00,2026-01-05 10:00:00 +0100,1.5,Soap,10.00,S
      #4,paid,XXL,40.00,0.00,0.00,40.00,2026-01-05 10:00:00 +0100,1,Soap,10.00,S
      #5,paid,EUR,40.00,0.00,0.00,40.00,2926-01-05 10:00:00 +0100,1,Soap,10.00,S
      #6,paid,EUR,40.00,0.00,0.00,40.00,2026-01-05 10:00:00 +0100,1,Soap,10.00,S,one,more
      #7,paid,EUR,40.00,0.00,0.00,40.00,2026-01-05 10:00:00 +0100,1,Soap,,S
      #8,paid,EUR,40.00,0.00,0.00,40.00,2026-01-05 10:00:00 +0100,1,Soap,10.00,S
      """;

  @TempDir Path folder;

  @Test
  void everyRejectedRowIsKeptByTheNameOfItsReason() throws Exception {
    Path file = Files.writeString(folder.resolve("broken.csv"), BROKEN);
    ImportReport report = report(file);
    assertThat(report.rejectedLines()).hasSizeGreaterThanOrEqualTo(6);
    for (List<String> line : Reports.kept(report)) {
      if (line.getFirst().startsWith("rejected_line") || line.getFirst().startsWith("unknown_")) {
        assertThat(line).as(line.toString()).anyMatch(value -> value.startsWith("="));
      }
    }
    assertThat(Reports.of(report))
        .contains(List.of("rejected_line", "2", "Created at is no date: “soon”"))
        .contains(List.of("unknown_returns", "there is no column Refunded Amount / Cancelled at"));
    for (ImportReport.Rejected row : report.rejectedRows()) {
      assertThat(ReportReason.sentence(ReportReason.coded(row.reason()))).isEqualTo(row.reason());
    }
    assertThat(Reports.lines(Reports.text(Reports.kept(report)))).isEqualTo(Reports.kept(report));
  }

  private static ImportReport report(Path file) {
    OrderFileSettings settings =
        new OrderFileSettings(
            file, "shop", "Shop", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"));
    try (OrderFileConnector connector = new OrderFileConnector(settings)) {
      return ((Outcome.Ok<ImportReport>) connector.report()).value();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachIsToldInBothLanguages(ReportReason reason) {
    String key = "reason." + reason.name().toLowerCase(Locale.ROOT);
    assertThat(new Messages(Locale.UK).find(key)).isPresent();
    assertThat(new Messages(Locale.FRANCE).find(key))
        .isPresent()
        .isNotEqualTo(new Messages(Locale.UK).find(key));
  }

  @Test
  void whatSpeaksOfAColumnNamesIt() {
    Messages french = new Messages(Locale.FRANCE);
    assertThat(Stream.of("Menge is no number: “viele”", "7 fields instead of 9", "Nobody knows"))
        .extracting(told -> ReportWords.reason(french, ReportReason.coded(told)))
        .containsExactly(
            "Menge : n’est pas un nombre : « viele »", "7 champs au lieu de 9", "Nobody knows");
  }
}
