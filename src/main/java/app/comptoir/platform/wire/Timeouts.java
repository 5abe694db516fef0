package app.comptoir.platform.wire;

import java.time.Duration;

/// Time limits of calls.
///
/// @param connect to be connected
/// @param head until an answer begins, counted from the start of the call
/// @param gap for the next bytes of an answer that has begun
/// @param request for a whole answer, its body included
/// @param idle for the next line of a live stream; three heartbeats by default
public record Timeouts(
    Duration connect, Duration head, Duration gap, Duration request, Duration idle) {
  /// What the application runs with.
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(45));

  /// The longest wait for the first word of a platform, which shows whether it is there at all.
  private static final Duration FIRST_WORD = Duration.ofSeconds(8);

  /// The same, but for an answer that must begin soon: a small one that nothing has to be computed
  /// for.
  public Timeouts soon() {
    return new Timeouts(
        connect, head.compareTo(FIRST_WORD) < 0 ? head : FIRST_WORD, gap, request, idle);
  }

  /// The same, but for a large answer that cannot be asked for in pieces: as long as it goes on.
  public Timeouts patient() {
    return new Timeouts(connect, head, gap, request.multipliedBy(10), idle);
  }
}
