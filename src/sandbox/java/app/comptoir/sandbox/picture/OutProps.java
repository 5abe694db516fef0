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

/// Things for on the way, and the app.
final class OutProps {
  private static final Color LIGHT = new Color(0xFFD27A);

  private OutProps() {}

  static void notebook(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 150);
    s.flat(box(292, 150, 532, TABLE - 4, 14), new Color(0xFBF7EE));
    for (int i = 0; i < 5; i++) {
      s.line(stroke(526 - i, 160, 526 - i, 456), 1, new Color(0xD8CDBA));
    }
    Shape cover = box(280, 142, 518, TABLE - 8, 18);
    s.body(cover, p.main());
    s.flat(box(280, 142, 312, TABLE - 8, 14), Palette.darker(p.main(), 0.28));
    s.flat(box(352, 206, 482, 290, 8), p.second());
    s.line(stroke(372, 234, 462, 234), 6, p.ink());
    s.line(stroke(384, 260, 450, 260), 3, Palette.alpha(p.ink(), 150));
    s.line(stroke(488, 142, 488, 460), 7, Palette.darker(p.main(), 0.45));
    s.flat(polygon(420, 452, 440, 452, 440, 512, 430, 500, 420, 512), p.second());
  }

  static void lantern(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 110);
    s.glow(400, 330, 250, new Color(255, 205, 110, 170));
    s.line(new CubicCurve2D.Double(318, 226, 300, 70, 500, 70, 482, 226), 8, p.ink());
    s.body(turned(372, 168, 360, 190, 330, 204, 312, 232), p.main());
    s.body(box(306, 226, 494, 252, 10), p.main());
    Shape glass = box(322, 252, 478, 410, 22);
    s.flat(glass, new Color(255, 240, 205, 235));
    s.within(glass, () -> s.glow(400, 340, 120, LIGHT));
    s.flat(
        turned(400, 286, 400, 286, 374, 330, 380, 356, 384, 372, 392, 378, 400, 378),
        new Color(0xFF9D3C));
    s.flat(oval(400, 356, 9, 15), new Color(0xFFF3CF));
    for (int x : new int[] {322, 374, 426, 478}) {
      s.line(stroke(x, 250, x, 412), 5, p.ink());
    }
    s.body(box(300, 408, 500, 440, 10), p.main());
    s.body(box(286, 436, 514, TABLE, 14), Palette.darker(p.main(), 0.2));
  }

  static void tent(Studio s) {
    Palette p = s.palette();
    for (int[] star : new int[][] {{190, 90}, {260, 150}, {620, 110}, {690, 180}, {560, 70}}) {
      s.flat(circle(star[0], star[1], 3), new Color(255, 255, 255, 220));
    }
    s.flat(polygon(0, 442, 150, 270, 240, 360, 330, 250, 470, 442), Palette.alpha(p.ink(), 70));
    s.flat(
        polygon(380, 442, 560, 240, 660, 350, 720, 300, 800, 390, 800, 442),
        Palette.alpha(p.ink(), 55));
    s.shadow(400, 230);
    s.line(stroke(400, 190, 186, 474), 3, p.ink());
    s.line(stroke(400, 190, 614, 474), 3, p.ink());
    s.body(polygon(400, 190, 574, TABLE, 226, TABLE), p.main());
    s.flat(polygon(400, 190, 574, TABLE, 470, TABLE), Palette.darker(p.main(), 0.25));
    s.flat(polygon(400, 240, 452, TABLE, 348, TABLE), LIGHT);
    s.within(
        polygon(400, 240, 452, TABLE, 348, TABLE),
        () -> s.glow(400, TABLE, 130, new Color(255, 250, 225, 220)));
    s.flat(polygon(400, 240, 348, TABLE, 318, TABLE), Palette.lighter(p.main(), 0.2));
    s.flat(polygon(400, 240, 452, TABLE, 482, TABLE), Palette.lighter(p.main(), 0.1));
    s.line(stroke(400, 190, 400, 168), 5, p.ink());
    s.flat(polygon(402, 168, 436, 178, 402, 190), p.second());
  }

  static void phone(Studio s) {
    Palette p = s.palette();
    s.shadow(400, 110);
    s.flat(box(296, 62, 504, TABLE + 4, 52), new Color(0x15131A));
    Shape screen = box(306, 72, 494, TABLE - 6, 42);
    s.flat(screen, p.second());
    s.within(
        screen,
        () -> {
          s.flat(box(300, 60, 500, 176, 0), p.main());
          s.flat(circle(344, 136, 20), p.second());
          s.flat(box(376, 122, 466, 134, 8), Palette.alpha(p.second(), 230));
          s.flat(box(376, 142, 440, 152, 8), Palette.alpha(p.second(), 150));
          for (int i = 0; i < 4; i++) {
            double left = 322 + (i % 2) * 82;
            double top = 194 + (i / 2) * 98;
            s.body(box(left, top, left + 74, top + 84, 16), i % 3 == 0 ? p.main() : p.disc());
            s.flat(circle(left + 37, top + 36, 17), Palette.alpha(p.second(), 220));
            s.flat(box(left + 16, top + 64, left + 58, top + 71, 6), Palette.alpha(p.ink(), 120));
          }
          s.flat(box(330, 402, 470, 436, 34), p.main());
          s.flat(box(366, 415, 434, 423, 8), p.second());
        });
    s.flat(box(372, 80, 428, 94, 14), new Color(0x15131A));
  }
}
