package app.comptoir.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TasksTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<String> got = new ArrayList<>();

  @Test
  void anOvertakenResultIsDroppedWhicheverEndsFirst() {
    Tasks tasks = Tasks.on(background::add, Runnable::run);
    Tasks.Lane lane = tasks.lane("read");
    lane.<String>submit(() -> "old", got::add, e -> got.add("failed"));
    lane.<String>submit(() -> "new", got::add, e -> got.add("failed"));

    background.removeLast().run(); // the newer one ends first
    background.removeLast().run();

    assertThat(got).containsExactly("new");
  }

  @Test
  void anOvertakenFailureIsDroppedToo() {
    Tasks tasks = Tasks.on(background::add, Runnable::run);
    Tasks.Lane lane = tasks.lane("read");
    lane.<String>submit(
        () -> {
          throw new IllegalStateException("old");
        },
        got::add,
        e -> got.add("failed"));
    lane.<String>submit(() -> "new", got::add, e -> got.add("failed"));

    background.forEach(Runnable::run);

    assertThat(got).containsExactly("new");
  }

  @Test
  void nothingArrivesOnceDropped() {
    Tasks tasks = Tasks.on(background::add, Runnable::run);
    Tasks.Lane lane = tasks.lane("read");
    lane.<String>submit(() -> "late", got::add, e -> got.add("failed"));
    lane.drop();

    background.forEach(Runnable::run);

    assertThat(got).isEmpty();
  }

  @Test
  void aFailureIsDeliveredAsWhatWasThrown() {
    Tasks.onCallingThread()
        .run(
            "read",
            () -> {
              throw new IllegalStateException("broken");
            },
            _ -> got.add("done"),
            e -> got.add(e.getMessage()));

    assertThat(got).containsExactly("broken");
  }

  @Test
  void workRunsOnAVirtualThreadNamedAfterIt() throws Exception {
    CompletableFuture<String> name = new CompletableFuture<>();
    try (Tasks tasks = Tasks.onVirtualThreads(Runnable::run)) {
      tasks.run(
          "read posts",
          () -> Thread.currentThread().isVirtual() + " " + Thread.currentThread().getName(),
          name::complete,
          name::completeExceptionally);
      assertThat(name.get(5, TimeUnit.SECONDS)).isEqualTo("true read posts");
    }
  }

  @Test
  void closingWaitsForWhatRunsAndTakesNothingMore() {
    Tasks tasks = Tasks.onVirtualThreads(Runnable::run);
    tasks.<String>run("slow", () -> "done", got::add, e -> got.add("failed"));
    tasks.close();
    tasks.<String>run("too late", () -> "late", got::add, e -> got.add("failed"));

    assertThat(got).containsExactly("done");
  }
}
