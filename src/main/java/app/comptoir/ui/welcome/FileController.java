package app.comptoir.ui.welcome;

import app.comptoir.common.Tasks;
import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.FileLook;
import app.comptoir.service.workspaces.FileWork;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.welcome.file.FileDescription;
import app.comptoir.ui.welcome.file.FileModel;
import app.comptoir.ui.welcome.file.FileProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes what a person says of an order file, and shows how it is understood then: all of it is
/// read in the background again after each word.
public final class FileController extends Controller {
  private final FileModel model;
  private final WelcomeParts parts;
  private final Tasks.Lane reviews;
  private final Consumer<Trouble> failed;
  private final FileDescription description;
  private final FileProgress progress;

  /// @param failed told why a file cannot be looked at
  FileController(
      FileModel model, WelcomeParts parts, FileProgress progress, Consumer<Trouble> failed) {
    this.model = model;
    this.parts = parts;
    this.reviews = parts.tasks().lane("review order file");
    this.failed = failed;
    this.description = new FileDescription(model);
    this.progress = progress;
  }

  @Override
  protected void onActivate() {
    WelcomeParts.Adding adding = parts.adding();
    if (adding != null) {
      parts.tasks().run("list shops", adding.files()::shops, model.shopsProperty()::set, _ -> {});
    }
    whileActive(model.nameProperty().subscribe((_, _) -> model.faultProperty().set("")));
    whileActive(model.shopProperty().subscribe((_, _) -> typed()));
    whileActive(model.currencyProperty().subscribe((_, _) -> typed()));
    whileActive(model.zoneProperty().subscribe((_, _) -> typed()));
  }

  @Override
  protected void onDeactivate() {
    reviews.drop();
    onCancel();
  }

  /// Says which files of the shop are read before the one that is looked at.
  void after(List<Path> others) {
    model.beforeProperty().set(List.copyOf(others));
  }

  /// A file was chosen; these are its first rows.
  void recognised(FileLook look) {
    description.begin(look);
    review();
  }

  /// Says how the file is to be read.
  ///
  /// @param word `preset`, `dates` or `decimals`
  /// @param value empty to have it found out
  public void onReading(String word, String value) {
    read(FileDescription.with(model.readingProperty().get(), word, value));
  }

  /// Says what a column holds.
  ///
  /// @param role empty to have it found out
  public void onRole(String column, String role) {
    read(FileDescription.withRole(model.readingProperty().get(), column, role));
  }

  private void read(Map<String, String> reading) {
    if (!reading.equals(model.readingProperty().get())) {
      model.readingProperty().set(reading);
      review();
    }
  }

  private void typed() {
    model.faultProperty().set("");
    FileLook look = model.lookProperty().get();
    if (look != null
        && description.now().filter(choice -> !choice.equals(look.suggested())).isPresent()) {
      review();
    }
  }

  private void review() {
    Optional<FileChoice> choice = description.now();
    if (choice.isEmpty()) {
      return;
    }
    FileWork now = progress.begin();
    model.work().reviewingProperty().set(true);
    reviews.submit(
        () -> parts.looks().review(choice.get(), now),
        look -> {
          progress.ended();
          model.lookProperty().set(look);
        },
        e -> {
          progress.ended();
          Trouble trouble = TroubleException.of(e);
          model.work().stoppedProperty().set(trouble.code().equals(WelcomeWork.CANCELLED));
          failed.accept(trouble);
        });
  }

  /// The file is to be read after all.
  public void onRead() {
    review();
  }

  /// What is being read is not wanted any more.
  public void onCancel() {
    progress.cancel();
  }

  /// The file as it may be imported; empty where something is missing, which is said then.
  Optional<FileChoice> ready() {
    return description.ready();
  }

  /// Saves how the file is read under a name.
  public void onSave(String title) {
    Optional<FileChoice> choice = description.now();
    if (choice.isEmpty() || title.isBlank()) {
      return;
    }
    parts
        .tasks()
        .run(
            "save kind of export",
            () -> {
              parts.looks().save(choice.get(), title.strip());
              return title.strip();
            },
            model.savedProperty()::set,
            e -> failed.accept(TroubleException.of(e)));
  }
}
