package app.comptoir.ui.settings;

import app.comptoir.service.workspaces.SyncState;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the sync of each brand stands. FX thread only.
final class SyncModel {
  private final ReadOnlyObjectWrapper<Map<String, SyncState>> states =
      new ReadOnlyObjectWrapper<>(this, "states", Map.of());

  /// By brand; one that is not there is not known yet.
  ReadOnlyObjectProperty<Map<String, SyncState>> statesProperty() {
    return states.getReadOnlyProperty();
  }

  void show(Map<String, SyncState> now) {
    states.set(now);
  }
}
