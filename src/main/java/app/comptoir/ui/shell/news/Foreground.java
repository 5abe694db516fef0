package app.comptoir.ui.shell.news;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Whether the window is the one the person works in. FX thread only.
public interface Foreground {
  ObservableValue<Boolean> here();

  /// Brings the window there, as far as the system lets it.
  void come();

  /// Of the window that a node is in.
  static Foreground of(Node root) {
    ObservableValue<Boolean> focused =
        root.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::focusedProperty)
            .orElse(false);
    return new Foreground() {
      @Override
      public ObservableValue<Boolean> here() {
        return focused;
      }

      @Override
      public void come() {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) {
          stage.setIconified(false);
          stage.toFront();
          stage.requestFocus();
        }
      }
    };
  }
}
