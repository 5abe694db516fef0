package app.comptoir.ui.control;

import app.comptoir.ui.picture.Picture;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Turns decoded pictures into images.
public final class Pixels {
  private Pixels() {}

  public static Image image(Picture picture) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            picture.argb().duplicate(),
            picture.width());
    return image;
  }
}
