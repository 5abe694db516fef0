package app.comptoir.archfixture.ui.control;

import javafx.application.Platform;

final class EntersFxThread {
  private EntersFxThread() {}

  static void run(Runnable work) {
    Platform.runLater(work);
  }
}
