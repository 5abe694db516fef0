package app.comptoir.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/// What is kept of a model of 40 MB.
class LanguageModelTest {
  @Test
  void theModelIsLetGoWhenNoNewTextComes() {
    Deque<Runnable> later = new ArrayDeque<>();
    LanguageModel model = new LanguageModel(later::add);
    assertThat(model.loaded()).as("before the first text").isFalse();
    var told = model.of("quelque chose de nouveau");
    assertThat(told).isPresent();
    model.of("something else entirely");
    assertThat(model.loaded()).isTrue();
    later.remove().run();
    assertThat(model.loaded()).as("another text came since").isTrue();
    later.remove().run();
    assertThat(model.loaded()).isFalse();
    assertThat(model.of("quelque chose de nouveau")).as("remembered").isEqualTo(told);
    assertThat(model.loaded()).isFalse();
    assertThat(later).isEmpty();
  }
}
