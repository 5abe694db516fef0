package app.comptoir.ui.walk;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;

/// What of a scene a person can see. FX thread only.
public final class Seen {
  private static final Bounds NOTHING = new BoundingBox(0, 0, -1, -1);

  private Seen() {}

  /// Every node that is shown, in the order of the scene.
  public static List<Node> nodes(Node root) {
    List<Node> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Node node, List<Node> all) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    all.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  /// Where a node is painted in the scene, cut down to what it lies in; empty where nothing of it
  /// is to be seen.
  public static Bounds painted(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p.getClip() != null) {
        bounds = common(bounds, p.localToScene(p.getClip().getBoundsInParent()));
      }
    }
    return common(
        bounds, new BoundingBox(0, 0, node.getScene().getWidth(), node.getScene().getHeight()));
  }

  private static Bounds common(Bounds a, Bounds b) {
    double x = Math.max(a.getMinX(), b.getMinX());
    double y = Math.max(a.getMinY(), b.getMinY());
    double w = Math.min(a.getMaxX(), b.getMaxX()) - x;
    double h = Math.min(a.getMaxY(), b.getMaxY()) - y;
    return w <= 0 || h <= 0 ? NOTHING : new BoundingBox(x, y, w, h);
  }

  /// A node in words, to be found again.
  static String name(Node node) {
    StringBuilder name = new StringBuilder(node.getClass().getSimpleName());
    if (node.getId() != null) {
      name.append('#').append(node.getId());
    }
    node.getStyleClass().forEach(c -> name.append('.').append(c));
    if (node instanceof Labeled labeled) {
      name.append(" “").append(labeled.getText()).append('”');
    }
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p.getId() != null || (p instanceof Control && !p.getStyleClass().isEmpty())) {
        return name + " in " + p.getClass().getSimpleName() + "#" + p.getId() + p.getStyleClass();
      }
    }
    return name.toString();
  }
}
