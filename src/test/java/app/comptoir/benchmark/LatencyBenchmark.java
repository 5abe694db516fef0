package app.comptoir.benchmark;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.figures.Selection;
import app.comptoir.store.pages.Replica;
import app.comptoir.ui.Fx;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.mvc.SnapshotController;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// (c) From the moment the platform tells of a change to the moment a model of the Overview holds a
/// snapshot with it, and how long the FX thread is kept from other work meanwhile.
@Tag("benchmark")
@ExtendWith(StageExtension.class)
class LatencyBenchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED =
      Duration.ofSeconds(Integer.getInteger("bench.seconds", 30));

  @TempDir Path folder;

  /// Up to where the log had come at an instant of [System#nanoTime].
  private record Mark(long seq, long nanos) {}

  @Test
  void twoHundredChangesASecond() throws Exception {
    measure(200);
  }

  @Test
  void twoThousandChangesASecond() throws Exception {
    measure(2000);
  }

  private void measure(int perSecond) throws Exception {
    Clock clock = Clock.systemUTC();
    try (Sandbox sandbox =
        Sandbox.start(
            new SandboxOptions(3, Instant.now(), 5, SandboxOptions.speedFor(perSecond), 0, clock),
            Thread.ofPlatform().daemon().factory())) {
      Path directory = folder.resolve("w" + perSecond);
      Workspace.create(directory, WorkspaceConfig.platform(sandbox.address().toString()));
      try (Desktop desktop = Desktop.open(directory, sandbox.token(), clock)) {
        measure(perSecond, sandbox, desktop);
      }
    }
  }

  private static void measure(int perSecond, Sandbox sandbox, Desktop desktop) throws Exception {
    String brand = sandbox.brandIds().getFirst();
    FxExecutor fx = new FxExecutor();
    Services services = desktop.services(fx);
    if (!desktop.startAndCatchUp(Duration.ofMinutes(2))) {
      throw new AssertionError("Not live in time");
    }
    ConcurrentLinkedQueue<Mark> shown = new ConcurrentLinkedQueue<>();
    Seen controller =
        Fx.on(
            () -> {
              CurrentSelection selection = new CurrentSelection();
              selection
                  .brandProperty()
                  .set(
                      desktop.session().dashboard().brands().stream()
                          .filter(one -> one.id().equals(brand))
                          .findFirst()
                          .orElseThrow());
              Seen made =
                  new Seen(
                      new ScreenContext(services, selection, new Messages(Locale.UK), fx),
                      desktop.session().replica(),
                      shown);
              made.activate();
              return made;
            });
    LockSupport.parkNanos(WARM_UP.toNanos());
    shown.clear();
    List<Mark> told = new ArrayList<>();
    List<Double> busy = new ArrayList<>();
    watch(sandbox, brand, told, busy);
    LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    Fx.on(
        () -> {
          controller.deactivate();
          return true;
        });
    say(perSecond, told, new ArrayList<>(shown), busy);
  }

  /// Marks how far the platform's log is each millisecond, and asks the FX thread now and then.
  private static void watch(Sandbox sandbox, String brand, List<Mark> told, List<Double> busy) {
    long end = System.nanoTime() + MEASURED.toNanos();
    long last = 0;
    AtomicBoolean answered = new AtomicBoolean(true);
    List<Double> answers = java.util.Collections.synchronizedList(busy);
    while (System.nanoTime() < end) {
      long seq = sandbox.lastSeq(brand);
      if (seq > last) {
        told.add(new Mark(seq, System.nanoTime()));
        last = seq;
      }
      if (answered.compareAndSet(true, false)) {
        long asked = System.nanoTime();
        Platform.runLater(
            () -> {
              answers.add((System.nanoTime() - asked) / 1e6);
              answered.set(true);
            });
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static void say(int perSecond, List<Mark> told, List<Mark> shown, List<Double> busy) {
    List<Double> latencies = new ArrayList<>();
    int at = 0;
    for (Mark mark : told) {
      while (at < shown.size() && shown.get(at).seq() < mark.seq()) {
        at++;
      }
      if (at == shown.size()) {
        break;
      }
      latencies.add((shown.get(at).nanos() - mark.nanos()) / 1e6);
    }
    Results.Sample latency =
        Results.Sample.of(latencies.stream().mapToDouble(Double::doubleValue).toArray());
    Results.Sample fx =
        Results.Sample.of(List.copyOf(busy).stream().mapToDouble(Double::doubleValue).toArray());
    Results.say(
        "live at %,d changes/s (both brands): to the model p50 %.0f ms, p99 %.0f ms, most %.0f ms"
            + " (%d of %d seen); the FX thread answers after p99 %.1f ms, most %.1f ms",
        perSecond,
        latency.median(),
        latency.at(0.99),
        latency.at(1),
        latencies.size(),
        told.size(),
        fx.at(0.99),
        fx.at(1));
  }

  /// Reads what the Overview reads, by the same way, and notes how far the log was at least.
  private static final class Seen extends SnapshotController<Selection, Long> {
    private final Replica replica;
    private final ConcurrentLinkedQueue<Mark> shown;

    Seen(ScreenContext context, Replica replica, ConcurrentLinkedQueue<Mark> shown) {
      super("latency", context, new LoadModel());
      this.replica = replica;
      this.shown = shown;
    }

    @Override
    protected Selection question(Selection selection) {
      return selection;
    }

    @Override
    protected Long read(Selection question) {
      long seq = replica.position(question.brandId()).lastSeq();
      Optional.of(context().services().dashboard().overview(question));
      return seq;
    }

    @Override
    protected boolean isEmpty(Long snapshot) {
      return false;
    }

    @Override
    protected void show(Long snapshot) {
      shown.add(new Mark(snapshot, System.nanoTime()));
    }
  }
}
