package app.comptoir.window;

import app.comptoir.ui.shell.UiSettings;

/// Theme and language, remembered.
public interface RememberedLook {
  /// What was chosen last, be it written or not.
  UiSettings load(String workspaceName, boolean simulated);

  /// Remembers them; returns at once.
  void save(UiSettings settings);

  /// Waits until what was chosen can be read by others, some seconds at most. By any thread but FX.
  void settle();
}
