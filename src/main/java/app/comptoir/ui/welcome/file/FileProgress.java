package app.comptoir.ui.welcome.file;

import app.comptoir.service.workspaces.FileWork;
import app.comptoir.ui.fx.FxExecutor;
import java.util.function.Consumer;

/// The long work with files that is under way, one at a time; shows how far it is. FX thread only.
public final class FileProgress {
  private final FileWorkModel model;
  private final FxExecutor fx;
  private FileWork work = FileWork.untold();
  private int no;

  public FileProgress(FileWorkModel model, FxExecutor fx) {
    this.model = model;
    this.fx = fx;
  }

  /// Begins other work; what was under way is ended.
  public FileWork begin() {
    cancel();
    int now = ++no;
    Consumer<FileWork.At> shown =
        fx.latest(
            at -> {
              if (now == no) {
                model.progressProperty().set(at);
              }
            });
    work = new FileWork(shown);
    model.addedProperty().set(null);
    model.stoppedProperty().set(false);
    return work;
  }

  /// It has ended, whatever came of it.
  public void ended() {
    no++;
    work = FileWork.untold();
    model.reviewingProperty().set(false);
    model.progressProperty().set(null);
  }

  public void cancel() {
    work.cancel();
  }
}
