package app.comptoir.sandbox.http;

import java.time.Duration;

/// What can be changed about a running server. Safe for use by several threads.
public final class Knobs {
  private volatile Duration heartbeat = Duration.ofSeconds(15);
  private volatile Duration tokenLife = Duration.ofHours(1);
  private volatile int burst = 600;
  private volatile double perSecond = 200;

  /// How often a quiet stream says that it lives.
  public void heartbeatEvery(Duration pause) {
    heartbeat = pause;
  }

  /// How long access tokens from now on hold.
  public void tokensLast(Duration life) {
    tokenLife = life;
  }

  /// Lets each token make so many requests at once, and so many a second in the long run.
  public void limitRequests(int atOnce, double aSecond) {
    burst = atOnce;
    perSecond = aSecond;
  }

  Duration heartbeat() {
    return heartbeat;
  }

  Duration tokenLife() {
    return tokenLife;
  }

  int burst() {
    return burst;
  }

  double perSecond() {
    return perSecond;
  }
}
