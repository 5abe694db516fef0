package app.comptoir.ui.walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Looks at what a scene shows with the eyes of those who see badly or not at all, or have no
/// mouse. Each look gives what it finds wrong, in words. FX thread only.
public final class Walk {
  private static final int MOST_STOPS = 400;
  private static final Set<AccessibleRole> SAYS_NOTHING =
      Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

  private final Node root;
  private final Scene scene;

  /// @param root what is looked at: the scene's root, or the sheet that lies over it
  public Walk(Node root) {
    this.root = root;
    this.scene = root.getScene();
  }

  /// The field of a spinner never has the keyboard itself: the spinner hands it what is typed.
  private List<Node> stops() {
    return Seen.nodes(root).stream()
        .filter(Node::isFocusTraversable)
        .filter(node -> !node.isDisabled())
        .filter(node -> !(node.getParent() instanceof Spinner<?>))
        .toList();
  }

  /// What can have the keyboard, but does not say what it is.
  public List<String> nameless() {
    List<String> found = new ArrayList<>();
    for (Node node : stops()) {
      if (SAYS_NOTHING.contains(node.getAccessibleRole())) {
        found.add("no role: " + Seen.name(node));
      }
      String said = spoken(node);
      if (said.isBlank()) {
        found.add("no name: " + Seen.name(node));
      }
    }
    return found;
  }

  /// What a screen reader says of a node.
  static String spoken(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    if (node instanceof TextInputControl input) {
      return input.getPromptText() == null ? "" : input.getPromptText();
    }
    Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return text == null ? "" : text.toString();
  }

  /// Where Tab does not lead, forward and back, and where it leads back up the page.
  public List<String> tabs() {
    List<String> found = new ArrayList<>();
    List<Node> stops = stops();
    if (stops.isEmpty()) {
      return List.of("nothing can have the keyboard");
    }
    List<Node> forward = round(stops.getFirst(), false, found);
    List<Node> back = round(stops.getFirst(), true, found);
    for (Node stop : stops()) {
      if (ofReachedGroup(stop, forward) && ofReachedGroup(stop, back)) {
        continue;
      }
      if (!forward.contains(stop)) {
        found.add("Tab does not reach " + Seen.name(stop));
      }
      if (!back.contains(stop)) {
        found.add("Shift+Tab does not reach " + Seen.name(stop));
      }
    }
    for (int i = 1; i < forward.size(); i++) {
      if (backwards(forward.get(i - 1), forward.get(i))) {
        found.add(
            "from %s up to %s".formatted(Seen.name(forward.get(i - 1)), Seen.name(forward.get(i))));
      }
    }
    return found;
  }

  /// Of a group of which one is chosen, Tab leads to one; the arrow keys lead to the others.
  private static boolean ofReachedGroup(Node stop, List<Node> reached) {
    return stop instanceof ToggleButton one
        && one.getToggleGroup() != null
        && reached.stream()
            .anyMatch(
                node ->
                    node instanceof ToggleButton other
                        && other.getToggleGroup() == one.getToggleGroup());
  }

  private List<Node> round(Node first, boolean back, List<String> found) {
    first.requestFocus();
    Set<Node> reached = new LinkedHashSet<>();
    Node at = scene.getFocusOwner();
    for (int i = 0; i < MOST_STOPS; i++) {
      if (at == null || !reached.add(at)) {
        break;
      }
      Event.fireEvent(
          at,
          new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, back, false, false, false));
      Node next = scene.getFocusOwner();
      if (next == at && stops().size() > 1) {
        found.add((back ? "Shift+Tab" : "Tab") + " is caught in " + Seen.name(at));
        break;
      }
      at = next;
    }
    return List.copyOf(reached);
  }

  /// Wholly above the one before, and not in a column to its right.
  private static boolean backwards(Node before, Node now) {
    Bounds a = before.localToScene(before.getLayoutBounds());
    Bounds b = now.localToScene(now.getLayoutBounds());
    return b.getMaxY() <= a.getMinY() + 1 && b.getMinX() < a.getMaxX() - 1;
  }

  /// Texts that end in an ellipsis or beyond the window. What people wrote may be cut where its
  /// tooltip has all of it.
  public List<String> clipped() {
    List<String> found = new ArrayList<>();
    scene.getRoot().applyCss();
    scene.getRoot().layout(); // a text that changed since the last pulse is not a cut one
    for (Node node : Seen.nodes(root)) {
      if (node instanceof Text text
          && !(node instanceof FontIcon)
          && text.getParent() instanceof Labeled labeled
          && labeled.getText() != null
          && !labeled.getText().isEmpty()
          && !text.getText().equals(labeled.getText())
          && !told(labeled)) {
        found.add(
            "“%s” → “%s”: %s".formatted(labeled.getText(), text.getText(), Seen.name(labeled)));
      }
    }
    return found;
  }

  private static boolean told(Labeled labeled) {
    for (Node n = labeled; n != null; n = n.getParent()) {
      if (n instanceof Control control) {
        Tooltip tooltip = control.getTooltip();
        if (tooltip != null
            && tooltip.getText() != null
            && tooltip.getText().contains(labeled.getText().strip())) {
          return true;
        }
      }
    }
    return false;
  }
}
