package app.comptoir.campaign.hostile;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Cli;
import app.comptoir.campaign.Scoreboard;
import app.comptoir.campaign.hostile.HostilePlatform.Manner;
import app.comptoir.platform.Failure;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.sync.EngineBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is not a platform, or a bad one: it harms nothing that is stored, gets no token, writes
/// nothing on a terminal, and is told in one sentence within ten seconds.
@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(120)
class HostilePlatformTest {
  private static final int ORDERS = 120;

  /// What `1000 + 1001 + …` adds up to.
  private static final String SUMS =
      ORDERS + " " + IntStream.range(0, ORDERS).map(i -> 1_000 + i).sum();

  private static final Timeouts IMPATIENT =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofMillis(400),
          Duration.ofMillis(300),
          Duration.ofMillis(800),
          Duration.ofMillis(900));

  @TempDir Path folder;
  private final HostilePlatform platform = new HostilePlatform(ORDERS);
  private Path token;

  @BeforeEach
  void giveToken() throws Exception {
    token = Files.writeString(folder.resolve("token"), HostilePlatform.TOKEN + "\n");
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private Cli.Result sync(Path workspace) {
    return Cli.run("sync", "-w", workspace, "--address", platform.address(), "--token-file", token);
  }

  /// Where the first word is not a platform's, nothing is written and the person is told why.
  @ParameterizedTest
  @EnumSource(
      value = Manner.class,
      names = {"PORTAL_PAGE", "PORTAL_REDIRECT", "ESCAPES_IN_A_REFUSAL", "HANG_UP"})
  void aMistypedAddressOrAPortalIsSaidSoonAndWritesNothing(Manner manner) throws Exception {
    firstContact(manner);
  }

  @ParameterizedTest
  @EnumSource(value = Manner.class, names = "DRIP", mode = EnumSource.Mode.EXCLUDE)
  @Tag("campaign")
  void whateverComesFirstIsSaidSoonAndWritesNothing(Manner manner) throws Exception {
    firstContact(manner);
  }

  private void firstContact(Manner manner) throws Exception {
    Path target = folder.resolve("target");
    platform.misbehave("", manner, 1_000);
    long begin = System.nanoTime();
    Cli.Result result = sync(target);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    String code =
        switch (manner) {
          case PORTAL_PAGE, PORTAL_REDIRECT, MOVED_FOR_EVER, NETWORK_SIGN_IN, PAGE_NOT_FOUND ->
              "NET-10 ";
          case SILENT, DRIP -> "NET-2 ";
          case NO_JSON, WRONG_TYPES, CUT -> "NET-4 ";
          case ESCAPES_IN_A_REFUSAL -> "AUTH-2 ";
          case HANG_UP -> "NET-1 ";
          case BUSY -> "NET-3 ";
        };
    assertThat(result.err()).startsWith(code).hasLineCount(1);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    assertThat(target).doesNotExist();
    harmless(result);
    platform.behave();
    Cli.Result right = sync(target);
    assertThat(right.status()).as("%s", right.err()).isZero();
    assertThat(right.out()).isEqualTo("b1,last_seq,%d%n".formatted(ORDERS + 1));
    assertThat(Cli.run("figures", "revenue", "--by", "currency", "-w", target).out())
        .contains(",EUR,%s,0,0,".formatted(SUMS.replace(' ', ',')));
    Scoreboard.fault("hostile platform at first contact").survived();
  }

  private void harmless(Cli.Result result) {
    String printed = result.out() + result.err();
    assertThat(printed.chars().filter(c -> c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0))
        .isEmpty();
    assertThat(
            printed.chars().filter(c -> c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069))
        .isEmpty();
    assertThat(printed).doesNotContain(HostilePlatform.TOKEN);
    assertThat(platform.leaked).as("tokens at a foreign server").isEmpty();
  }

  /// Identifiers with control characters are records that cannot be read, by name; all others are
  /// stored, and nothing of them reaches the terminal raw.
  @Test
  void recordsThatWriteOnTheTerminalAreSetAside() {
    String id = "order-" + HostilePlatform.escaped();
    platform.add(HostilePlatform.order(platform.size() + 1, id, 5));
    platform.add(HostilePlatform.order(platform.size() + 1, "order-\\u202egnp", 7));
    platform.add(HostilePlatform.order(platform.size() + 1, "order-\\u0000", 9));
    Path target = folder.resolve("target");
    Cli.Result result = sync(target);
    assertThat(result.status()).as("%s", result.err()).isZero();
    harmless(result);
    assertThat(result.out()).isEqualTo("b1,last_seq,%d%n".formatted(ORDERS + 4));
    Cli.Result unreadable = Cli.run("figures", "unreadable", "-w", target);
    harmless(unreadable);
    assertThat(unreadable.lines())
        .hasSize(4)
        .filteredOn(line -> line.contains("id has a control character in it"))
        .hasSize(3);
    assertThat(Cli.run("figures", "revenue", "--by", "currency", "-w", target).out())
        .contains(",EUR,%s,0,0,".formatted(SUMS.replace(' ', ',')));
    Scoreboard.fault("hostile platform: control characters in ids").survived();
  }

  @Test
  void aBrandThatIsNamedFiftyTimesIsOne() throws Exception {
    platform.namings = 50;
    try (EngineBench bench = bench("fifty", 50)) {
      assertThat(bench.engine().readOnce()).isNull();
      assertThat(bench.sums()).containsExactly(SUMS);
      assertThat(bench.brands()).containsExactly("b1");
    }
    assertThat(platform.calls.get()).as("me, the brand once, three pages").isEqualTo(5);
  }

  /// Neither a core nor the line is kept busy by nothing.
  @Test
  void aStreamThatFloodsIsLeftAloneForLongerAndLonger() throws Exception {
    platform.flood = "\n";
    try (EngineBench bench = bench("flood", 5_000)) {
      bench.engine().resume();
      await(() -> platform.streams.get() >= 30);
      assertThat(platform.streamed.get()).as("bytes of thirty streams").isLessThan(30L << 22);
      assertThat(bench.waited()).as("between thirty streams").isGreaterThan(Duration.ofMinutes(1));
      platform.flood = "";
      bench.engine().pause();
      assertThat(bench.sums()).containsExactly(SUMS);
    }
    Scoreboard.fault("hostile platform: a stream of nothing").survived();
  }

  /// A page is asked for in pieces that come in time, down to one record.
  @Test
  void aSlowLineMakesProgress() throws Exception {
    platform.bytesASecond = 20_000;
    try (EngineBench bench = bench("slow", 5_000)) {
      Failure failure = bench.engine().readOnce();
      assertThat(failure).isNull();
      assertThat(bench.sums()).containsExactly(SUMS);
    }
    Scoreboard.fault("hostile platform: a very slow line").survived();
  }

  @Test
  void whateverGoesWrongInBetweenLeavesTheTruth() throws Exception {
    for (int seed = 1; seed <= 12; seed++) {
      wrongInBetween(seed);
    }
  }

  @Test
  @Tag("campaign")
  @Timeout(1_200)
  void whateverGoesWrongInBetweenLeavesTheTruthByManySeeds() throws Exception {
    for (int seed = 100; seed < 600; seed++) {
      wrongInBetween(seed);
    }
  }

  private void wrongInBetween(int seed) throws Exception {
    Random random = new Random(seed);
    platform.behave();
    StringBuilder story = new StringBuilder("seed " + seed);
    String[] ends = {"/me", "/b1", "/changes", ""};
    for (int i = 0; i <= random.nextInt(3); i++) {
      Manner manner = Manner.values()[random.nextInt(Manner.values().length)];
      String end = ends[random.nextInt(ends.length)];
      int times = 1 + random.nextInt(4);
      platform.misbehave(end, manner, times);
      story.append(" %s at “%s” %d times".formatted(manner, end, times));
    }
    try (EngineBench bench = bench("seed-" + seed, 1 + random.nextInt(60))) {
      Failure failure = bench.engine().readOnce();
      for (int i = 0; i < 12 && failure != null; i++) {
        failure = bench.engine().readOnce();
      }
      assertThat(failure).as("%s", story).isNull();
      assertThat(bench.sums()).as("%s", story).containsExactly(SUMS);
      assertThat(platform.leaked).as("%s", story).isEmpty();
    } catch (AssertionError e) {
      Scoreboard.fault("hostile platform in between").wrong();
      throw e;
    }
    Scoreboard.fault("hostile platform in between").survived();
  }

  private EngineBench bench(String name, int pageLimit) {
    return new EngineBench(
        platform.address(), HostilePlatform.TOKEN, folder.resolve(name), pageLimit, IMPATIENT);
  }
}
