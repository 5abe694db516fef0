package app.comptoir.ui.tile;

import app.comptoir.ui.chart.ThemedRegion;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;

/// What is left of a limited offer, as a flat TilesFX ring with the number in it.
public final class StockDial extends ThemedRegion {
  private static final double SIZE = 56;

  private final Messages messages;
  private final Tile tile = new Tile(SkinType.CIRCULAR_PROGRESS);
  private final Label number = new Label();
  private long left;
  private long allocated = 1;

  public StockDial(Messages messages) {
    super("stock-dial");
    this.messages = messages;
    tile.setTextVisible(false);
    tile.setValueVisible(false);
    tile.setAnimated(false);
    tile.setFocusTraversable(false);
    tile.setRoundedCorners(false);
    tile.setBackgroundColor(Color.TRANSPARENT);
    tile.setBorderColor(Color.TRANSPARENT);
    tile.setMinSize(10, 10);
    tile.setPrefSize(SIZE, SIZE);
    number.getStyleClass().add("stock-number");
    getChildren().addAll(tile, number);
    setMinSize(SIZE, SIZE);
    setPrefSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    messages.formatsProperty().subscribe(_ -> repaint());
  }

  /// @param left units not sold; below zero where more were sold than there are
  /// @param allocated units set aside, at least 1
  public void setStock(long left, long allocated) {
    this.left = left;
    this.allocated = Math.max(1, allocated);
    repaint();
  }

  @Override
  protected void layoutChildren() {
    tile.resizeRelocate(0, 0, getWidth(), getHeight());
    number.autosize();
    number.relocate(
        Math.rint((getWidth() - number.getWidth()) / 2),
        Math.rint((getHeight() - number.getHeight()) / 2));
  }

  @Override
  protected void repaint() {
    Formats formats = messages.formats();
    tile.setBarColor(fill());
    tile.setBarBackgroundColor(back());
    tile.setForegroundBaseColor(Color.TRANSPARENT);
    tile.setMaxValue((double) allocated);
    tile.setValue((double) Math.clamp(left, 0, allocated));
    number.setText(formats.count(left));
    setAccessibleText(
        messages.now("post.stock.spoken", formats.count(left), formats.count(allocated)));
    requestLayout();
  }
}
