package app.comptoir.sync;

import app.comptoir.domain.catalog.LeftOutBrand;
import java.util.List;

/// Hears what the sync does. Called on its threads, possibly several at once; returns quickly.
public interface SyncListener {
  /// Changes of a brand were stored (also: all of them were forgotten, to start again).
  void onStored(String brandId);

  void onState(String brandId, FeedState state);

  /// These brands of the platform cannot be read; the others are. Empty where all can be.
  default void onLeftOut(List<LeftOutBrand> brands) {}
}
