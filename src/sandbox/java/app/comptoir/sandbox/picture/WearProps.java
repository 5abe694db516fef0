package app.comptoir.sandbox.picture;

import static app.comptoir.sandbox.picture.Studio.TABLE;
import static app.comptoir.sandbox.picture.Studio.box;
import static app.comptoir.sandbox.picture.Studio.circle;
import static app.comptoir.sandbox.picture.Studio.oval;
import static app.comptoir.sandbox.picture.Studio.polygon;
import static app.comptoir.sandbox.picture.Studio.stroke;
import static app.comptoir.sandbox.picture.Studio.turned;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;

/// Things to wear and to carry.
final class WearProps {
  private static final Color SHINE = new Color(255, 255, 255, 70);

  private WearProps() {}

  static void scarf(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 170);
    for (int i = 0; i < 4; i++) {
      Shape fold = box(240 + i * 6, TABLE - 56 - i * 50, 560 - i * 6, TABLE - 6 - i * 50, 46);
      s.body(fold, i % 2 == 0 ? p.main() : Palette.lighter(p.main(), 0.14));
      int row = i;
      s.within(
          fold,
          () -> {
            for (int x = 250; x < 560; x += 44) {
              s.flat(circle(x + (row % 2) * 22, TABLE - 31 - row * 50, 9), p.second());
            }
          });
      s.line(fold, 1.5, Palette.alpha(p.ink(), 90));
    }
    Shape tail = polygon(440, 262, 520, 262, 528, 452, 444, 452);
    s.body(tail, Palette.lighter(p.main(), 0.08));
    s.line(stroke(446, 428, 526, 428), 6, p.second());
    for (int x = 448; x < 530; x += 10) {
      s.line(stroke(x, 452, x - 1, 476), 2.5, p.main());
    }
  }

  static void blanket(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 190);
    for (int i = 0; i < 3; i++) {
      Shape fold = box(222, TABLE - 82 - i * 78, 578, TABLE - 4 - i * 78, 64);
      s.body(fold, i == 1 ? p.second() : p.main());
      Color band = i == 1 ? p.main() : p.second();
      double top = TABLE - 82 - i * 78;
      s.within(
          fold,
          () -> {
            for (int x = 262; x < 560; x += 74) {
              s.flat(box(x, top, x + 22, top + 80, 0), Palette.alpha(band, 130));
            }
            s.flat(box(222, top + 32, 578, top + 46, 0), Palette.alpha(band, 130));
          });
      s.line(fold, 1.5, Palette.alpha(p.ink(), 80));
    }
    for (int x = 232; x < 572; x += 12) {
      s.line(stroke(x, TABLE - 6, x, TABLE + 14), 3, p.main());
    }
  }

  static void bag(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 170);
    s.line(new CubicCurve2D.Double(330, 280, 334, 120, 466, 120, 470, 280), 13, p.ink());
    Path2D body = new Path2D.Double();
    body.moveTo(262, 262);
    body.lineTo(538, 262);
    body.curveTo(556, 340, 566, 420, 556, TABLE);
    body.lineTo(244, TABLE);
    body.curveTo(234, 420, 244, 340, 262, 262);
    s.body(body, p.main());
    s.within(body, () -> s.flat(box(220, 412, 580, 480, 0), Palette.darker(p.main(), 0.25)));
    s.flat(box(262, 258, 538, 280, 10), Palette.darker(p.main(), 0.3));
    s.line(stroke(268, 296, 532, 296), 2, p.second());
    s.flat(box(378, 268, 422, 330, 12), p.second());
    s.flat(circle(400, 314, 7), p.ink());
    s.flat(circle(330, 282, 8), p.second());
    s.flat(circle(470, 282, 8), p.second());
    s.flat(box(268, 304, 278, 400, 10), SHINE);
  }

  static void backpack(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 140);
    s.line(new CubicCurve2D.Double(364, 150, 366, 96, 434, 96, 436, 150), 11, p.ink());
    s.body(box(252, 320, 300, 452, 30), Palette.darker(p.main(), 0.15));
    s.body(box(500, 320, 548, 452, 30), Palette.darker(p.main(), 0.15));
    s.body(
        turned(
            400, 132, 320, 132, 284, 180, 282, 250, 280, 330, 278, 410, 284, 440, 290, TABLE, 320,
            TABLE, 400, TABLE),
        p.main());
    s.body(box(306, 330, 494, 452, 34), Palette.lighter(p.main(), 0.12));
    s.line(stroke(320, 352, 480, 352), 5, p.ink());
    s.flat(box(344, 186, 456, 196, 8), p.ink());
    s.flat(box(352, 232, 448, 292, 10), p.second());
    s.flat(polygon(372, 280, 396, 246, 410, 266, 418, 256, 432, 280), p.main());
    s.flat(box(330, 300, 344, 344, 6), p.second());
    s.flat(box(456, 300, 470, 344, 6), p.second());
    s.flat(box(296, 210, 306, 310, 10), SHINE);
  }

  static void beanie(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 160);
    s.body(circle(400, 168, 42), p.second());
    Shape crown = turned(400, 186, 300, 186, 262, 270, 258, 392, 258, 392, 300, 400, 400, 400);
    s.body(crown, p.main());
    s.within(
        crown,
        () -> {
          for (int i = -6; i <= 6; i++) {
            s.line(
                new CubicCurve2D.Double(
                    400, 180, 400 + i * 14, 230, 400 + i * 22, 300, 400 + i * 23, 400),
                4,
                Palette.alpha(p.ink(), 55));
          }
          s.flat(box(240, 300, 560, 318, 0), Palette.alpha(p.second(), 200));
          s.flat(box(240, 330, 560, 338, 0), Palette.alpha(p.second(), 200));
        });
    Shape cuff = box(246, 376, 554, TABLE - 2, 40);
    s.body(cuff, Palette.darker(p.main(), 0.1));
    s.within(
        cuff,
        () -> {
          for (int x = 258; x < 550; x += 15) {
            s.line(stroke(x, 380, x, 462), 3.5, Palette.alpha(p.ink(), 70));
          }
        });
    s.flat(box(452, 402, 512, 440, 6), p.second());
  }

  static void boot(Studio s) {
    Palette p = s.palette();
    s.shadow(410, 190);
    Path2D upper = new Path2D.Double();
    upper.moveTo(270, 160);
    upper.lineTo(410, 160);
    upper.curveTo(414, 250, 440, 300, 500, 330);
    upper.curveTo(570, 350, 606, 380, 606, 432);
    upper.lineTo(262, 432);
    upper.curveTo(272, 340, 274, 250, 270, 160);
    s.body(upper, p.main());
    s.within(
        upper,
        () -> {
          s.flat(oval(590, 424, 74, 54), Palette.darker(p.main(), 0.28));
          s.flat(oval(262, 430, 70, 80), Palette.darker(p.main(), 0.28));
        });
    s.flat(box(258, 146, 420, 186, 24), p.second());
    for (int i = 0; i < 5; i++) {
      double y = 214 + i * 27;
      double x = 404 + i * i * 4.4;
      s.line(stroke(x - 44, y + 8, x, y - 4), 5, p.second());
      s.flat(circle(x - 46, y + 8, 5), p.ink());
    }
    s.flat(box(254, 424, 614, TABLE - 16, 16), p.second());
    s.flat(box(250, 442, 618, TABLE, 14), p.ink());
    for (int x = 262; x < 610; x += 28) {
      s.flat(box(x, TABLE - 8, x + 16, TABLE + 6, 4), p.ink());
    }
  }
}
