package app.comptoir.archfixture.common;

/// Keeps the rules.
final class Tasks {
  private Tasks() {}

  static Thread virtual(Runnable work) {
    return Thread.ofVirtual().unstarted(work);
  }
}
