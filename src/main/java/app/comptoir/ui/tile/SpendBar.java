package app.comptoir.ui.tile;

import javafx.scene.layout.Region;

/// How much of a whole is used, and a tick where it should be by now. Said in words beside it.
public final class SpendBar extends Region {
  private static final double HEIGHT = 10;
  private static final double TICK = 2;

  private final Region used = new Region();
  private final Region tick = new Region();
  private double share;
  private double expected;

  public SpendBar() {
    getStyleClass().add("spend-bar");
    used.getStyleClass().add("spend-used");
    tick.getStyleClass().add("spend-tick");
    getChildren().addAll(used, tick);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setMinWidth(0);
  }

  /// @param usedShare of the whole (1 = all), `expectedShare` where the tick stands; NaN for none
  public void set(double usedShare, double expectedShare) {
    share = usedShare;
    expected = expectedShare;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double full = Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0;
    used.resizeRelocate(0, 0, width * full, getHeight());
    tick.setVisible(Double.isFinite(expected));
    double at = Double.isFinite(expected) ? Math.clamp(expected, 0, 1) : 0;
    tick.resizeRelocate(snapPositionX((width - TICK) * at), -3, TICK, getHeight() + 6);
  }
}
