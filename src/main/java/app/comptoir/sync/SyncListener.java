package app.comptoir.sync;

import java.util.List;

/// Hears what the sync does. Called on its threads, possibly several at once; returns quickly.
public interface SyncListener {
  /// Changes of a brand were stored (also: all of them were forgotten, to start again).
  void onStored(String brandId);

  void onState(String brandId, FeedState state);

  /// These brands of the platform cannot be read; the others are. Empty where all can be.
  default void onLeftOut(List<LeftOut> brands) {}

  /// A brand that cannot be read.
  ///
  /// @param reason one sentence, for the log
  /// @param zone its time zone, where that is what is not known here; empty otherwise
  record LeftOut(String name, String reason, String zone) {}
}
