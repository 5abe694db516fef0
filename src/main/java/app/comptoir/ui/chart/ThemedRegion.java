package app.comptoir.ui.chart;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A region that draws by itself (on a canvas, or through a library that takes colours as values)
/// in colours that come from the style sheets: `-cx-ink`, `-cx-muted`, `-cx-grid`, `-cx-fill`,
/// `-cx-fill-active`, `-cx-back`, `-cx-back-line`. [#repaint] is called when one of them changes.
public abstract class ThemedRegion extends Region {
  private static final StyleablePropertyFactory<ThemedRegion> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<ThemedRegion, Color> INK =
      FACTORY.createColorCssMetaData("-cx-ink", r -> r.ink, Color.BLACK);
  private static final CssMetaData<ThemedRegion, Color> MUTED =
      FACTORY.createColorCssMetaData("-cx-muted", r -> r.muted, Color.GRAY);
  private static final CssMetaData<ThemedRegion, Color> GRID =
      FACTORY.createColorCssMetaData("-cx-grid", r -> r.grid, Color.LIGHTGRAY);
  private static final CssMetaData<ThemedRegion, Color> FILL =
      FACTORY.createColorCssMetaData("-cx-fill", r -> r.fill, Color.BLUE);
  private static final CssMetaData<ThemedRegion, Color> FILL_ACTIVE =
      FACTORY.createColorCssMetaData("-cx-fill-active", r -> r.fillActive, Color.DARKBLUE);
  private static final CssMetaData<ThemedRegion, Color> BACK =
      FACTORY.createColorCssMetaData("-cx-back", r -> r.back, Color.LIGHTGRAY);
  private static final CssMetaData<ThemedRegion, Color> BACK_LINE =
      FACTORY.createColorCssMetaData("-cx-back-line", r -> r.backLine, Color.GRAY);

  private final SimpleStyleableObjectProperty<Color> ink = colour(INK, "ink", Color.BLACK);
  private final SimpleStyleableObjectProperty<Color> muted = colour(MUTED, "muted", Color.GRAY);
  private final SimpleStyleableObjectProperty<Color> grid = colour(GRID, "grid", Color.LIGHTGRAY);
  private final SimpleStyleableObjectProperty<Color> fill = colour(FILL, "fill", Color.BLUE);
  private final SimpleStyleableObjectProperty<Color> fillActive =
      colour(FILL_ACTIVE, "fillActive", Color.DARKBLUE);
  private final SimpleStyleableObjectProperty<Color> back = colour(BACK, "back", Color.LIGHTGRAY);
  private final SimpleStyleableObjectProperty<Color> backLine =
      colour(BACK_LINE, "backLine", Color.GRAY);

  @SuppressWarnings("this-escape") // only final methods are called
  protected ThemedRegion(String styleClass) {
    getStyleClass().addAll("themed", styleClass);
  }

  /// Draws everything anew in the present size, data and colours.
  protected abstract void repaint();

  /// Text.
  protected final Color ink() {
    return ink.get();
  }

  /// Text that matters less.
  protected final Color muted() {
    return muted.get();
  }

  /// Lines behind the data.
  protected final Color grid() {
    return grid.get();
  }

  /// The data.
  protected final Color fill() {
    return fill.get();
  }

  /// The mark under the mouse or the keyboard.
  protected final Color fillActive() {
    return fillActive.get();
  }

  /// What the data is compared with.
  protected final Color back() {
    return back.get();
  }

  /// Its outline.
  protected final Color backLine() {
    return backLine.get();
  }

  /// What style sheets can set, for those who add to it.
  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  private SimpleStyleableObjectProperty<Color> colour(
      CssMetaData<ThemedRegion, Color> meta, String name, Color initial) {
    return new SimpleStyleableObjectProperty<>(meta, this, name, initial) {
      @Override
      protected void invalidated() {
        repaint();
      }
    };
  }
}
