package app.comptoir.sync;

import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.sync.FeedState.Phase;
import app.comptoir.sync.retry.RetryWaits;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the log of one brand, page after page, from where its store stands to the present end:
/// while a page is stored the next is fetched on another thread. Runs on the feed's thread.
final class LogReader {
  private static final Logger log = LoggerFactory.getLogger(LogReader.class);

  private final String brandId;
  private final FeedEnvironment environment;
  private final FeedStore store;
  private final FeedShow show;
  private final PageSize pageSize;
  private final SuspectPage suspect = new SuspectPage();

  LogReader(String brandId, FeedEnvironment environment, FeedStore store, FeedShow show) {
    this.brandId = brandId;
    this.environment = environment;
    this.store = store;
    this.show = show;
    this.pageSize = new PageSize(environment.pacing().pageLimit(), environment.pacing().quick());
  }

  /// The next page is asked for as this failure demands.
  void failed(Failure failure) {
    pageSize.failed(failure);
  }

  /// @param phase shown meanwhile
  /// @param recovery hears of each page
  /// @return what stood in the way; null where the end was reached
  @Nullable Failure readToEnd(Phase phase, RetryWaits recovery) throws InterruptedException {
    // What stands in the way is shown until there is an answer, not until the next try.
    if (show.state().trouble() == null) {
      show.working(phase, -1);
    }
    CursorTrail trail = new CursorTrail(store.cursor());
    Future<Fetched> next = fetch(store.cursor());
    try {
      while (true) {
        Fetched fetched = await(next);
        switch (fetched.answer()) {
          case Outcome.Failed<ChangePage>(Failure failure) -> {
            return failure;
          }
          case Outcome.Ok<ChangePage>(ChangePage page) -> {
            Failure bad = objection(trail, page);
            if (bad != null) {
              return bad;
            }
            pageSize.succeeded(fetched.took());
            if (page.hasMore()) {
              next = fetch(page.next());
            }
            if (phase == Phase.BACKFILL) {
              environment.pacing().turns().await(brandId);
            }
            recovery.succeeded(store.store(page.changes(), page.next(), !page.hasMore()));
            environment.pacing().turns().stored(brandId);
            if (!page.hasMore()) {
              store.reachedEnd(environment.connector().toldUntil(environment.clock().instant()));
              log.info("{}: {} changes stored, at the end of the log", brandId, show.total());
              return null;
            }
            show.working(phase, page.remaining());
          }
        }
      }
    } finally {
      next.cancel(true);
    }
  }

  private @Nullable Failure objection(CursorTrail trail, ChangePage page) {
    if (page.hasMore() && page.next().equals(store.cursor())) {
      return new Failure.BadAnswer("The platform's cursor does not move on.");
    }
    if (suspect.rejects(store.cursor(), page)) {
      return new Failure.BadAnswer(page.doubtful() + " records could not be read");
    }
    String circle = trail.objection(page);
    return circle == null ? null : new Failure.BadAnswer(circle);
  }

  /// An answer, and how long it took to come.
  private record Fetched(Outcome<ChangePage> answer, Duration took) {}

  private Future<Fetched> fetch(@Nullable Cursor after) {
    int limit = pageSize.get();
    return environment
        .executor()
        .submit(
            () -> {
              long begin = System.nanoTime();
              Outcome<ChangePage> answer = environment.connector().changes(brandId, after, limit);
              return new Fetched(answer, Duration.ofNanos(System.nanoTime() - begin));
            });
  }

  private static Fetched await(Future<Fetched> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      log.error("NET-4 the connector failed", e);
      return new Fetched(
          Outcome.failed(new Failure.BadAnswer("The connector failed: " + e.getCause())),
          Duration.ZERO);
    }
  }
}
