package app.comptoir.ui.control;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// Where the window says for some seconds what happened: in the middle of the status line, over
/// nothing that acts, and over whatever lies on the screens. A newer notice takes the place of an
/// older one. It never has the keyboard.
public final class NoticeLane extends StackPane {
  private static final String ID = "notice-lane";

  /// Room at both sides, for what the status line says and offers.
  private static final double SIDES = 260;

  private final Label notice = new Label();
  private final PauseTransition shown = new PauseTransition();
  private Runnable act = () -> {};

  public NoticeLane() {
    setId(ID);
    setPickOnBounds(false);
    setMaxHeight(Region.USE_PREF_SIZE);
    setPadding(new Insets(0, SIDES, 2, SIDES));
    setAlignment(Pos.BOTTOM_CENTER);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    notice.getStyleClass().add("notice-pill");
    notice.setMinWidth(0);
    notice.setVisible(false);
    Nodes.whole(notice);
    notice.setOnMouseClicked(
        _ -> {
          notice.setVisible(false);
          act.run();
        });
    shown.setOnFinished(_ -> notice.setVisible(false));
    getChildren().add(notice);
  }

  /// Says something in the window of a node.
  public static void tell(Node from, String sentence, String icon, Duration time) {
    tell(from, sentence, icon, time, () -> {});
  }

  /// The same, and what a press on it does.
  public static void tell(Node from, String sentence, String icon, Duration time, Runnable act) {
    Node lane = from.getScene() == null ? null : from.getScene().getRoot().lookup("#" + ID);
    if (lane instanceof NoticeLane there) {
      there.show(sentence, icon, time, act);
    }
  }

  private void show(String sentence, String icon, Duration time, Runnable action) {
    act = action;
    notice.setText(sentence);
    notice.setGraphic(Nodes.icon(icon));
    notice.setVisible(true);
    shown.setDuration(time);
    shown.playFromStart();
  }
}
