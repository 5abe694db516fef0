package app.comptoir.ui.fx;

import javafx.animation.AnimationTimer;

/// Counts what is drawn. FX thread only.
public final class Frames {
  /// After so many the first has certainly been drawn: one is drawn while the next is laid out.
  public static final int DRAWN = 3;

  private Frames() {}

  /// Runs `action` once, when this many frames more have begun.
  public static void after(int frames, Runnable action) {
    new AnimationTimer() {
      private int seen;

      @Override
      public void handle(long nanos) {
        if (++seen >= frames) {
          stop();
          action.run();
        }
      }
    }.start();
  }
}
