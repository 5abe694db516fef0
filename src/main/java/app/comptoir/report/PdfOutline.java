package app.comptoir.report;

import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Fills outlines of Java's on a page.
final class PdfOutline {
  private PdfOutline() {}

  static void fill(PDPageContentStream sheet, PathIterator path) throws IOException {
    float[] p = new float[6];
    float x = 0;
    float y = 0;
    boolean any = false;
    for (; !path.isDone(); path.next()) {
      any = true;
      switch (path.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> {
          sheet.moveTo(p[0], p[1]);
          x = p[0];
          y = p[1];
        }
        case PathIterator.SEG_LINETO -> {
          sheet.lineTo(p[0], p[1]);
          x = p[0];
          y = p[1];
        }
        case PathIterator.SEG_QUADTO -> {
          // The same curve as a cubic one.
          sheet.curveTo(
              x + 2 * (p[0] - x) / 3,
              y + 2 * (p[1] - y) / 3,
              p[2] + 2 * (p[0] - p[2]) / 3,
              p[3] + 2 * (p[1] - p[3]) / 3,
              p[2],
              p[3]);
          x = p[2];
          y = p[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          sheet.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
          x = p[4];
          y = p[5];
        }
        default -> sheet.closePath();
      }
    }
    if (any) {
      sheet.fill();
    }
  }
}
