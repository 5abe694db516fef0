package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.FileWork;
import app.comptoir.service.workspaces.OrderFiles;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.welcome.file.FileProgress;

/// Imports the file as it is described and understood.
public final class ImportController extends Controller {
  private final WelcomeModel model;
  private final WelcomeParts parts;
  private final WelcomeWork work;
  private final FileController file;
  private final FileProgress progress;
  private final Runnable back;

  ImportController(
      WelcomeModel model,
      WelcomeParts parts,
      WelcomeWork work,
      FileController file,
      FileProgress progress,
      Runnable back) {
    this.model = model;
    this.parts = parts;
    this.work = work;
    this.file = file;
    this.progress = progress;
    this.back = back;
  }

  @Override
  protected void onActivate() {
    // Nothing to follow.
  }

  /// Into a workspace of its own, or into the shown one.
  public void onImport() {
    if (!model.busyProperty().get()) {
      file.ready().ifPresent(this::take);
    }
  }

  private void take(FileChoice choice) {
    WelcomeParts.Adding adding = parts.adding();
    if (adding == null) {
      work.begin("order file", () -> parts.steps().orderFile(choice));
      return;
    }
    FileWork adds = progress.begin();
    work.run(
        "add order file", () -> adding.files().add(choice, adding.inPlaceOf(), adds), this::added);
  }

  private void added(OrderFiles.Added added) {
    Trouble why = added.why();
    if (why == null) {
      back.run();
    } else if (added.in().isEmpty()) {
      work.failed(why);
    } else {
      model.file().work().addedProperty().set(added);
      model.troubleProperty().set(why);
    }
  }
}
