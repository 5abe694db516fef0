package app.comptoir.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.StageExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@OnScreen
@ExtendWith(StageExtension.class)
class FxExecutorTest {
  @Test
  void ofManyValuesOnlyTheNewestArrivesInOneUpdate() {
    List<Integer> got = new ArrayList<>();
    Consumer<Integer> sink = new FxExecutor().latest(got::add);

    // While the FX thread is here nothing can be delivered in between.
    Fx.run(
        () -> {
          for (int i = 0; i < 10_000; i++) {
            sink.accept(i);
          }
        });
    Fx.until("delivered", () -> !got.isEmpty());

    assertThat(got).containsExactly(9_999);
  }

  @Test
  void theNewestValueIsNeverWithheld() throws Exception {
    List<Integer> got = new ArrayList<>();
    Consumer<Integer> sink = new FxExecutor().latest(got::add);
    Thread sender =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int i = 0; i <= 50_000; i++) {
                    sink.accept(i);
                  }
                });
    sender.join();
    Fx.until("the last one", () -> !got.isEmpty() && got.getLast() == 50_000);
    assertThat(got).isSorted();
  }

  @Test
  void controllersRefuseOtherThreads() {
    assertThatThrownBy(FxExecutor::requireFxThread)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FX thread");
  }
}
