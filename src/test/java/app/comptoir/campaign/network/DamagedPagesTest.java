package app.comptoir.campaign.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.sandbox.fault.Endpoint;
import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.fault.RetryHint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that are damaged or cut on their way: refused as a whole, and whole when asked for again.
class DamagedPagesTest {
  private static final String BRAND = "brd-verlune";
  private static final Timeouts LIMITS =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5));
  private static final ExecutorService EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");
  private static Sandbox sandbox;

  @BeforeAll
  static void start() throws Exception {
    sandbox =
        Sandbox.start(
            SandboxOptions.defaults(Clock.fixed(END, ZoneOffset.UTC)).withEnd(END).withDays(4),
            Thread.ofVirtual().factory());
    sandbox.awaitHistory();
    sandbox.knobs().limitRequests(1_000_000, 1_000_000);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
    EXECUTOR.shutdownNow();
  }

  @Test
  void fuzzedPagesAreRefused() {
    fuzz(60, 100);
  }

  @Test
  @Tag("campaign")
  void thousandsOfFuzzedPagesAreRefused() {
    fuzz(2_000, 500);
  }

  @Test
  void fuzzedPagesWithoutDigestAreValuesToo() {
    fuzzWithoutDigest(60, 100);
  }

  @Test
  @Tag("campaign")
  void thousandsOfFuzzedPagesWithoutDigestAreValuesToo() {
    fuzzWithoutDigest(2_000, 500);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pageCutAnywhereIsRefused(boolean packed) {
    cut(packed, 150, 1_024, 20);
  }

  @ParameterizedTest
  @Tag("campaign")
  @ValueSource(booleans = {false, true})
  void largePageCutAtEveryKilobyteIsRefused(boolean packed) {
    cut(packed, 3_000, 1_024, 500);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void everyFormOfRetryAfterIsUnderstood(int status) {
    try (PlatformApiConnector connector = connector(false)) {
      for (RetryHint hint : RetryHint.values()) {
        sandbox.faults().next(Endpoint.CHANGES, new Fault.Storm(status, 1, hint));
        Failure failure = failure(connector.changes(BRAND, null, 10));
        assertThat(failure).isInstanceOf(Failure.Busy.class);
        Optional<Duration> expected =
            switch (hint) {
              case SECONDS -> Optional.of(Duration.ofSeconds(1));
              case DATE -> Optional.of(Duration.ofSeconds(2));
              case NEGATIVE -> Optional.of(Duration.ZERO);
              case ABSURD -> Optional.of(Duration.ofHours(1));
              case GARBLED, MISSING -> Optional.empty();
            };
        assertThat(failure.retryAfter().map(DamagedPagesTest::seconds))
            .as("%s", hint)
            .isEqualTo(expected);
        Scoreboard.fault("Retry-After " + hint.name().toLowerCase(java.util.Locale.ROOT))
            .survived();
      }
    }
  }

  /// A date is given to the second, and read a moment later.
  private static Duration seconds(Duration pause) {
    return Duration.ofSeconds(Math.ceilDiv(pause.toMillis(), 1000));
  }

  private static void fuzz(int pages, int size) {
    sandbox.faults().off();
    sandbox.faults().seed(size);
    try (PlatformApiConnector connector = connector(false)) {
      List<Change> whole = page(connector.changes(BRAND, null, size)).changes();
      for (int i = 0; i < pages; i++) {
        sandbox.faults().on(new Fault.Fuzz(), 1);
        Outcome<ChangePage> damaged = connector.changes(BRAND, null, size);
        sandbox.faults().off();
        boolean refused =
            damaged instanceof Outcome.Failed<ChangePage>(Failure failure)
                && failure instanceof Failure.BadAnswer;
        if (!refused) {
          Scoreboard.fault("fuzzed pages").wrong();
        }
        assertThat(refused).as("page %d: %s", i, damaged.getClass()).isTrue();
        if (i % 50 == 0) {
          assertThat(page(connector.changes(BRAND, null, size)).changes()).isEqualTo(whole);
        }
        Scoreboard.fault("fuzzed pages").survived();
      }
    }
  }

  /// Without a digest a changed value that is as good as another cannot be told from it; everything
  /// else is refused or doubted, and nothing breaks.
  private static void fuzzWithoutDigest(int pages, int size) {
    sandbox.faults().off();
    sandbox.faults().seed(size + 1L);
    sandbox.faults().on(new Fault.Fuzz(), 1);
    sandbox.faults().on(new Fault.NoDigest(), 1);
    int refused = 0;
    int doubted = 0;
    try (PlatformApiConnector connector = connector(true)) {
      for (int i = 0; i < pages; i++) {
        switch (connector.changes(BRAND, null, size)) {
          case Outcome.Failed<ChangePage>(Failure failure) -> {
            assertThat(failure.transientFailure()).as("%s", failure).isTrue();
            refused++;
          }
          case Outcome.Ok<ChangePage>(ChangePage page) -> {
            long unreadable =
                page.changes().stream()
                    .filter(
                        change ->
                            change instanceof Change.Unreadable bad
                                && !bad.reason().contains("does not know the type"))
                    .count();
            assertThat(page.doubtful()).isEqualTo((int) unreadable);
            doubted += page.doubtful() > 0 ? 1 : 0;
          }
        }
        Scoreboard.fault("fuzzed pages without a digest: refused, doubted or readable").survived();
      }
    } finally {
      sandbox.faults().off();
    }
    assertThat(refused).isGreaterThan(pages / 10);
    assertThat(doubted).isGreaterThan(pages / 20);
  }

  private static void cut(boolean packed, int size, int step, int samples) {
    sandbox.faults().off();
    Random random = new Random(size);
    String name = packed ? "packed bodies cut" : "bodies cut";
    try (PlatformApiConnector connector = connector(packed)) {
      List<Change> whole = page(connector.changes(BRAND, null, size)).changes();
      // A page is about 300 bytes a record, a tenth of it packed: beyond its end nothing is cut.
      int end = whole.size() * (packed ? 25 : 250);
      for (int at = 0; at < end; at += step) {
        cutAt(connector, at, size, name);
      }
      for (int i = 0; i < samples; i++) {
        cutAt(connector, random.nextInt(end), size, name);
      }
      assertThat(page(connector.changes(BRAND, null, size)).changes()).isEqualTo(whole);
    }
  }

  private static void cutAt(PlatformApiConnector connector, int at, int size, String name) {
    sandbox.faults().next(Endpoint.CHANGES, new Fault.Cut(at));
    Outcome<ChangePage> cut = connector.changes(BRAND, null, size);
    boolean refused = cut instanceof Outcome.Failed<ChangePage>;
    if (!refused) {
      Scoreboard.fault(name).wrong();
    }
    assertThat(refused).as("%s at %d", name, at).isTrue();
    Scoreboard.fault(name).survived();
  }

  private static ChangePage page(Outcome<ChangePage> outcome) {
    return switch (outcome) {
      case Outcome.Ok<ChangePage>(ChangePage page) -> page;
      case Outcome.Failed<ChangePage>(Failure failure) -> throw new AssertionError(failure);
    };
  }

  private static Failure failure(Outcome<ChangePage> outcome) {
    return switch (outcome) {
      case Outcome.Ok<ChangePage> _ -> throw new AssertionError("An answer");
      case Outcome.Failed<ChangePage>(Failure failure) -> failure;
    };
  }

  private static PlatformApiConnector connector(boolean compress) {
    return new PlatformApiConnector(
        new ApiSettings(sandbox.address(), new FixedToken(sandbox.token()), LIMITS, compress),
        Clock.systemUTC(),
        EXECUTOR);
  }
}
