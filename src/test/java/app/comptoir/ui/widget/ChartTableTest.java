package app.comptoir.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.widget.ChartTable.Cell;
import app.comptoir.ui.widget.ChartTable.Column;
import java.util.List;
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

    assertThat(table.csv().lines())
        .containsExactly("Post,Net", "\"'=HYPERLINK(\"\"x\"\")\",-1234.50", "\"Vase, blue\",10.00");
  }
}
