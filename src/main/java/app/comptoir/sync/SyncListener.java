package app.comptoir.sync;

/// Hears what the sync does. Called on its threads, possibly several at once; returns quickly.
public interface SyncListener {
  /// Changes of a brand were stored (also: all of them were forgotten, to start again).
  void onStored(String brandId);

  void onState(String brandId, FeedState state);
}
