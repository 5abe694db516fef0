package app.comptoir.sync;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.platform.Brands;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.fault.FaultKind;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.retry.Pause;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sign-in lost, clocks apart, a machine that slept.
@Timeout(60)
class TroubleTest {
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");
  @TempDir Path directory;

  @Test
  void revokedRefreshTokenIsAskedAboutOnce() throws Exception {
    try (Sandbox sandbox = start(options());
        FaultBench bench = new FaultBench(sandbox, directory, 500, 1)) {
      assertThat(bench.engine().readOnce()).isNull();
      sandbox.faults().on(new Fault.Expire(), 1);
      sandbox.faults().on(new Fault.Revoke(), 1);
      bench.engine().resume();
      await(
          () ->
              sandbox.brandIds().stream()
                  .allMatch(
                      id ->
                          bench.state(id) instanceof FeedState state
                              && state.phase() == FeedState.Phase.FAILED
                              && state.trouble() instanceof FeedState.Trouble trouble
                              && trouble.code().equals("AUTH-1")));
      int asked = sandbox.faults().struck(FaultKind.EXPIRE);
      Thread.sleep(300);
      assertThat(sandbox.faults().struck(FaultKind.REVOKE)).isEqualTo(1);
      assertThat(sandbox.faults().struck(FaultKind.EXPIRE)).isEqualTo(asked);
      bench.compare();
      Scoreboard.fault("revoked refresh token").survived();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void clocksADayApartChangeNothing(int days) throws Exception {
    Duration skew = Duration.ofDays(days);
    Clock here = Clock.systemUTC();
    SandboxOptions options = new SandboxOptions(5, here.instant(), 2, 1, 0, here).withSkew(skew);
    try (Sandbox sandbox = Sandbox.start(options, Thread.ofPlatform().daemon().factory())) {
      sandbox.awaitHistory();
      try (FaultBench bench = new FaultBench(sandbox, directory, 500, 1)) {
        bench.readToEnd(1);
        bench.engine().resume();
        await(() -> sandbox.openStreams() == 2);
        sandbox.pauseLive();
        bench.awaitCaughtUp(Duration.ofSeconds(20));
        bench.compare();
        assertThat(bench.engine().clockSkew().minus(skew).abs()).isLessThan(Duration.ofSeconds(30));
        Scoreboard.fault("clock skew of a day").survived();
      }
    }
  }

  @Test
  void machineThatSleptOpensItsStreamAnew() throws Exception {
    AtomicReference<Duration> slept = new AtomicReference<>(Duration.ZERO);
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return Instant.now().plus(slept.get());
          }

          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    try (Sandbox sandbox = start(options());
        Database database = Database.open(directory, clock);
        Counting connector = new Counting(sandbox, executor)) {
      sandbox.knobs().heartbeatEvery(Duration.ofMillis(200));
      Replica replica = new Replica(database, clock);
      try (SyncEngine engine =
          new SyncEngine(connector, replica, new Deaf(), clock, executor, new Random(1))) {
        engine.resume();
        await(() -> sandbox.openStreams() == 2);
        int before = connector.followed.get();
        slept.set(Duration.ofHours(9));
        await(() -> connector.followed.get() >= before + 2);
        await(() -> sandbox.openStreams() == 2);
        Scoreboard.fault("suspend and resume").survived();
      }
    }
    executor.shutdownNow();
  }

  @Test
  void waitingEndsWithTheSleepOfTheMachine() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    Clock jumping =
        Clock.tick(
            new Clock() {
              @Override
              public Instant instant() {
                return looks.getAndIncrement() == 0 ? END : END.plus(Duration.ofHours(8));
              }

              @Override
              public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(java.time.ZoneId zone) {
                return this;
              }
            },
            Duration.ofNanos(1));
    Pause.by(jumping).await(Duration.ofHours(1));
    assertThat(looks.get()).isEqualTo(2);
  }

  private static SandboxOptions options() {
    return SandboxOptions.defaults(Clock.fixed(END, ZoneOffset.UTC)).withEnd(END).withDays(1);
  }

  private static Sandbox start(SandboxOptions options) throws Exception {
    Sandbox sandbox = Sandbox.start(options, Thread.ofPlatform().daemon().factory());
    sandbox.awaitHistory();
    return sandbox;
  }

  private static final class Deaf implements SyncListener {
    @Override
    public void onStored(String brandId) {}

    @Override
    public void onState(String brandId, FeedState state) {}
  }

  /// Counts the streams that are asked for.
  private static final class Counting implements PlatformConnector {
    private final AtomicInteger followed = new AtomicInteger();
    private final PlatformApiConnector inner;

    Counting(Sandbox sandbox, ExecutorService executor) {
      inner =
          new PlatformApiConnector(
              ApiSettings.of(sandbox.address(), new FixedToken(sandbox.token())),
              Clock.systemUTC(),
              executor);
    }

    @Override
    public Outcome<Brands> brands() {
      return inner.brands();
    }

    @Override
    public Outcome<ChangePage> changes(String brandId, @Nullable Cursor after, int limit) {
      return inner.changes(brandId, after, limit);
    }

    @Override
    public Outcome<Void> follow(String brandId, @Nullable Cursor after, LiveListener listener) {
      followed.incrementAndGet();
      return inner.follow(brandId, after, listener);
    }

    @Override
    public Outcome<byte[]> media(String mediaId) {
      return inner.media(mediaId);
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
