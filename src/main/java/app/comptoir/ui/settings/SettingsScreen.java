package app.comptoir.ui.settings;

import app.comptoir.service.notices.SystemNotices;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.settings.imports.ImportsController;
import app.comptoir.ui.settings.imports.ImportsModel;
import app.comptoir.ui.settings.imports.ImportsPane;
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
    ImportsModel importsModel = new ImportsModel();
    ImportsController imports = new ImportsController(importsModel, context, workspaces);
    SettingsController controller =
        new SettingsController(model, context, List.of(storage, network, sync, imports), notices);
    Rows rows = new Rows(context.messages(), model, controller);
    StorageSection section = new StorageSection(context.messages(), storageModel, storage, outlet);
    NetworkSection reaching = new NetworkSection(rows, networkModel, network, outlet);
    SyncSection keepingUp = new SyncSection(rows, syncModel, sync);
    ImportsPane files = new ImportsPane(context.messages(), importsModel, imports, outlet);
    SettingsView view =
        new SettingsView(model, controller, context, section, reaching, keepingUp, files);
    return new Screen(controller, view, model.load());
  }
}
