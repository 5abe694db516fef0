package app.comptoir.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What a simulated platform is to be. Seed, end, days and speed decide its log, byte for byte.
///
/// @param end of the history, the instant from which the log is played at `speed`
/// @param days of history before `end`
/// @param speed 1 is the history's own pace; see [#speedFor]
/// @param port on the loopback interface; 0 for any free one
/// @param journal file the decisions taken here are kept in, so that a later start with the same
///   options still has them; null to forget them
public record SandboxOptions(
    long seed, Instant end, int days, double speed, int port, Clock clock, @Nullable Path journal) {
  public static final long DEFAULT_SEED = 2014;
  public static final int DEFAULT_DAYS = 90;

  /// Changes a second of both brands together at speed 1 in the first simulated days behind the end
  /// of the history: about 0.035 on the first, 0.040 when what follows from it later (deliveries,
  /// returns, restatements) has set in.
  private static final double NATURAL_PACE = 0.0375;

  public SandboxOptions {
    if (days < 1 || days > 1_000) {
      throw new IllegalArgumentException("Between 1 and 1000 days: " + days);
    }
    if (!(speed > 0 && speed <= 1_000_000)) {
      throw new IllegalArgumentException("A speed above 0, at most a million: " + speed);
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("No such port: " + port);
    }
  }

  public SandboxOptions(long seed, Instant end, int days, double speed, int port, Clock clock) {
    this(seed, end, days, speed, port, clock, null);
  }

  /// Ninety days that end now, going on at their own pace, on any free port.
  public static SandboxOptions defaults(Clock clock) {
    return new SandboxOptions(DEFAULT_SEED, clock.instant(), DEFAULT_DAYS, 1, 0, clock);
  }

  /// The speed at which about so many changes a second come, both brands together: a tenth less at
  /// first, a tenth more after some simulated days.
  public static double speedFor(double changesPerSecond) {
    return changesPerSecond / NATURAL_PACE;
  }

  public SandboxOptions withSeed(long newSeed) {
    return new SandboxOptions(newSeed, end, days, speed, port, clock, journal);
  }

  public SandboxOptions withEnd(Instant newEnd) {
    return new SandboxOptions(seed, newEnd, days, speed, port, clock, journal);
  }

  public SandboxOptions withDays(int newDays) {
    return new SandboxOptions(seed, end, newDays, speed, port, clock, journal);
  }

  public SandboxOptions withSpeed(double newSpeed) {
    return new SandboxOptions(seed, end, days, newSpeed, port, clock, journal);
  }

  public SandboxOptions withPort(int newPort) {
    return new SandboxOptions(seed, end, days, speed, newPort, clock, journal);
  }

  /// The same platform with a clock, and a history, that is so far ahead (or behind).
  public SandboxOptions withSkew(Duration by) {
    return new SandboxOptions(
        seed, end.plus(by), days, speed, port, Clock.offset(clock, by), journal);
  }

  public SandboxOptions withJournal(Path file) {
    return new SandboxOptions(seed, end, days, speed, port, clock, file);
  }

  /// Tells one log from another: equal exactly where the logs are.
  String identity() {
    String all = seed + " " + end + " " + days + " " + speed;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
