package app.comptoir.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The first thing the window paints: grey shapes where the frame and the Overview will be. Made of
/// rectangles alone — no control, style sheet, font or text — so that it is there at once; where it
/// lasts, words are added.
public final class Skeleton extends Pane {
  private static final double SIDEBAR = 208;
  private static final double TOP = 62;
  private static final double BOTTOM = 30;
  private static final double GAP = 16;
  private static final double PAGE = 20;

  /// The most the last row of cards takes, as on the Overview.
  private static final double LOWEST = 300;

  private static final double TEXT = 14;

  private final Rectangle page = new Rectangle();
  private final Rectangle side = new Rectangle();
  private final Rectangle line = new Rectangle();
  private final Text words = new Text();
  private final List<Rectangle> shapes = new ArrayList<>();
  private final List<Rectangle> cards = new ArrayList<>();

  /// @param dark whether the window will be dark
  public Skeleton(boolean dark) {
    page.setFill(Color.web(dark ? "#010409" : "#f6f8fa"));
    side.setFill(Color.web(dark ? "#0d1117" : "#ffffff"));
    line.setFill(Color.web(dark ? "#30363d" : "#d8dee4"));
    getChildren().addAll(page, side, line);
    for (int i = 0; i < 9; i++) {
      cards.add(card(dark));
    }
    for (int i = 0; i < 6; i++) {
      Rectangle shape =
          new Rectangle(i == 0 ? 110 : 140, 14, Color.web(dark ? "#21262d" : "#eaeef2"));
      shape.setArcWidth(6);
      shape.setArcHeight(6);
      shapes.add(shape);
    }
    getChildren().addAll(cards);
    getChildren().addAll(shapes);
    words.setFill(Color.web(dark ? "#e6edf3" : "#1f2328"));
  }

  /// Says why it is there so long.
  ///
  /// @param font its family
  public void say(String sentence, String font) {
    words.setText(sentence);
    if (words.getParent() == null) {
      words.setFont(Font.font(font, TEXT));
      words.setId("skeleton-words");
      getChildren().add(words);
    }
    requestLayout();
  }

  private static Rectangle card(boolean dark) {
    Rectangle card = new Rectangle();
    card.setFill(Color.web(dark ? "#0d1117" : "#ffffff"));
    card.setStroke(Color.web(dark ? "#30363d" : "#d8dee4"));
    card.setArcWidth(12);
    card.setArcHeight(12);
    return card;
  }

  @Override
  protected void layoutChildren() {
    double w = getWidth();
    double h = getHeight();
    place(page, 0, 0, w, h);
    place(side, 0, 0, SIDEBAR, h - BOTTOM);
    place(line, SIDEBAR - 1, 0, 1, h - BOTTOM);
    for (int i = 0; i < shapes.size(); i++) {
      shapes.get(i).relocate(20, i == 0 ? 24 : 110 + i * 36);
    }
    double x = SIDEBAR + PAGE;
    double room = w - x - PAGE;
    double tile = (room - 4 * GAP) / 5;
    double tall = 128;
    for (int i = 0; i < 5; i++) {
      place(cards.get(i), x + i * (tile + GAP), TOP, tile, tall);
    }
    double rest = h - BOTTOM - TOP - tall - 3 * GAP;
    double low = Math.min(LOWEST, rest / 2);
    double high = rest - low;
    double wide = Math.rint((room - GAP) * 2 / 3);
    double second = TOP + tall + GAP;
    double third = second + high + GAP;
    place(cards.get(5), x, second, wide, high);
    place(cards.get(6), x + wide + GAP, second, room - wide - GAP, high);
    words.relocate(x + 2 * GAP, second + 2 * GAP);
    place(cards.get(7), x, third, (room - GAP) / 2, low);
    place(cards.get(8), x + (room + GAP) / 2, third, (room - GAP) / 2, low);
  }

  private static void place(Rectangle shape, double x, double y, double w, double h) {
    shape.setX(0.5);
    shape.setY(0.5);
    shape.relocate(Math.rint(x), Math.rint(y));
    shape.setWidth(Math.max(0, Math.rint(w)));
    shape.setHeight(Math.max(0, Math.rint(h)));
  }
}
