package app.comptoir.ui.settings;

import app.comptoir.service.offers.SystemNotices;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import java.util.List;
import javafx.beans.property.DoubleProperty;

/// Puts the settings screen together.
public final class SettingsScreen {
  private SettingsScreen() {}

  /// @param textScale how large everything is drawn, set and followed
  public static Screen create(
      ScreenContext context,
      Outlet outlet,
      SystemNotices notices,
      Workspaces workspaces,
      DoubleProperty textScale) {
    StorageModel storageModel = new StorageModel();
    StorageController storage = new StorageController(storageModel, context, workspaces);
    SettingsModel model = new SettingsModel(textScale);
    NetworkModel networkModel = new NetworkModel();
    NetworkController network = new NetworkController(networkModel, context);
    SyncModel syncModel = new SyncModel();
    SyncController sync = new SyncController(syncModel, context, workspaces);
    SettingsController controller =
        new SettingsController(model, context, List.of(storage, network, sync), notices);
    Rows rows = new Rows(context.messages(), model, controller);
    StorageSection section = new StorageSection(context.messages(), storageModel, storage, outlet);
    NetworkSection reaching = new NetworkSection(rows, networkModel, network, outlet);
    SyncSection keepingUp = new SyncSection(rows, syncModel, sync);
    SettingsView view = new SettingsView(model, controller, context, section, reaching, keepingUp);
    return new Screen(controller, view, model.load());
  }
}
