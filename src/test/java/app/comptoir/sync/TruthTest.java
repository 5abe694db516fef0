package app.comptoir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.store.Verifier;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The application's totals are the platform's own, for every post, step, day and currency, after a
/// backfill, after living with it, and after restarts.
class TruthTest {
  @TempDir Path directory;

  @Test
  void totalsAreTheTruthThroughBackfillRestartsAndLife() throws Exception {
    live(20, 200, 2_500);
  }

  /// The long one: ninety days, then five minutes of 200 changes a second, with two restarts in
  /// between.
  @Test
  @Tag("campaign")
  void totalsAreTheTruthAfterFiveMinutes() throws Exception {
    live(90, 200, 100_000);
  }

  private void live(int days, double perSecond, long millisBetween) throws Exception {
    try (Bench bench = new Bench(directory, days, perSecond)) {
      bench.open();
      assertThat(bench.engine().readOnce()).isNull();
      bench.engine().resume();
      for (int restart = 0; restart < 2; restart++) {
        Thread.sleep(millisBetween);
        bench.settle();
        TruthCheck.compare(bench.sandbox, bench.database());
        bench.shut();
        bench.sandbox.resumeLive();
        Thread.sleep(millisBetween / 4);
        bench.open();
        bench.engine().resume();
      }
      Thread.sleep(millisBetween);
      bench.settle();
      TruthCheck.compare(bench.sandbox, bench.database());
      assertThat(Verifier.verify(bench.database()).differences()).isEmpty();
      bench.shut();
    }
  }
}
