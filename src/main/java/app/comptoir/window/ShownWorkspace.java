package app.comptoir.window;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.ui.Ui;
import app.comptoir.workspace.OneWindow;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A workspace in the window.
///
/// @param window the claim to be its only window; null where it was not claimed
record ShownWorkspace(Desktop desktop, @Nullable OneWindow window, Ui ui) {
  Path directory() {
    return desktop.session().workspace().directory();
  }

  /// Closes the workspace, and then lets others have it; what the window shows of it is closed
  /// before. Blocks.
  void close() {
    desktop.close();
    if (window != null) {
      window.close();
    }
  }
}
