package app.comptoir.bootstrap.cli;

import app.comptoir.common.Printable;
import app.comptoir.service.workspaces.SyncState;
import java.io.PrintWriter;
import java.util.Locale;

/// How far the reading of a brand is, in one line.
final class ProgressLine {
  private ProgressLine() {}

  static void print(PrintWriter err, String brand, SyncState state) {
    if (brand.isEmpty() || LastWords.ending()) {
      // Before there is any brand, there is no progress; what stands in the way is said at the end.
      return;
    }
    String left = state.timeLeft().map(d -> ", %d s left".formatted(d.toSeconds())).orElse("");
    String trouble =
        state.failureCode() == null
            ? ""
            : " %s %s".formatted(state.failureCode(), state.failureDetail());
    err.printf(
        "%s: %s, %,d changes, %,.0f/s%s%s%n",
        Printable.oneLine(brand),
        state.phase().name().toLowerCase(Locale.ROOT),
        state.applied(),
        state.perSecond(),
        left,
        trouble);
    err.flush();
  }
}
