package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.CommandException;
import app.comptoir.bootstrap.Threads;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

  @Override
  public Integer call() throws Exception {
    Clock clock = Clock.systemUTC();
    Instant to = end == null ? clock.instant() : instant(end);
    boolean still = speed == 0;
    PrintWriter out = spec.commandLine().getOut();
    try (Sandbox sandbox =
        Sandbox.start(
            new SandboxOptions(seed, to, days, still ? 1 : speed, port, platformClock(to, clock)),
            Threads.daemons("sandbox"))) {
      if (still) {
        sandbox.pauseLive();
      }
      if (truth) {
        sandbox.awaitHistory();
        sandbox.truth().toCsv(out);
        out.flush();
        return 0;
      }
      out.println(sandbox.address());
      out.println(sandbox.token());
      out.flush();
      new CountDownLatch(1).await();
      return 0;
    } catch (IOException e) {
      throw new CommandException(
          "NET-6", "The simulated platform could not start: %s.".formatted(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new CommandException("ARG-4", String.valueOf(e.getMessage()));
    }
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
