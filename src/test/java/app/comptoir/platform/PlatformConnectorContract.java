package app.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.platform.PlatformConnector.LiveListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every connector keeps, whatever it speaks to. The source behind it does not change while a
/// test runs, or only grows.
public abstract class PlatformConnectorContract {
  private static final Duration SOON = Duration.ofSeconds(5);

  private PlatformConnector connector;
  private String brandId;

  /// A new connector to the same source.
  protected abstract PlatformConnector connect() throws Exception;

  /// Whether the source can tell of changes as they happen.
  protected abstract boolean live();

  /// How much of the log the tests read.
  protected int most() {
    return 2_000;
  }

  @BeforeEach
  void open() throws Exception {
    connector = connect();
    brandId = answer(connector.brands()).readable().getFirst().id();
  }

  @AfterEach
  void shut() {
    connector.close();
  }

  @Test
  void brandsAreNamedAndComplete() {
    List<Brand> brands = answer(connector.brands()).readable();
    assertThat(brands).isNotEmpty();
    assertThat(brands).extracting(Brand::id).doesNotHaveDuplicates();
    assertThat(brands).allSatisfy(brand -> assertThat(brand.name()).isNotBlank());
  }

  @Test
  void changesComeInOrderOfTheirPosition() {
    List<Long> positions = read(null, 37).stream().map(Change::seq).toList();
    assertThat(positions).isNotEmpty().isSorted().allMatch(seq -> seq > 0);
  }

  @Test
  void sizeOfPagesDoesNotMatter() {
    List<Change> small = read(null, 7);
    List<Change> large = read(null, 1_000);
    int common = Math.min(small.size(), large.size());
    assertThat(small.subList(0, common)).isEqualTo(large.subList(0, common));
  }

  @Test
  void everyCursorResumesWhereItStood() {
    List<Change> all = read(null, 11);
    List<Change> seen = new ArrayList<>();
    Cursor cursor = null;
    for (int i = 0; i < 5; i++) {
      ChangePage page = answer(connector.changes(brandId, cursor, 13));
      seen.addAll(page.changes());
      cursor = page.next();
      List<Change> rest = read(cursor, 101);
      List<Change> whole = new ArrayList<>(seen);
      whole.addAll(rest);
      int common = Math.min(whole.size(), all.size());
      assertThat(whole.subList(0, common)).isEqualTo(all.subList(0, common));
    }
  }

  @Test
  void anotherConnectorUnderstandsTheCursor() throws Exception {
    ChangePage first = answer(connector.changes(brandId, null, 5));
    ChangePage second = answer(connector.changes(brandId, first.next(), 5));
    try (PlatformConnector other = connect()) {
      assertThat(answer(other.changes(brandId, first.next(), 5)).changes())
          .isEqualTo(second.changes());
    }
  }

  @Test
  void behindTheLastChangeIsAnEmptyPageThatStaysThere() {
    Cursor cursor = end();
    ChangePage page = answer(connector.changes(brandId, cursor, 10));
    if (!live()) {
      assertThat(page.changes()).isEmpty();
      assertThat(page.next()).isEqualTo(cursor);
    }
    assertThat(page.hasMore()).isFalse();
  }

  @Test
  void limitIsKept() {
    assertThat(answer(connector.changes(brandId, null, 3)).changes()).hasSizeBetween(1, 3);
  }

  @Test
  void unknownBrandIsAFailure() {
    assertThat(connector.changes("no such brand/äöü?#", null, 10))
        .isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void unknownPictureIsRefused() {
    assertThat(failure(connector.media("no such picture")))
        .isInstanceOfSatisfying(
            Failure.Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
  }

  @Test
  void interruptedThreadGetsCancelled() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          Thread.currentThread().interrupt();
          Outcome<ChangePage> outcome = connector.changes(brandId, null, 10);
          assertThat(Thread.interrupted()).isTrue();
          assertThat(outcome).isEqualTo(Outcome.failed(new Failure.Cancelled()));
        });
  }

  @Test
  void closedConnectorAnswersCancelled() {
    connector.close();
    assertThat(connector.changes(brandId, null, 10))
        .isEqualTo(Outcome.failed(new Failure.Cancelled()));
    assertThat(connector.brands()).isEqualTo(Outcome.failed(new Failure.Cancelled()));
    connector.close();
  }

  @Test
  void interruptingAFollowerEndsItSoon() throws Exception {
    Follower follower = new Follower(end());
    follower.awaitOpen(live());
    follower.thread.interrupt();
    assertThat(follower.result()).isEqualTo(Outcome.failed(new Failure.Cancelled()));
  }

  @Test
  void closingEndsAFollowerSoon() throws Exception {
    Follower follower = new Follower(end());
    follower.awaitOpen(live());
    connector.close();
    assertThat(follower.result()).isEqualTo(Outcome.failed(new Failure.Cancelled()));
  }

  @Test
  void followerSeesWhatPagesShow() throws Exception {
    ChangePage first = answer(connector.changes(brandId, null, 20));
    List<Change> next = answer(connector.changes(brandId, first.next(), 30)).changes();
    Follower follower = new Follower(first.next());
    if (live()) {
      assertThat(follower.first(next.size())).isEqualTo(next);
      ChangePage last = follower.pages.getLast();
      assertThat(last.next()).isNotEqualTo(first.next());
      assertThat(connector.changes(brandId, last.next(), 5)).isInstanceOf(Outcome.Ok.class);
    }
    follower.thread.interrupt();
    assertThat(follower.result()).isEqualTo(Outcome.failed(new Failure.Cancelled()));
  }

  private List<Change> read(@Nullable Cursor from, int limit) {
    List<Change> changes = new ArrayList<>();
    Cursor cursor = from;
    while (changes.size() < most()) {
      ChangePage page = answer(connector.changes(brandId, cursor, limit));
      changes.addAll(page.changes());
      cursor = page.next();
      if (!page.hasMore()) {
        break;
      }
    }
    return changes;
  }

  private Cursor end() {
    ChangePage page = answer(connector.changes(brandId, null, 5_000));
    while (page.hasMore()) {
      page = answer(connector.changes(brandId, page.next(), 5_000));
    }
    return page.next();
  }

  protected static <T> T answer(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Ok<T>(T value) -> value;
      case Outcome.Failed<T>(Failure failure) -> throw new AssertionError(failure);
    };
  }

  protected static Failure failure(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Ok<?> ok -> throw new AssertionError("No failure but " + ok);
      case Outcome.Failed<?>(Failure failure) -> failure;
    };
  }

  private final class Follower implements LiveListener {
    final Thread thread;
    final List<ChangePage> pages = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicReference<Outcome<Void>> outcome = new AtomicReference<>();

    Follower(Cursor after) {
      thread = Thread.ofVirtual().start(() -> outcome.set(connector.follow(brandId, after, this)));
    }

    void awaitOpen(boolean expected) throws InterruptedException {
      if (expected) {
        assertThat(opened.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
      }
    }

    List<Change> first(int count) throws InterruptedException {
      long deadline = System.nanoTime() + SOON.toNanos();
      while (System.nanoTime() < deadline) {
        List<Change> changes =
            List.copyOf(pages).stream().flatMap(p -> p.changes().stream()).toList();
        if (changes.size() >= count) {
          return changes.subList(0, count);
        }
        Thread.sleep(5);
      }
      throw new AssertionError("Only " + pages + " came");
    }

    Outcome<Void> result() throws InterruptedException {
      assertThat(thread.join(SOON)).isTrue();
      return outcome.get();
    }

    @Override
    public void onOpen() {
      opened.countDown();
    }

    @Override
    public void onChanges(ChangePage page) {
      pages.add(page);
    }

    @Override
    public void onHeartbeat() {}
  }
}
