package app.comptoir.window;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.ui.ScreenPictures;
import app.comptoir.ui.ScreenPictures.Picture;
import app.comptoir.ui.ScreenPictures.Shot;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Renders the screens to PNG with no display.
public final class Screenshots {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Screenshots() {}

  /// Makes JavaFX draw without a display; before anything of JavaFX is touched.
  public static void headless() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
  }

  /// A size of a window.
  public record Size(int width, int height) {}

  /// Every screen in every combination.
  ///
  /// @return the pictures in the order they were taken
  public static List<Picture> take(
      Desktop desktop, List<Size> sizes, List<Theme> themes, List<Locale> languages, Path folder) {
    List<Shot> shots = new ArrayList<>();
    for (Locale language : languages) {
      for (Theme theme : themes) {
        for (Size size : sizes) {
          for (Destination destination : Destination.values()) {
            shots.add(shot(destination, size, theme, language));
          }
        }
      }
    }
    return ScreenPictures.render(
        desktop.services(new FxExecutor()), desktop.settings(), shots, folder, PATIENCE);
  }

  private static Shot shot(Destination destination, Size size, Theme theme, Locale language) {
    String name =
        "%s-%s-%dx%d-%s"
            .formatted(
                destination.name().toLowerCase(Locale.ROOT),
                theme.name().toLowerCase(Locale.ROOT),
                size.width(),
                size.height(),
                language.getLanguage());
    return new Shot(
        new Place.Whole(destination), size.width(), size.height(), theme, language, name);
  }
}
