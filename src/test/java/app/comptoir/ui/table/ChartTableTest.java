package app.comptoir.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.table.ChartTable.Cell;
import app.comptoir.ui.table.ChartTable.Column;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartTableTest {
  @Test
  void csvHasRawValuesAndNoTextASpreadsheetWouldRun() {
    ChartTable table =
        new ChartTable(
            List.of(new Column("Post", false), new Column("Net", true)),
            List.of(
                List.of(Cell.of("=HYPERLINK(\"x\")"), new Cell("−€1,234.50", "-1234.50")),
                List.of(Cell.of("Vase, blue"), new Cell("€10.00", "10.00"))));

    assertThat(table.csv(Locale.UK).lines())
        .containsExactly(
            "\ufeffPost,Net", "\"'=HYPERLINK(\"\"x\"\")\",-1234.50", "\"Vase, blue\",10.00");
  }

  /// As a French spreadsheet reads it: semicolons, decimal commas, and a mark that says UTF-8.
  @Test
  void inFrenchDecimalsHaveACommaAndSemicolonsPartThem() {
    ChartTable table =
        new ChartTable(
            List.of(new Column("Publiée le", false), new Column("Net", true)),
            List.of(
                List.of(Cell.of("Écharpe 🎁, laine"), new Cell("−50,00 €", "-50.00")),
                List.of(Cell.of("-50.00 off"), new Cell("0 %", "1.0E-4")),
                List.of(Cell.of("a;b\nc"), Cell.of(""))));

    assertThat(table.csv(Locale.FRANCE))
        .isEqualTo(
            "\ufeffPubliée le;Net\r\n"
                + "Écharpe 🎁, laine;-50,00\r\n"
                + "'-50.00 off;0,00010\r\n"
                + "\"a;b\nc\";\r\n");
  }
}
