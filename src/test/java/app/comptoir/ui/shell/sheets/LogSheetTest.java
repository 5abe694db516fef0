package app.comptoir.ui.shell.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.shell.sheets.LogSheet.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogSheetTest {
  private static final String INFO = "2026-11-23T01:00:00.000Z INFO  [main] a.b Started";
  private static final String WARN = "2026-11-23T01:00:01.000Z WARN  [main] a.b Slow";
  private static final String ERROR = "2026-11-23T01:00:02.000Z ERROR [main] a.b Broken";
  private static final String STACK = "\tat a.b.C.d(C.java:1)";

  private static final List<String> LINES = List.of(INFO, WARN, ERROR, STACK, INFO);

  @Test
  void theStackBelongsToItsLine() {
    assertThat(LogSheet.filtered(LINES, Level.ALL, "")).isEqualTo(LINES);
    assertThat(LogSheet.filtered(LINES, Level.WARN, "")).containsExactly(WARN, ERROR, STACK);
    assertThat(LogSheet.filtered(LINES, Level.ERROR, "")).containsExactly(ERROR, STACK);
  }

  @Test
  void wordsAreFoundWhateverTheirCase() {
    assertThat(LogSheet.filtered(LINES, Level.ALL, " slow ")).containsExactly(WARN);
    assertThat(LogSheet.filtered(LINES, Level.ERROR, "slow")).isEmpty();
  }
}
