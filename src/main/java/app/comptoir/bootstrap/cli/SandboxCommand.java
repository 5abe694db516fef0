package app.comptoir.bootstrap.cli;

import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.sandbox.TruthCsv;
import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.fault.FaultKind;
import app.comptoir.sandbox.fault.FaultRule;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Serves the simulated platform until stopped, or prints its own totals.
@Command(
    name = "sandbox",
    description = "Serve a simulated platform on this machine; prints its address and a token.")
final class SandboxCommand implements Callable<Integer> {
  private static final Duration BEFORE_THE_END = Duration.ofMinutes(1);

  @Spec CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port on the loopback interface (default: any free one).")
  int port;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "2014",
      description = "Seed of the log (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description =
          "Pace of the live part; 1 is the history's own, 0 stands still at the history's end"
              + " (default: ${DEFAULT-VALUE}).")
  double speed;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "90",
      description = "Days of history (default: ${DEFAULT-VALUE}).")
  int days;

  @Option(
      names = "--end",
      paramLabel = "INSTANT",
      description = "End of the history, e.g. 2026-11-01T00:00:00Z (default: now).")
  @Nullable String end;

  @Option(
      names = "--truth",
      description = "Print the simulation's own totals as CSV at its end, and stop.")
  boolean truth;

  @Option(
      names = "--fault",
      paramLabel = "NAME=RATE",
      description =
          "Let something go wrong, e.g. cut=0.05 or storm=429:10; may be given again."
              + " --list-faults explains each.")
  List<String> faults = List.of();

  @Option(
      names = "--faults-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of what the faults strike (default: ${DEFAULT-VALUE}).")
  long faultsSeed;

  @Option(names = "--list-faults", description = "Say what can go wrong, a line each, and stop.")
  boolean listFaults;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (listFaults) {
      for (FaultKind kind : FaultKind.values()) {
        out.printf("%-44s %s%n", kind.word() + "=" + kind.form(), kind.explanation());
      }
      out.flush();
      return 0;
    }
    List<FaultRule> rules = rules();
    Clock clock = Clock.systemUTC();
    Instant to = end == null ? clock.instant() : instant(end);
    boolean still = speed == 0;
    try (Sandbox sandbox =
        Sandbox.start(
            new SandboxOptions(seed, to, days, still ? 1 : speed, port, platformClock(to, clock))
                .withSkew(skew(rules)),
            Threads.daemons("sandbox"))) {
      sandbox.faults().seed(faultsSeed);
      rules.stream()
          .filter(rule -> !(rule.fault() instanceof Fault.Skew))
          .forEach(sandbox.faults()::on);
      if (still) {
        sandbox.pauseLive();
      }
      if (truth) {
        sandbox.awaitHistory();
        new TruthCsv(sandbox.truth(), out).write();
        out.flush();
        return 0;
      }
      out.println(sandbox.address());
      out.println(sandbox.token());
      out.flush();
      CountDownLatch end = new CountDownLatch(1);
      try (LongWork _ = LongWork.begin(spec.commandLine().getErr(), end::countDown)) {
        end.await();
      }
      return 0;
    } catch (IOException e) {
      throw new CommandException(
          "NET-9", "The simulated platform could not start: %s.".formatted(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new CommandException("ARG-4", String.valueOf(e.getMessage()));
    }
  }

  private List<FaultRule> rules() {
    try {
      return faults.stream().map(FaultRule::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new CommandException("ARG-4", String.valueOf(e.getMessage()));
    }
  }

  /// A platform whose clock is off has its whole history at the times of that clock.
  private static Duration skew(List<FaultRule> rules) {
    Duration sum = Duration.ZERO;
    for (FaultRule rule : rules) {
      if (rule.fault() instanceof Fault.Skew(Duration by)) {
        sum = sum.plus(by);
      }
    }
    return sum;
  }

  /// A platform that is to tell its totals, or to stand still, at the end of its history has not
  /// passed that end when it starts: returns and restatements of the history go on behind it.
  private Clock platformClock(Instant end, Clock clock) {
    if (truth) {
      return Clock.fixed(end, ZoneOffset.UTC);
    }
    Duration ago = Duration.between(clock.instant(), end).minus(BEFORE_THE_END);
    return speed == 0 ? Clock.offset(clock, ago) : clock;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      throw new CommandException(
          "ARG-5", "“%s” is no instant like 2026-11-01T00:00:00Z.".formatted(text));
    }
  }
}
