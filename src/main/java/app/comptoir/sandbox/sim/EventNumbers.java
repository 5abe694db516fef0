package app.comptoir.sandbox.sim;

/// The platform's numbering of events, in order of their receipt, over all brands.
final class EventNumbers {
  private long last;

  long next() {
    return ++last;
  }
}
