package app.comptoir.sandbox.sim.state;

/// The platform's numbering of events, in order of their receipt, over all brands.
public final class EventNumbers {
  private long last;

  public long next() {
    return ++last;
  }
}
