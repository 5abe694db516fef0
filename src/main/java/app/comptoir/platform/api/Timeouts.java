package app.comptoir.platform.api;

import java.time.Duration;

/// Time limits of calls.
///
/// @param connect to be connected
/// @param request for a whole answer, its body included
/// @param idle for the next line of a live stream; three heartbeats by default
public record Timeouts(Duration connect, Duration request, Duration idle) {
  /// What the application runs with.
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(45));
}
