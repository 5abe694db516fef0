package app.comptoir.ui.tile;

import app.comptoir.ui.chart.ThemedRegion;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.ChartType;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.chart.ChartData;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/// The course of a figure as a flat TilesFX line, in the theme's colours: shape only, no scale.
public final class SparkTile extends ThemedRegion {
  private static final double STRETCH = 1.55;
  private static final double FLOOR = 0.2;
  private static final double MIDDLE = 0.5;

  private final Tile tile = new Tile(SkinType.SMOOTH_AREA_CHART);
  private List<Double> values = List.of();

  public SparkTile() {
    super("spark-tile");
    tile.setValueVisible(false);
    tile.setTextVisible(false);
    tile.setDataPointsVisible(false);
    tile.setSmoothing(false);
    // Not filled: it begins at its lowest value, and what is filled is read from zero.
    tile.setChartType(ChartType.LINE);
    tile.setAnimated(false);
    tile.setFocusTraversable(false);
    tile.setRoundedCorners(false);
    tile.setBackgroundColor(Color.TRANSPARENT);
    tile.setBorderColor(Color.TRANSPARENT);
    tile.setMinSize(10, 10);
    tile.setMouseTransparent(true);
    setMouseTransparent(true);
    getChildren().add(tile);
    setMinSize(20, 16);
    setPrefSize(160, 32);
  }

  /// @param values oldest first; NaN where unknown, which is drawn as no change
  public void setValues(List<Double> values) {
    List<Double> known = held(values);
    if (!known.equals(this.values)) {
      this.values = known;
      repaint();
    }
  }

  /// Leading unknowns are left out, later ones hold the value before them.
  private static List<Double> held(List<Double> values) {
    List<Double> known = new ArrayList<>();
    for (double value : values) {
      if (Double.isFinite(value)) {
        known.add(value);
      } else if (!known.isEmpty()) {
        known.add(known.getLast());
      }
    }
    return List.copyOf(known);
  }

  @Override
  protected void layoutChildren() {
    // The skin keeps its upper half for texts we do not use: let it stand above this region.
    double height = Math.rint(getHeight() * STRETCH);
    tile.setPrefSize(getWidth(), height);
    tile.setMaxSize(getWidth(), height);
    tile.resizeRelocate(0, getHeight() - height, getWidth(), height);
  }

  /// From the lowest to the highest value: it tells the shape, the figures are written beside it.
  private List<Double> scaled() {
    double low = values.stream().mapToDouble(v -> v).min().orElse(0);
    double high = values.stream().mapToDouble(v -> v).max().orElse(0);
    double span = high - low;
    return values.stream()
        .map(v -> span == 0 ? MIDDLE : FLOOR + (1 - FLOOR) * (v - low) / span)
        .toList();
  }

  @Override
  protected void repaint() {
    tile.setBarColor(fill());
    tile.setVisible(values.size() > 1 && values.stream().anyMatch(v -> v != 0));
    if (tile.isVisible()) {
      tile.setChartData(scaled().stream().map(v -> new ChartData("", v, fill())).toList());
    }
  }
}
