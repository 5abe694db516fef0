package app.comptoir.window;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;

/// Where a window stood, in pixels of the desktop, and whether it filled its screen.
public record WindowPlace(Rectangle2D bounds, boolean maximized) {
  private static final double SMALLEST = 200;
  private static final double LARGEST = 20_000;

  /// So much of the title has to be on a screen, to be seen and taken hold of.
  private static final double GRIP_WIDTH = 120;

  private static final double GRIP_HEIGHT = 24;

  /// What was remembered; empty where nothing was, or nothing sensible.
  public static Optional<WindowPlace> from(Properties properties) {
    try {
      double width = number(properties, "width");
      double height = number(properties, "height");
      if (!(width >= SMALLEST && width <= LARGEST && height >= SMALLEST && height <= LARGEST)) {
        return Optional.empty();
      }
      Rectangle2D bounds =
          new Rectangle2D(number(properties, "x"), number(properties, "y"), width, height);
      return Optional.of(
          new WindowPlace(bounds, Boolean.parseBoolean(properties.getProperty("maximized"))));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static double number(Properties properties, String key) {
    double value = Double.parseDouble(properties.getProperty(key, ""));
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(key);
    }
    return value;
  }

  Properties toProperties() {
    Properties properties = new Properties();
    properties.setProperty("x", Double.toString(bounds.getMinX()));
    properties.setProperty("y", Double.toString(bounds.getMinY()));
    properties.setProperty("width", Double.toString(bounds.getWidth()));
    properties.setProperty("height", Double.toString(bounds.getHeight()));
    properties.setProperty("maximized", Boolean.toString(maximized));
    return properties;
  }

  /// Whether enough of the title is on one of these screens.
  boolean canBeReached(List<Rectangle2D> screens) {
    Rectangle2D title =
        new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), GRIP_HEIGHT);
    return screens.stream()
        .anyMatch(
            screen ->
                overlap(title.getMinX(), title.getMaxX(), screen.getMinX(), screen.getMaxX())
                        >= GRIP_WIDTH
                    && overlap(title.getMinY(), title.getMaxY(), screen.getMinY(), screen.getMaxY())
                        >= GRIP_HEIGHT);
  }

  /// The same, wholly on the screens there are: where it does not lie on them, it is moved and made
  /// smaller to fit the one it lies on most. Empty where nobody could take hold of it.
  Optional<WindowPlace> fitted(List<Rectangle2D> screens) {
    if (!canBeReached(screens)) {
      return Optional.empty();
    }
    double seen = screens.stream().mapToDouble(this::common).sum();
    if (seen >= bounds.getWidth() * bounds.getHeight()) {
      return Optional.of(this);
    }
    return screens.stream()
        .max(Comparator.comparingDouble(this::common))
        .map(screen -> new WindowPlace(within(screen), maximized));
  }

  /// How much of a screen it covers, in square pixels.
  private double common(Rectangle2D screen) {
    double width = overlap(bounds.getMinX(), bounds.getMaxX(), screen.getMinX(), screen.getMaxX());
    double height = overlap(bounds.getMinY(), bounds.getMaxY(), screen.getMinY(), screen.getMaxY());
    return Math.max(0, width) * Math.max(0, height);
  }

  private Rectangle2D within(Rectangle2D screen) {
    double width = Math.min(bounds.getWidth(), screen.getWidth());
    double height = Math.min(bounds.getHeight(), screen.getHeight());
    return new Rectangle2D(
        Math.clamp(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  private static double overlap(double from, double to, double otherFrom, double otherTo) {
    return Math.min(to, otherTo) - Math.max(from, otherFrom);
  }
}
