package app.comptoir.ui.settings;

import app.comptoir.service.SystemNotices;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import javafx.beans.property.DoubleProperty;

/// Puts the settings screen together.
public final class SettingsScreen {
  private SettingsScreen() {}

  /// @param textScale how large everything is drawn, set and followed
  public static Screen create(
      ScreenContext context, Outlet outlet, SystemNotices notices, DoubleProperty textScale) {
    StorageModel storageModel = new StorageModel();
    StorageController storage = new StorageController(storageModel, context);
    SettingsModel model = new SettingsModel(textScale);
    NetworkModel networkModel = new NetworkModel();
    NetworkController network = new NetworkController(networkModel, context);
    SettingsController controller =
        new SettingsController(model, context, storage, network, notices);
    StorageSection section = new StorageSection(context.messages(), storageModel, storage, outlet);
    NetworkSection reaching =
        new NetworkSection(
            new Rows(context.messages(), model, controller), networkModel, network, outlet);
    SettingsView view = new SettingsView(model, controller, context, section, reaching);
    return new Screen(controller, view, model.load());
  }
}
