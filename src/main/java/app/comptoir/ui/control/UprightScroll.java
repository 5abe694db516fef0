package app.comptoir.ui.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Room that scrolls up and down where the window is too low for its content, and never sideways.
public final class UprightScroll extends ScrollPane {

  /// @param content as wide as the room, and as high where that is enough for its minimal height
  public UprightScroll(Region content) {
    super(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinSize(0, 0);
    setFocusTraversable(false);
    getStyleClass().addAll("edge-to-edge", "bare-scroll");
  }

  /// The same for content that fills the room, but is never lower than it can bear.
  public static UprightScroll filling(Region content, double leastHeight) {
    content.setMinHeight(leastHeight);
    UprightScroll scroll = new UprightScroll(content);
    scroll.setFitToHeight(true);
    return scroll;
  }
}
