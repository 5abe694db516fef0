package app.comptoir.sandbox.picture;

import static app.comptoir.sandbox.picture.Studio.TABLE;
import static app.comptoir.sandbox.picture.Studio.box;
import static app.comptoir.sandbox.picture.Studio.circle;
import static app.comptoir.sandbox.picture.Studio.oval;
import static app.comptoir.sandbox.picture.Studio.stroke;
import static app.comptoir.sandbox.picture.Studio.turned;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;

/// Things for the home.
final class HomeProps {
  private static final Color FLAME = new Color(0xFFB74A);

  private HomeProps() {}

  static void candle(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 120);
    Shape glass = box(295, 236, 505, TABLE, 34);
    s.body(glass, p.main());
    s.within(glass, () -> s.flat(box(295, 230, 505, 272, 0), Palette.lighter(p.main(), 0.3)));
    s.flat(box(338, 318, 462, 416, 8), p.second());
    s.line(stroke(358, 346, 442, 346), 5, p.ink());
    s.line(stroke(372, 366, 428, 366), 3, Palette.alpha(p.ink(), 150));
    s.line(stroke(382, 384, 418, 384), 3, Palette.alpha(p.ink(), 150));
    s.flat(oval(400, 238, 105, 15), Palette.darker(p.main(), 0.25));
    s.flat(oval(400, 241, 92, 11), p.second());
    s.line(stroke(400, 236, 400, 212), 4, p.ink());
    s.glow(400, 190, 120, new Color(255, 200, 110, 150));
    Path2D flame = turned(400, 140, 400, 140, 372, 180, 381, 202, 384, 212, 392, 217, 400, 217);
    s.flat(flame, FLAME);
    s.flat(oval(400, 200, 8, 13), new Color(0xFFF1C4));
    s.flat(box(312, 256, 322, 440, 10), new Color(255, 255, 255, 70));
  }

  static void lamp(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 110);
    s.glow(400, 262, 260, new Color(255, 226, 160, 130));
    s.flat(oval(400, TABLE - 6, 92, 16), Palette.darker(p.main(), 0.35));
    s.body(oval(400, TABLE - 12, 90, 15), p.main());
    s.body(box(391, 280, 409, TABLE - 10, 10), p.ink());
    s.body(oval(400, 380, 34, 34), p.main());
    Shape shade = turned(330, 128, 322, 170, 298, 240, 276, 290);
    s.body(shade, p.second());
    s.within(
        shade,
        () -> {
          for (int x = 268; x < 540; x += 17) {
            s.line(stroke(400 + (x - 400) * 0.5, 120, x, 300), 1.4, new Color(120, 90, 50, 40));
          }
          s.glow(400, 300, 150, new Color(255, 222, 140, 190));
        });
    s.line(stroke(278, 290, 522, 290), 5, p.main());
    s.line(stroke(331, 129, 469, 129), 4, p.main());
  }

  static void cup(Studio s) {
    Palette p = s.palette();
    s.shadow(390, 135);
    s.line(new CubicCurve2D.Double(480, 310, 580, 290, 580, 420, 476, 408), 22, p.main());
    Shape mug = box(280, 262, 494, TABLE, 56);
    s.body(mug, p.main());
    s.within(
        mug,
        () -> {
          s.flat(box(270, 380, 520, 500, 0), p.second());
          for (int i = 0; i < 26; i++) {
            s.flat(
                circle(286 + (i * 67) % 208, 392 + (i * 41) % 74, 1.8), Palette.alpha(p.ink(), 90));
          }
        });
    s.flat(oval(387, 266, 107, 20), Palette.darker(p.main(), 0.3));
    s.flat(oval(387, 270, 95, 15), new Color(0x4B2E1E));
    s.flat(oval(376, 268, 60, 7), new Color(0x6B452D));
    for (int i = 0; i < 3; i++) {
      double x = 350 + i * 38;
      s.line(
          new CubicCurve2D.Double(x, 238, x - 22, 208, x + 22, 186, x, 150),
          6,
          new Color(255, 255, 255, 120));
    }
  }

  static void vase(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 100);
    Color leaf = new Color(0x5F7A4F);
    s.line(new CubicCurve2D.Double(404, 262, 420, 200, 452, 140, 486, 96), 5, leaf);
    s.line(new CubicCurve2D.Double(396, 262, 384, 200, 350, 160, 322, 130), 5, leaf);
    double[][] blossoms = {
      {486, 96, 20}, {462, 128, 15}, {446, 168, 13}, {322, 130, 18}, {350, 162, 13}, {500, 132, 11}
    };
    for (double[] b : blossoms) {
      for (int i = 0; i < 5; i++) {
        double angle = i * Math.PI * 2 / 5 + b[0];
        s.flat(
            circle(
                b[0] + Math.cos(angle) * b[2] * 0.7,
                b[1] + Math.sin(angle) * b[2] * 0.7,
                b[2] * 0.62),
            Palette.lighter(p.main(), 0.45));
      }
      s.flat(circle(b[0], b[1], b[2] * 0.42), FLAME);
    }
    s.body(
        turned(
            364, 252, 372, 276, 352, 292, 330, 318, 296, 360, 304, 440, 352, TABLE, 370, TABLE, 390,
            TABLE, 400, TABLE),
        p.main());
    s.flat(oval(400, 253, 36, 8), Palette.darker(p.main(), 0.45));
    s.line(
        new CubicCurve2D.Double(335, 330, 310, 364, 316, 410, 340, 440),
        8,
        new Color(255, 255, 255, 80));
  }

  static void teapot(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 150);
    s.line(new CubicCurve2D.Double(320, 300, 280, 150, 520, 150, 480, 300), 12, p.ink());
    Path2D spout = new Path2D.Double();
    spout.moveTo(510, 400);
    spout.curveTo(580, 390, 570, 320, 616, 300);
    spout.lineTo(634, 312);
    spout.curveTo(606, 340, 610, 420, 510, 440);
    spout.closePath();
    s.body(spout, p.main());
    s.body(
        turned(340, 290, 270, 310, 250, 420, 330, TABLE, 350, TABLE, 380, TABLE, 400, TABLE),
        p.main());
    s.flat(oval(400, 292, 74, 13), Palette.darker(p.main(), 0.3));
    s.body(turned(334, 288, 344, 264, 372, 258, 400, 258), p.main());
    s.body(circle(400, 246, 15), p.second());
    s.line(
        new CubicCurve2D.Double(308, 340, 290, 380, 300, 420, 330, 446),
        9,
        new Color(255, 255, 255, 80));
  }

  static void cushion(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 190);
    Path2D shape = new Path2D.Double();
    shape.moveTo(232, 196);
    shape.curveTo(320, 216, 480, 216, 568, 196);
    shape.curveTo(552, 280, 552, 380, 572, 462);
    shape.curveTo(480, 446, 320, 446, 228, 462);
    shape.curveTo(248, 380, 248, 280, 232, 196);
    s.body(shape, p.main());
    s.within(
        shape,
        () -> {
          for (int i = 0; i < 9; i++) {
            double x = 262 + i * 35;
            s.line(stroke(x, 180, x, 480), i % 2 == 0 ? 9 : 2, Palette.alpha(p.second(), 150));
          }
        });
    s.line(shape, 4, Palette.darker(p.main(), 0.3));
    double[][] corners = {{232, 196}, {568, 196}, {572, 462}, {228, 462}};
    for (double[] c : corners) {
      s.flat(circle(c[0], c[1], 11), p.second());
    }
  }

  static void plates(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 190);
    for (int i = 0; i < 4; i++) {
      double y = TABLE - 14 - i * 25;
      Color color = i % 2 == 0 ? p.main() : p.second();
      s.flat(oval(400, y + 9, 176 - i * 4, 26), Palette.darker(color, 0.35));
      s.body(oval(400, y, 180 - i * 4, 27), color);
    }
    s.flat(oval(400, 379, 130, 16), Palette.alpha(p.main(), 60));
    s.body(turned(312, 318, 318, 356, 352, 376, 384, 378, 390, 378, 396, 378, 400, 378), p.main());
    s.flat(oval(400, 318, 88, 14), Palette.darker(p.main(), 0.35));
    s.flat(oval(400, 321, 76, 9), p.second());
  }

  static void bottle(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 84);
    s.body(box(372, 128, 428, 196, 12), p.ink());
    for (int i = 0; i < 5; i++) {
      s.line(stroke(380 + i * 10, 136, 380 + i * 10, 178), 2, new Color(255, 255, 255, 50));
    }
    s.body(
        turned(
            378, 192, 378, 226, 322, 222, 320, 268, 318, 330, 318, 400, 322, 450, 324, TABLE, 340,
            TABLE, 400, TABLE),
        p.main());
    s.flat(box(320, 306, 480, 396, 0), p.second());
    s.line(stroke(352, 334, 448, 334), 6, p.ink());
    s.line(stroke(366, 356, 434, 356), 3, Palette.alpha(p.ink(), 150));
    s.line(stroke(378, 374, 422, 374), 3, Palette.alpha(p.ink(), 150));
    s.flat(box(334, 254, 344, 446, 10), new Color(255, 255, 255, 80));
  }
}
