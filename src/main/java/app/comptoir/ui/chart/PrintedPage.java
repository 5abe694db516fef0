package app.comptoir.ui.chart;

import app.comptoir.ui.fx.Fonts;
import javafx.geometry.Dimension2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// One page of paper: what it is, whose figures they are, and the picture of it as large as the
/// page bears.
final class PrintedPage extends VBox {
  private static final double TITLE = 14;
  private static final double SMALL = 9;
  private static final double GAP = 6;

  PrintedPage(String title, String origin, String printed, Image picture, Dimension2D room) {
    super(GAP);
    setBackground(Background.fill(Color.WHITE));
    Label head = label(title, Fonts.SEMIBOLD, TITLE);
    Label whose = label(origin, Fonts.REGULAR, SMALL);
    Label foot = label(printed, Fonts.REGULAR, SMALL);
    ImageView view = new ImageView(picture);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setFitWidth(room.getWidth());
    view.setFitHeight(room.getHeight() - 2 * (TITLE + 2 * SMALL) - 3 * GAP);
    getChildren().addAll(head, whose, view, foot);
    setMinSize(room.getWidth(), room.getHeight());
    setMaxSize(room.getWidth(), room.getHeight());
    // Laid out and styled before the printer asks: without a scene labels have no size.
    var _ = new Scene(new Group(this));
    applyCss();
    layout();
  }

  private static Label label(String text, String family, double size) {
    Label label = new Label(text);
    label.setFont(Font.font(family, size));
    label.setTextFill(Color.BLACK);
    return label;
  }
}
