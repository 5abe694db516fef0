package app.comptoir.archfixture.ui.widget;

import javafx.application.Platform;

final class EntersFxThread {
  private EntersFxThread() {}

  static void run(Runnable work) {
    Platform.runLater(work);
  }
}
