package app.comptoir.platform.shopify;

import app.comptoir.domain.approval.Person;
import app.comptoir.domain.change.Change;
import app.comptoir.platform.Brands;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.shopify.RoundReader.Answered;
import app.comptoir.platform.shopify.calls.Query;
import app.comptoir.platform.shopify.calls.ShopCalls;
import app.comptoir.platform.shopify.calls.ShopSettings;
import app.comptoir.platform.shopify.records.ShopFacts;
import app.comptoir.platform.wire.Malformed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Shows a Shopify shop as the log of one brand. The shop keeps no log: it is asked, again and
/// again, what changed since it was asked last, and each thing that did is told as it stands now.
/// Safe for use by several threads.
public final class ShopifyConnector implements PlatformConnector {
  private static final int NOT_FOUND = 404;

  /// Answers in a row that bring nothing new and still lead on: then the reader hears of it.
  private static final int PATIENCE = 10;

  /// Shopify forgets events after a year: what was deleted since is not known any more.
  private static final Duration EVENTS_KEPT = Duration.ofDays(360);

  private final ShopCalls calls;
  private final Clock clock;
  private final Duration between;
  private final RoundReader reader;
  private volatile @Nullable ShopFacts facts;
  private volatile boolean closed;

  /// @param executor runs the HTTP client's short internal tasks
  public ShopifyConnector(ShopSettings settings, Clock clock, Executor executor) {
    this.calls = new ShopCalls(settings, clock, executor);
    this.clock = clock;
    this.between = settings.between();
    this.reader = new RoundReader(calls, new Recently());
  }

  /// Asks the shop for itself; [Failure.Refused] names the rights that are missing.
  public Outcome<ShopFacts> facts() {
    return switch (calls.ask(Query.SHOP, Map.of())) {
      case Outcome.Failed<ShopCalls.Answer>(Failure failure) -> failed(failure);
      case Outcome.Ok<ShopCalls.Answer>(ShopCalls.Answer answer) -> {
        try {
          ShopFacts now = ShopFacts.of(answer.data());
          if (now.missing().isEmpty()) {
            facts = now;
            yield Outcome.ok(now);
          }
          yield Outcome.failed(
              new Failure.Refused(
                  403, "the app lacks the access scopes " + String.join(", ", now.missing())));
        } catch (Malformed e) {
          yield Outcome.failed(new Failure.BadAnswer(e.sentence()));
        }
      }
    };
  }

  private Outcome<ShopFacts> known() {
    ShopFacts now = facts;
    return now == null ? facts() : Outcome.ok(now);
  }

  @Override
  public Outcome<Brands> brands() {
    return facts().map(shop -> Brands.all(List.of(shop.brand())));
  }

  /// A shop has one key for all who read it: nobody in particular is signed in.
  @Override
  public Outcome<Person> person() {
    return facts().map(shop -> new Person(shop.id(), shop.name(), Set.of(), List.of(shop.id())));
  }

  @Override
  public Outcome<ChangePage> changes(String brandId, @Nullable Cursor after, int limit) {
    if (closed || Thread.currentThread().isInterrupted()) {
      return Outcome.failed(new Failure.Cancelled());
    }
    return switch (known()) {
      case Outcome.Failed<ShopFacts>(Failure failure) -> failed(failure);
      case Outcome.Ok<ShopFacts>(ShopFacts shop) ->
          shop.id().equals(brandId)
              ? changes(shop, after, Math.max(1, limit))
              : Outcome.failed(new Failure.Refused(NOT_FOUND, "This is another shop"));
    };
  }

  private Outcome<ChangePage> changes(ShopFacts shop, @Nullable Cursor after, int limit) {
    ShopCursor at = place(shop, after);
    if (at == null) {
      return Outcome.failed(
          new Failure.CursorGone("The shop is not the one that was read before, or too long ago"));
    }
    for (int i = 0; ; i++) {
      switch (reader.ask(shop, at, limit)) {
        case Outcome.Failed<Answered>(Failure failure) -> {
          return failed(failure);
        }
        case Outcome.Ok<Answered>(Answered answered) -> {
          if (!answered.changes().isEmpty() || answered.roundOver() || i >= PATIENCE) {
            return Outcome.ok(answered.page());
          }
          at = answered.next();
        }
      }
    }
  }

  private @Nullable ShopCursor place(ShopFacts shop, @Nullable Cursor after) {
    Instant now = clock.instant().plus(calls.clockSkew());
    if (after == null) {
      return ShopCursor.first(shop.id(), now);
    }
    return ShopCursor.of(after)
        .filter(at -> at.shop().equals(shop.id()))
        .filter(
            at ->
                Instant.ofEpochSecond(at.since().deletions()).plus(EVENTS_KEPT).isAfter(now)
                    || at.since().deletions() == 0)
        .orElse(null);
  }

  /// Asks at intervals what changed.
  @Override
  public Outcome<Void> follow(String brandId, @Nullable Cursor after, LiveListener listener) {
    Cursor at = after;
    boolean open = false;
    while (true) {
      // The shop itself may have changed, and a right may have been taken away.
      if (facts() instanceof Outcome.Failed<ShopFacts>(Failure failure)) {
        return failed(failure);
      }
      if (!open) {
        listener.onOpen();
        open = true;
      }
      switch (round(brandId, at)) {
        case Outcome.Failed<ChangePage>(Failure failure) -> {
          return failed(failure);
        }
        case Outcome.Ok<ChangePage>(ChangePage page) -> {
          if (page.doubtful() > 0) {
            // Asked for again as pages, it may be whole; if not, that is where it is taken.
            return failed(new Failure.BadAnswer(page.doubtful() + " records could not be read"));
          }
          if (page.changes().isEmpty()) {
            listener.onHeartbeat();
          } else {
            listener.onChanges(page);
            at = page.next();
          }
          if (!page.hasMore() && !calls.rested(between)) {
            return Outcome.failed(new Failure.Cancelled());
          }
        }
      }
    }
  }

  /// All of a round, so far as it is not too much at once: its end moves the cursor only where
  /// something came.
  private Outcome<ChangePage> round(String brandId, @Nullable Cursor after) {
    List<Change> all = new ArrayList<>();
    Cursor at = after;
    int doubtful = 0;
    while (true) {
      switch (changes(brandId, at, Integer.MAX_VALUE)) {
        case Outcome.Failed<ChangePage>(Failure failure) -> {
          return Outcome.failed(failure);
        }
        case Outcome.Ok<ChangePage>(ChangePage page) -> {
          all.addAll(page.changes());
          doubtful += page.doubtful();
          at = page.next();
          if (!page.hasMore() || all.size() >= 200) {
            return Outcome.ok(new ChangePage(all, at, page.hasMore(), -1, doubtful));
          }
        }
      }
    }
  }

  /// What is asked for again with the same cursor is told as it stands then.
  @Override
  public boolean repeats() {
    return false;
  }

  @Override
  public Outcome<byte[]> media(String mediaId) {
    return closed
        ? Outcome.failed(new Failure.Cancelled())
        : Outcome.failed(new Failure.Refused(NOT_FOUND, "The pictures of a shop are not read"));
  }

  @Override
  public Duration clockSkew() {
    return calls.clockSkew();
  }

  @Override
  public void close() {
    closed = true;
    calls.close();
  }

  private <T> Outcome<T> failed(Failure failure) {
    return Outcome.failed(closed ? new Failure.Cancelled() : failure);
  }
}
