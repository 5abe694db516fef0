package app.comptoir.ui.picture;

import java.nio.IntBuffer;

/// A decoded picture, independent of the scene graph.
///
/// @param argb its pixels, row by row; read-only
public record Picture(int width, int height, IntBuffer argb) {
  public Picture {
    if (width < 1 || height < 1 || argb.remaining() != width * height) {
      throw new IllegalArgumentException(
          width + "×" + height + " in " + argb.remaining() + " pixels");
    }
    argb = argb.asReadOnlyBuffer();
  }
}
