package app.comptoir.archfixture.ui.fx;

import javafx.application.Platform;

/// Keeps the rules.
final class Bridge {
  private Bridge() {}

  static void run(Runnable work) {
    Platform.runLater(work);
  }
}
