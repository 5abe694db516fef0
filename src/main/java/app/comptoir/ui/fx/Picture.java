package app.comptoir.ui.fx;

/// A decoded picture, independent of the scene graph: rows of ARGB pixels. The array is never
/// written once the picture is made.
public record Picture(int width, int height, int[] argb) {
  public Picture {
    if (width < 1 || height < 1 || argb.length != width * height) {
      throw new IllegalArgumentException(width + "×" + height + " in " + argb.length + " pixels");
    }
  }
}
