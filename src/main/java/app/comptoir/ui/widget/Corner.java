package app.comptoir.ui.widget;

import java.util.List;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Notices in a corner of the window.
public final class Corner {
  private Corner() {}

  /// A popup would take Esc, Enter and Space from the screen below as long as it is there.
  public static void leaveTheKeys(Window window) {
    for (Window other : List.copyOf(Window.getWindows())) {
      if (other instanceof PopupWindow popup
          && window.equals(popup.getOwnerWindow())
          && popup.getScene().getRoot().lookup(".notification-bar") != null) {
        popup.setHideOnEscape(false);
        popup.getScene().getRoot().lookupAll(".button").forEach(b -> b.setFocusTraversable(false));
        popup.getScene().getRoot().requestFocus();
      }
    }
  }
}
