package app.comptoir.ui.widget;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.ChartType;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.chart.ChartData;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/// The course of a figure as a flat TilesFX area, in the theme's colours: shape only, no scale.
public final class SparkTile extends ThemedRegion {
  private final Tile tile = new Tile(SkinType.SMOOTH_AREA_CHART);
  private List<Double> values = List.of();

  public SparkTile() {
    super("spark-tile");
    tile.setValueVisible(false);
    tile.setTextVisible(false);
    tile.setDataPointsVisible(false);
    tile.setSmoothing(false);
    tile.setChartType(ChartType.AREA);
    tile.setAnimated(false);
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
    tile.setPrefSize(getWidth(), getHeight());
    tile.setMaxSize(getWidth(), getHeight());
    tile.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  protected void repaint() {
    tile.setBarColor(fill());
    tile.setVisible(values.size() > 1 && values.stream().anyMatch(v -> v != 0));
    if (tile.isVisible()) {
      tile.setChartData(values.stream().map(v -> new ChartData("", v, fill())).toList());
    }
  }
}
