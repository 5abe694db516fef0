package app.comptoir.ui.mvc;

import app.comptoir.common.CodedException;
import app.comptoir.common.Tasks;
import app.comptoir.service.figures.OverviewSnapshot.LiveFunnel;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.ui.fx.Pacer;
import app.comptoir.ui.fx.Ticker;
import app.comptoir.ui.mvc.LoadModel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A controller whose screen shows one snapshot: asks for it when the screen is shown or the
/// question changes, and reads it anew while data arrives.
///
/// Reading happens in the background, at most one live re-reading at a time and at most every
/// [#PAUSE_MILLIS]; answers to questions nobody asks any more are dropped. All methods but [#read]
/// run on the FX thread.
///
/// @param <Q> the question, a record that names everything the answer depends on
/// @param <T> the snapshot that answers it
public abstract class SnapshotController<Q, T> extends Controller {
  /// The shortest time between two live readings.
  public static final long PAUSE_MILLIS = 150;

  private static final Duration HOUR = Duration.ofHours(1);

  /// Code of a failure nobody foresaw.
  static final String UNFORESEEN = "APP-1";

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotController.class);

  private final ScreenContext context;
  private final LoadModel load;
  private final Tasks.Lane lane;
  private Optional<Pacer> pacer = Optional.empty();
  private Optional<Q> answered = Optional.empty();
  private volatile String shownBrand = "";
  private boolean reading;
  private boolean again;

  protected SnapshotController(String name, ScreenContext context, LoadModel load) {
    this.context = context;
    this.load = load;
    this.lane = context.services().tasks().lane("read " + name);
  }

  /// The question as it stands now.
  ///
  /// @param selection brand, period and comparison chosen in the shell
  protected abstract Q question(Selection selection);

  /// Answers it; blocks, and runs in the background.
  protected abstract T read(Q question);

  /// Whether there is nothing in it worth showing.
  protected abstract boolean isEmpty(T snapshot);

  /// Turns the answer into model state.
  protected abstract void show(T snapshot);

  /// Whether the answer to `before` may stay on the screen until the one to `now` has come: where
  /// only a detail of the question differs and what is shown names what it answers. The skeleton
  /// would flicker.
  protected boolean mayStay(Q before, Q now) {
    return before.equals(now);
  }

  protected final ScreenContext context() {
    return context;
  }

  @Override
  protected void onActivate() {
    pacer = Optional.of(new Pacer(PAUSE_MILLIS, this::reread));
    whileActive(context.selection().selectionProperty().subscribe(_ -> ask()));
    Consumer<String> changed = context.fx().latest(_ -> onDataChanged());
    LiveUpdates.Subscription data =
        context
            .services()
            .updates()
            .onDataChanged(
                brandId -> {
                  if (brandId.equals(shownBrand)) {
                    changed.accept(brandId);
                  }
                });
    whileActive(data::close);
    Consumer<Boolean> heard = context.fx().latest(_ -> onDataChanged());
    AtomicReference<SyncState.Phase> phase = new AtomicReference<>(SyncState.Phase.IDLE);
    LiveUpdates.Subscription states =
        context
            .services()
            .updates()
            .onSyncState(
                (brandId, state) -> {
                  if (brandId.equals(shownBrand)
                      && phase.getAndSet(state.phase()) != state.phase()) {
                    heard.accept(true);
                  }
                });
    whileActive(states::close);
    // The last hour and today go on where nothing arrives, too.
    whileActive(Ticker.everyMinute(this::onDataChanged));
  }

  @Override
  protected void onDeactivate() {
    pacer.ifPresent(Pacer::stop);
    lane.drop();
    reading = false;
    again = false;
  }

  /// Asks the question as it stands now; where it is another one than was answered last, what is
  /// shown gives way to the skeleton.
  public final void ask() {
    if (!active()) {
      return;
    }
    shownBrand = context.selection().selection().map(Selection::brandId).orElse("");
    Optional<Q> question = context.selection().selection().map(this::question);
    boolean stays =
        question.isPresent()
            && answered.isPresent()
            && mayStay(answered.orElseThrow(), question.orElseThrow());
    if (!stays || load.phaseProperty().get() == LoadModel.Phase.FAILED) {
      load.loading();
    }
    question.ifPresent(this::submit);
  }

  /// The last 60 minutes as far as they are known: nothing is no zero where nobody was heard.
  protected final LiveFunnel heardOf(LiveFunnel live) {
    Instant hourAgo = context.services().clock().instant().minus(HOUR);
    return context.services().updates().syncState(shownBrand).knownSince(hourAgo)
        ? live
        : live.unknown();
  }

  /// *Try again* was pressed.
  public final void onTryAgain() {
    ask();
  }

  private void onDataChanged() {
    if (active()) {
      pacer.ifPresent(Pacer::request);
    }
  }

  private void reread() {
    if (reading) {
      again = true;
    } else {
      context.selection().selection().map(this::question).ifPresent(this::submit);
    }
  }

  private void submit(Q question) {
    reading = true;
    String brand = shownBrand;
    lane.submit(
        () -> new Answer<>(context.services().dashboard().partial(brand), read(question)),
        answer -> onRead(question, answer),
        e -> {
          load.failed(problemOf(e));
          onEnd();
        });
  }

  /// @param partial asked first: where the history ends in between, it is marked once too often
  private record Answer<T>(boolean partial, T snapshot) {}

  private void onRead(Q question, Answer<T> answer) {
    answered = Optional.of(question);
    load.partial(answer.partial);
    show(answer.snapshot);
    load.ready(isEmpty(answer.snapshot));
    onEnd();
  }

  private void onEnd() {
    reading = false;
    if (again) {
      again = false;
      pacer.ifPresent(Pacer::request);
    }
  }

  /// What to tell of a failure; logs it.
  public static Problem problemOf(Exception e) {
    if (e instanceof CodedException coded) {
      LOG.warn("{}: {}", coded.code(), coded.getMessage(), coded);
      return new Problem(coded.code(), coded.sentence());
    }
    LOG.error("{}: unforeseen failure while reading a screen", UNFORESEEN, e);
    return new Problem(UNFORESEEN, String.valueOf(e.getMessage()));
  }
}
