package app.comptoir.ui.fx;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Takes pictures of what is on the screen. Snapshots on the FX thread; writing on any thread.
public final class SnapshotCamera {
  private SnapshotCamera() {}

  /// The whole scene as it is now.
  public static WritableImage of(Scene scene) {
    FxExecutor.requireFxThread();
    return scene.snapshot(null);
  }

  /// One node at twice its size (crisp when pasted), on a transparent ground.
  public static WritableImage of(Node node) {
    FxExecutor.requireFxThread();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(2, 2));
    parameters.setFill(Color.TRANSPARENT);
    return node.snapshot(parameters, null);
  }

  /// Writes a picture as PNG, creating its folder.
  public static void write(Image image, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // JavaFX keeps colours multiplied by their opacity, which PNG has to undo pixel by pixel.
      BufferedImage plain =
          new BufferedImage(
              (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
      ImageIO.write(SwingFXUtils.fromFXImage(image, plain), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
