package app.comptoir.ui.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Goes round by Tab and compares how each control looks with the keyboard and without it: who sees
/// no ring does not know where they are. FX thread only.
public final class Rings {
  private static final int MOST = 200;

  private Rings() {}

  /// Controls that have the same border, background and glow with the keyboard as without it.
  public static List<String> missing(Node root) {
    Scene scene = root.getScene();
    List<String> found = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    Node at = next(scene, scene.getFocusOwner() == null ? root : scene.getFocusOwner());
    for (int i = 0; i < MOST && at != null && seen.add(at); i++) {
      Node control = at.getParent() instanceof Spinner<?> spinner ? spinner : at;
      List<Object> with = look(control);
      Node after = next(scene, at);
      if (!control.isFocused() && with.equals(look(control))) {
        found.add("no ring: " + Seen.name(at));
      }
      at = after;
    }
    return found;
  }

  private static Node next(Scene scene, Node at) {
    Event.fireEvent(
        at,
        new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
    scene.getRoot().applyCss();
    return scene.getFocusOwner();
  }

  private static List<Object> look(Node node) {
    List<Object> look = new ArrayList<>();
    for (Node part : Seen.nodes(node)) {
      if (part instanceof Region region) {
        look.add(
            String.valueOf(region.getBackground() == null ? 0 : region.getBackground().hashCode()));
        look.add(String.valueOf(region.getBorder() == null ? 0 : region.getBorder().hashCode()));
      }
      look.add(part.getEffect() != null);
    }
    return look;
  }
}
