package app.comptoir.ui.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.common.Tasks;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.figures.Dashboard;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.store.db.StoreException;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.LoadModel.Phase;
import app.comptoir.ui.sample.NoActs;
import app.comptoir.ui.sample.NoReviews;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@OnScreen
@ExtendWith(StageExtension.class)
class SnapshotControllerTest {
  /// What the background was asked to do, run only when a test says so.
  private final BlockingQueue<Runnable> background = new LinkedBlockingQueue<>();

  private final List<String> shown = new ArrayList<>();
  private final LoadModel load = new LoadModel();
  private final CurrentSelection selection = new CurrentSelection();
  private final Updates updates = new Updates();
  private Function<Selection, String> answer = s -> "answer to " + s.period();
  private Probe controller;

  @BeforeEach
  void activate() {
    Fx.run(
        () -> {
          selection.brandProperty().set(brand("a"));
          Services services =
              new Services(
                  (Dashboard)
                      Proxy.newProxyInstance(
                          Dashboard.class.getClassLoader(),
                          new Class<?>[] {Dashboard.class},
                          (_, method, _) -> {
                            if (method.getName().equals("partial")) {
                              return false;
                            }
                            throw new AssertionError("not asked here: " + method);
                          }),
                  updates,
                  _ -> Optional.empty(),
                  new NoReviews(),
                  new NoActs(),
                  new NoActs(),
                  new NoActs(),
                  new NoActs(),
                  Clock.systemUTC(),
                  Tasks.on(background::add, new FxExecutor()),
                  new UnkeptSettings(Settings.USUAL),
                  null,
                  null,
                  null);
          controller =
              new Probe(
                  new ScreenContext(
                      services, selection, new Messages(Locale.UK), new FxExecutor()));
          controller.activate();
        });
  }

  @Test
  void itLoadsWhenShownAndIsReadyWithTheAnswer() throws Exception {
    assertThat(phase()).isEqualTo(Phase.LOADING);
    work();
    Fx.until("ready", () -> phase() == Phase.READY);
    assertThat(shown).containsExactly("answer to LastDays[days=28]");
  }

  @Test
  void theAnswerToAnOvertakenQuestionIsNeverShown() throws Exception {
    Fx.run(() -> selection.periodProperty().set(new Period.LastDays(7)));
    Runnable old = next();
    work();
    Fx.until("ready", () -> phase() == Phase.READY);
    old.run();
    Fx.run(() -> {});
    assertThat(shown).containsExactly("answer to LastDays[days=7]");
  }

  @Test
  void anotherQuestionShowsTheSkeletonAndTheSameOneDoesNot() throws Exception {
    work();
    Fx.until("ready", () -> phase() == Phase.READY);
    Fx.run(controller::ask);
    assertThat(phase()).isEqualTo(Phase.READY);
    Fx.run(() -> selection.periodProperty().set(new Period.LastDays(90)));
    assertThat(phase()).isEqualTo(Phase.LOADING);
  }

  @Test
  void aHundredChangesLeadToOneReadingNowAndOneAfterThePause() throws Exception {
    work();
    Fx.until("ready", () -> phase() == Phase.READY);
    for (int i = 0; i < 100; i++) {
      updates.changed("a");
    }
    work();
    Fx.until("second answer", () -> shown.size() == 2);
    for (int i = 0; i < 100; i++) {
      updates.changed("a");
    }
    work();
    Fx.until("third answer", () -> shown.size() == 3);
    assertThat(background.poll(2 * SnapshotController.PAUSE_MILLIS, TimeUnit.MILLISECONDS))
        .isNull();
  }

  @Test
  void whileOneReadingRunsNoOtherStarts() throws Exception {
    Runnable first = next();
    updates.changed("a");
    updates.changed("a");
    assertThat(background.poll(2 * SnapshotController.PAUSE_MILLIS, TimeUnit.MILLISECONDS))
        .isNull();
    first.run();
    work();
    Fx.until("read again", () -> shown.size() == 2);
  }

  @Test
  void changesOfAnotherBrandAreNoReasonToRead() throws Exception {
    work();
    Fx.until("ready", () -> phase() == Phase.READY);
    updates.changed("b");
    assertThat(background.poll(2 * SnapshotController.PAUSE_MILLIS, TimeUnit.MILLISECONDS))
        .isNull();
  }

  @Test
  void aFailureIsShownInPlaceAndTryAgainReadsAnew() throws Exception {
    answer =
        _ -> {
          throw new StoreException("DB-1", "It is gone.", new IllegalStateException());
        };
    work();
    Fx.until("failed", () -> phase() == Phase.FAILED);
    assertThat(Fx.on(() -> load.problemProperty().get().code())).isEqualTo("DB-1");
    answer = _ -> "back";
    Fx.run(controller::onTryAgain);
    work();
    Fx.until("ready", () -> phase() == Phase.READY);
    assertThat(shown).containsExactly("back");
  }

  @Test
  void aFailedReReadingKeepsWhatIsShownAndSaysSo() throws Exception {
    work();
    Fx.until("ready", () -> phase() == Phase.READY);
    answer =
        _ -> {
          throw new IllegalStateException("broken");
        };
    updates.changed("a");
    work();
    Fx.until("stale", () -> load.staleProperty().get());
    assertThat(phase()).isEqualTo(Phase.READY);
    assertThat(Fx.on(() -> load.problemProperty().get().code())).isEqualTo("APP-1");
  }

  @Test
  void onceHiddenItListensToNobodyAndShowsNothing() throws Exception {
    Runnable reading = next();
    Fx.run(controller::deactivate);
    reading.run();
    Fx.run(() -> selection.periodProperty().set(new Period.LastDays(7)));
    assertThat(updates.listeners).isEmpty();
    assertThat(shown).isEmpty();
    assertThat(background).isEmpty();
  }

  private Phase phase() {
    return load.phaseProperty().get();
  }

  private void work() throws InterruptedException {
    next().run();
  }

  private Runnable next() throws InterruptedException {
    Runnable next = background.poll(5, TimeUnit.SECONDS);
    assertThat(next).as("something to read").isNotNull();
    return next;
  }

  private static Brand brand(String id) {
    return new Brand(
        id,
        id,
        ZoneOffset.UTC,
        Currency.getInstance("EUR"),
        DayOfWeek.MONDAY,
        List.of(),
        new ReadabilityBudget(300, 8));
  }

  private final class Probe extends SnapshotController<Selection, String> {
    Probe(ScreenContext context) {
      super("probe", context, load);
    }

    @Override
    protected Selection question(Selection s) {
      return s;
    }

    @Override
    protected String read(Selection question) {
      return answer.apply(question);
    }

    @Override
    protected boolean isEmpty(String snapshot) {
      return snapshot.isEmpty();
    }

    @Override
    protected void show(String snapshot) {
      shown.add(snapshot);
    }
  }

  private static final class Updates implements LiveUpdates {
    final List<Consumer<String>> listeners = new ArrayList<>();

    void changed(String brand) {
      List.copyOf(listeners).forEach(l -> l.accept(brand));
    }

    @Override
    public Subscription onDataChanged(Consumer<String> listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }

    @Override
    public Subscription onSyncState(BiConsumer<String, SyncState> listener) {
      return () -> {};
    }

    @Override
    public SyncState syncState(String brandId) {
      return SyncState.idle();
    }

    @Override
    public void pause() {}

    @Override
    public void resume() {}
  }
}
