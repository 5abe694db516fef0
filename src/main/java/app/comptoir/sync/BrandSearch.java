package app.comptoir.sync;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.LeftOutBrand;
import app.comptoir.platform.Brands;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.store.db.StoreException;
import app.comptoir.sync.FeedState.Phase;
import app.comptoir.sync.FeedState.Trouble;
import app.comptoir.sync.retry.RetryWaits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a platform for its brands, and tells what stands in the way as long as there are no feeds
/// that could. Thread-safe.
final class BrandSearch {
  private static final Logger log = LoggerFactory.getLogger(BrandSearch.class);
  private static final Duration WORTH_A_WORD = Duration.ofMinutes(2);
  private static final Duration LEFT_OUT_AGAIN = Duration.ofMinutes(5);

  /// The code of brands that cannot be read.
  private static final String LEFT_OUT = "BRAND-1";

  /// Whoever waits for a read that cannot even begin is told after that long at most.
  private static final Duration FIRST_CONTACT = Duration.ofSeconds(8);

  private final FeedEnvironment environment;

  /// What it ended on, or waits for; null where nothing stands in its way.
  private volatile @Nullable Trouble trouble;

  /// Whose state was told last.
  private volatile List<String> told = List.of();

  private volatile boolean paused;

  /// When each brand's platform last showed that nothing lay ahead.
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();

  BrandSearch(FeedEnvironment environment) {
    this.environment = environment;
  }

  @Nullable Trouble trouble() {
    return trouble;
  }

  /// Nothing stands in the way any more, or nobody looks.
  void clear() {
    trouble = null;
  }

  /// A feed begun anew does not know when the one before was up to date.
  void noteSeen(String brandId, FeedState state) {
    if (state.upToDateAt() != null) {
      seen.put(brandId, state.upToDateAt());
    }
  }

  /// When the brand's platform last showed that nothing lay ahead; null for never.
  @Nullable Instant seen(String brandId) {
    return seen.get(brandId);
  }

  /// It was stopped while it waited.
  void paused() {
    paused = true;
    told.forEach(id -> tell(id, Phase.PAUSED, null, null));
  }

  /// It is tried now, whatever was waited for.
  ///
  /// @param standing what stood in the way until now: shown until there is an answer
  void begins(@Nullable Trouble standing) {
    if (standing != null) {
      tell(Phase.WAITING, standing, Duration.ZERO);
    } else if (paused) {
      tell(Phase.CATCHING_UP, null, null);
    }
    paused = false;
  }

  void failed(Failure failure) {
    tell(Phase.FAILED, Trouble.of(failure), null);
  }

  /// Figures are by the platform's times, so that they are right all the same; but “today” is the
  /// machine's, and whoever looks for the reason finds it here.
  void noteSkew() {
    Duration skew = environment.connector().clockSkew();
    if (skew.abs().compareTo(WORTH_A_WORD) > 0) {
      log.warn("NET-7 the platform's clock is {} s ahead of this machine's", skew.toSeconds());
    }
  }

  /// Whether a first question that came to nothing is not worth another: nobody is there, or
  /// somebody else, or it was tried long enough. A platform that is busy is there.
  static boolean settles(Failure failure, Duration tried) {
    boolean nobody = failure instanceof Failure.TimedOut || failure instanceof Failure.NotPlatform;
    boolean enough = tried.compareTo(FIRST_CONTACT) >= 0;
    return nobody || (enough && !(failure instanceof Failure.Busy));
  }

  /// Waits before the brands are asked for again; false where that would be of no use.
  boolean waited(RetryWaits recovery, Failure failure, boolean once) throws InterruptedException {
    return switch (recovery.after(failure, once)) {
      case RetryWaits.Step.GiveUp _ -> {
        failed(failure);
        yield false;
      }
      case RetryWaits.Step.Wait(Duration length) -> waitFor(failure, length);
      case RetryWaits.Step.StartAgain(Duration length) -> waitFor(failure, length);
    };
  }

  private boolean waitFor(Failure failure, Duration length) throws InterruptedException {
    tell(Phase.WAITING, Trouble.of(failure), length);
    environment.pacing().pause().await(length);
    return true;
  }

  /// The brands open to the person, each known to the store from now on.
  Outcome<Brands> brands(StopGate gate) throws InterruptedException {
    Outcome<Brands> outcome = environment.connector().brands();
    if (outcome instanceof Outcome.Ok<Brands>(Brands found)) {
      try {
        for (Brand brand : found.readable()) {
          gate.uninterrupted(
              () -> {
                environment.replica().ensureBrand(brand);
                return true;
              });
        }
      } catch (StoreException e) {
        return Outcome.failed(new Failure.Local(e.code(), e.sentence()));
      }
    }
    return outcome;
  }

  /// Says which brands cannot be read, of each also in the place of its sync.
  ///
  /// @return what stands in their way; null where all can be read
  @Nullable Failure tellLeftOut(List<LeftOutBrand> leftOut) {
    environment.listener().onLeftOut(leftOut);
    for (LeftOutBrand brand : leftOut) {
      log.warn("{} {}", LEFT_OUT, sentence(brand));
      tell(brand.id(), Phase.FAILED, new Trouble(LEFT_OUT, sentence(brand)), null);
    }
    return leftOut.isEmpty()
        ? null
        : new Failure.Local(
            LEFT_OUT,
            leftOut.stream().map(BrandSearch::sentence).collect(Collectors.joining("; ")));
  }

  private static String sentence(LeftOutBrand brand) {
    return "brand %s (%s) is left out: %s".formatted(brand.name(), brand.id(), brand.reason());
  }

  /// Waits before brands that could not be read are asked for again.
  void rest() throws InterruptedException {
    environment.pacing().pause().await(LEFT_OUT_AGAIN);
  }

  private void tell(Phase phase, @Nullable Trouble standing, @Nullable Duration wait) {
    trouble = standing;
    Instant retryAt = wait == null ? null : environment.clock().instant().plus(wait);
    List<String> known = environment.replica().brandIds();
    // Where no brand is known yet, it is said of the whole.
    told = known.isEmpty() ? List.of("") : known;
    told.forEach(id -> tell(id, phase, standing, retryAt));
  }

  private void tell(String id, Phase phase, @Nullable Trouble standing, @Nullable Instant retryAt) {
    environment
        .listener()
        .onState(id, new FeedState(phase, 0, -1, 0, seen.get(id), standing, retryAt));
  }
}
