package app.comptoir.sync;

/// Hears of acts. Called on several threads, possibly at once; returns quickly.
public interface ActListener {
  /// An act was taken, undone, sent or answered.
  void onActs();

  void onOutbox(OutboxState state);
}
