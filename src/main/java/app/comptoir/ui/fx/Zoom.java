package app.comptoir.ui.fx;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// Draws its content larger: texts, figures, icons and charts alike, so that nothing is clipped
/// that fits at its own size. The content is laid out as in a window that is smaller by as much.
public final class Zoom extends Region {
  private final Region content;
  private final ObservableDoubleValue factor;

  /// @param factor 1 for its own size; followed
  public Zoom(Region content, ObservableDoubleValue factor) {
    this.content = content;
    this.factor = factor;
    Scale scale = new Scale(1, 1, 0, 0);
    content.getTransforms().add(scale);
    content.setManaged(false);
    getChildren().add(content);
    setMinSize(0, 0);
    factor.subscribe(
        now -> {
          scale.setX(now.doubleValue());
          scale.setY(now.doubleValue());
          requestLayout();
        });
  }

  @Override
  public @Nullable Orientation getContentBias() {
    return null;
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * factor.get();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1) * factor.get();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
  }
}
