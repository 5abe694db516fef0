package app.comptoir.sync;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Duration FOR_EVER = Duration.ofHours(1);

  private static CompletableFuture<Void> waiting(BackfillQueue turns, String brand) {
    CompletableFuture<Void> through = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                turns.await(brand);
                through.complete(null);
              } catch (InterruptedException e) {
                through.completeExceptionally(e);
              }
            });
    return through;
  }

  private static void staysBehind(CompletableFuture<Void> through) {
    assertThatThrownBy(() -> through.get(100, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  @Test
  void theSecondWaitsForTheFirstAndNeverTheOtherWayRound() throws Exception {
    BackfillQueue turns = new BackfillQueue(FOR_EVER);
    turns.join("a");
    turns.join("b");
    turns.await("a");
    CompletableFuture<Void> second = waiting(turns, "b");
    turns.stored("a");
    staysBehind(second);
    turns.leave("a");
    second.get(30, TimeUnit.SECONDS);
  }

  @Test
  void whoStandsStillIsPassedBy() throws Exception {
    BackfillQueue turns = new BackfillQueue(Duration.ofMillis(1));
    turns.join("a");
    turns.join("b");
    waiting(turns, "b").get(30, TimeUnit.SECONDS);
  }

  @Test
  void whoComesAgainHasItsOldPlace() throws Exception {
    BackfillQueue turns = new BackfillQueue(FOR_EVER);
    turns.join("a");
    turns.join("b");
    turns.leave("a");
    turns.await("b");
    turns.join("a");
    turns.await("a");
    staysBehind(waiting(turns, "b"));
  }
}
