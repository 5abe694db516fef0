package app.comptoir.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// The program's icon, for windows. Drawn in `assets/icon*.svg`.
final class AppIcon {
  private static final int[] SIZES = {16, 32, 48, 128};

  private AppIcon() {}

  /// In sizes of which every system takes the one it needs.
  static List<Image> images() {
    return IntStream.of(SIZES).mapToObj(AppIcon::image).toList();
  }

  private static Image image(int size) {
    String name = "/icons/comptoir-" + size + ".png";
    try (InputStream in = Objects.requireNonNull(AppIcon.class.getResourceAsStream(name), name)) {
      return new Image(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
