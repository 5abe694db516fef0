package app.comptoir.ui.shell;

import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Frames;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.shell.navigation.Router;
import app.comptoir.ui.shell.sheets.Overlays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows the window round: at each step a frame around the real thing, and a few words beside it.
/// Enter goes on, ← goes back, Esc ends it. FX thread only.
final class Tour extends Pane {
  private static final double WIDTH = 320;
  private static final double GAP = 12;
  private static final double EDGE = 4;

  /// When to look where the thing lies: a screen's data comes some frames after the screen.
  private static final int[] LOOKS = {2, 20, 60};

  /// The steps: where, what is framed, and the messages `tour.<key>` and `tour.<key>.text`.
  private record Step(String key, Destination destination, String selector) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("figures", Destination.OVERVIEW, "#kpi-0"),
          new Step("chart", Destination.OVERVIEW, "#revenue-chart"),
          new Step("posts", Destination.POSTS, "#posts-table"),
          new Step("funnel", Destination.FUNNEL, "#funnel-steps"),
          new Step("offers", Destination.OFFERS, "#offers-queue"),
          new Step("status", Destination.OVERVIEW, ".status-line"),
          new Step("palette", Destination.OVERVIEW, "#brand-switch"));

  private final Messages messages;
  private final Router router;
  private final Node within;
  private final Region frame = new Region();
  private final Label title = new Label();
  private final Label text = new Label();
  private final Label place = new Label();
  private final Button next = new Button();
  private final VBox bubble;
  private Optional<Node> target = Optional.empty();
  private int at = -1;

  /// @param within where the things lie that are shown
  Tour(Messages messages, Router router, Node within) {
    this.messages = messages;
    this.router = router;
    this.within = within;
    getStyleClass().add("tour");
    frame.getStyleClass().add("tour-frame");
    frame.setMouseTransparent(true);
    title.getStyleClass().add("sheet-title");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    place.getStyleClass().add("caption");
    next.setId("tour-next");
    next.getStyleClass().add("accent");
    next.setMinWidth(Region.USE_PREF_SIZE);
    next.setOnAction(_ -> go(at + 1));
    HBox foot =
        new HBox(place, Nodes.spacer(), Buttons.text(messages, "tour.end", this::end), next);
    foot.getStyleClass().add("filter-line");
    foot.setAlignment(Pos.CENTER_LEFT);
    bubble = new VBox(title, text, foot);
    bubble.getStyleClass().addAll("palette", "tour-bubble");
    bubble.setPrefWidth(WIDTH);
    bubble.setMaxWidth(WIDTH);
    bubble.setAccessibleRole(AccessibleRole.DIALOG);
    bubble.accessibleTextProperty().bind(text.textProperty());
    getChildren().addAll(frame, bubble);
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    messages.localeProperty().addListener((_, _, _) -> words());
  }

  /// Begins with the first step.
  void begin() {
    setVisible(true);
    go(0);
  }

  boolean running() {
    return isVisible();
  }

  private void end() {
    setVisible(false);
    at = -1;
    target = Optional.empty();
  }

  private void go(int step) {
    if (step >= STEPS.size()) {
      end();
      return;
    }
    at = Math.max(0, step);
    router.goTo(new Place.Whole(STEPS.get(at).destination()));
    words();
    next.requestFocus();
    // The screen is there at the next frame; its data may come later, the frame stays around it.
    for (int frames : LOOKS) {
      Frames.after(frames, this::find);
    }
  }

  private void words() {
    if (at >= 0) {
      String key = "tour." + STEPS.get(at).key();
      title.setText(messages.now(key));
      text.setText(messages.now(key + ".text"));
      place.setText(messages.now("tour.place", at + 1, STEPS.size()));
      next.setText(messages.now(at == STEPS.size() - 1 ? "tour.done" : "tour.next"));
    }
  }

  private void find() {
    if (at >= 0) {
      target = Optional.ofNullable(within.lookup(STEPS.get(at).selector()));
      if (bubble.lookupAll(".button").stream().noneMatch(Node::isFocused)) {
        next.requestFocus();
      }
      requestLayout();
    }
  }

  private void onKey(KeyEvent e) {
    switch (e.getCode()) {
      case ESCAPE -> end();
      case LEFT -> go(at - 1);
      case RIGHT -> go(at + 1);
      case TAB -> {
        Overlays.goRound(bubble, e);
        return;
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  @Override
  protected void layoutChildren() {
    double high = bubble.prefHeight(WIDTH);
    bubble.resize(WIDTH, high);
    Optional<Bounds> around =
        target
            .filter(node -> node.getScene() != null && Nodes.seen(node))
            .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())));
    frame.setVisible(around.isPresent());
    if (around.isEmpty()) {
      bubble.relocate((getWidth() - WIDTH) / 2, (getHeight() - high) / 2);
      return;
    }
    Bounds b = around.get();
    frame.resizeRelocate(
        b.getMinX() - EDGE, b.getMinY() - EDGE, b.getWidth() + 2 * EDGE, b.getHeight() + 2 * EDGE);
    beside(b, high);
  }

  /// Below it, above it, beside it, or over it: where there is room.
  private void beside(Bounds b, double high) {
    double x = Math.clamp(b.getMinX(), GAP, Math.max(GAP, getWidth() - WIDTH - GAP));
    double y;
    if (b.getMaxY() + GAP + high < getHeight()) {
      y = b.getMaxY() + GAP;
    } else if (b.getMinY() - GAP - high > 0) {
      y = b.getMinY() - GAP - high;
    } else if (b.getMaxX() + 2 * GAP + WIDTH < getWidth() || b.getMinX() > WIDTH + 2 * GAP) {
      boolean right = b.getMaxX() + 2 * GAP + WIDTH < getWidth();
      x = right ? b.getMaxX() + GAP : b.getMinX() - GAP - WIDTH;
      y = Math.clamp(b.getMinY(), GAP, Math.max(GAP, getHeight() - high - GAP));
    } else {
      y = Math.max(GAP, Math.min(b.getMaxY(), getHeight()) - high - 2 * GAP);
      x = Math.max(GAP, Math.min(b.getMaxX(), getWidth()) - WIDTH - 2 * GAP);
    }
    bubble.relocate(Math.rint(x), Math.rint(y));
  }
}
