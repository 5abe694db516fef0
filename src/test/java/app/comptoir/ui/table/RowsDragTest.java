package app.comptoir.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.OnScreen;
import app.comptoir.ui.table.ChartTable.Cell;
import app.comptoir.ui.table.ChartTable.Column;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;

@OnScreen
class RowsDragTest {
  @Test
  void rowsAreDraggedAsAFileThatNoSpreadsheetRuns() {
    ChartTable rows =
        new ChartTable(
            List.of(new Column("Post", false), new Column("Net", true)),
            List.of(
                List.of(Cell.of("=HYPERLINK(\"http://x\")"), new Cell("−3,00 €", "-3.00")),
                List.of(Cell.of("Café, crème"), new Cell("4,50 €", "4.50"))));
    ClipboardContent content = RowsDrag.content(rows, "posts", Locale.FRANCE).orElseThrow();
    assertThat(content.getFiles()).hasSize(1);
    assertThat(content.getFiles().getFirst()).hasName("posts.csv");
    assertThat(content.getFiles().getFirst().toPath()).hasContent(rows.csv(Locale.FRANCE));
    assertThat(content.getString())
        .isEqualToNormalizingNewlines(
            """
            Post;Net
            "'=HYPERLINK(""http://x"")";-3,00
            Café, crème;4,50
            """);
  }
}
