package app.comptoir.ui.settings.imports;

import app.comptoir.service.workspaces.FileLook;
import app.comptoir.service.workspaces.OrderFiles;
import app.comptoir.service.workspaces.OrderFiles.Kept;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.settings.imports.ImportsModel.Report;
import app.comptoir.ui.settings.imports.ImportsModel.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lists and takes out order files in the background, one at a time; what runs goes on when the
/// screen is left.
public final class ImportsController extends Controller {
  private final ImportsModel model;
  private final ScreenContext context;
  private final Workspaces workspaces;
  private final @Nullable OrderFiles files;

  public ImportsController(ImportsModel model, ScreenContext context, Workspaces workspaces) {
    this.model = model;
    this.context = context;
    this.workspaces = workspaces;
    this.files = context.services().orderFiles();
  }

  /// Whether the workspace is of order files.
  boolean present() {
    return files != null;
  }

  @Override
  protected void onActivate() {
    list();
    whileActive(
        context.services().updates().onDataChanged(_ -> context.fx().execute(this::list))::close);
  }

  private void list() {
    OrderFiles there = files;
    if (there != null && !busy()) {
      context
          .services()
          .tasks()
          .<Listed>run(
              "list order files",
              () ->
                  new Listed(
                      there.list(), there.watched().map(Path::toString).orElse(""), there.saved()),
              listed -> {
                model.savedProperty().set(listed.saved());
                model.filesProperty().set(listed.files());
                model.watchedProperty().set(listed.watched());
              },
              this::failed);
    }
  }

  private record Listed(List<Kept> files, String watched, List<FileLook.Preset> saved) {}

  private boolean busy() {
    return model.workProperty().get() instanceof Work.Running;
  }

  /// Shows how a file would be understood, and adds it if the person agrees.
  ///
  /// @param inPlaceOf the number of the one it is to replace; 0 for none
  void onAdd(Path file, int inPlaceOf) {
    workspaces.addFiles(List.of(file), inPlaceOf);
  }

  /// What was said or asked is to be put away.
  void onLeave() {
    model.workProperty().set(new Work.None());
  }

  void onRemove(Kept file) {
    if (!busy()) {
      model.workProperty().set(new Work.Removing(file));
    }
  }

  /// It is to be taken out, surely.
  void onSurelyRemove() {
    if (model.workProperty().get() instanceof Work.Removing(Kept file)) {
      work(
          "imports.removing",
          name(file),
          there -> {
            there.remove(file.no());
            return file;
          },
          _ -> done("imports.removed", name(file)));
    }
  }

  /// A kind of export that was saved is to be forgotten.
  void onForget(FileLook.Preset saved) {
    work(
        "imports.forgetting",
        saved.title(),
        there -> {
          there.forget(saved);
          return true;
        },
        _ -> model.workProperty().set(new Work.None()));
  }

  /// Opens the report of a file, or closes it.
  void onReport(Kept file) {
    Report open = model.reportProperty().get();
    if (open != null && open.no() == file.no()) {
      model.reportProperty().set(null);
      return;
    }
    OrderFiles there = files;
    if (there != null) {
      context
          .services()
          .tasks()
          .run(
              "read report of an import",
              () -> new Report(file.no(), there.report(file.no())),
              model.reportProperty()::set,
              this::failed);
    }
  }

  /// @param folder null for none
  void onWatch(@Nullable Path folder) {
    work(
        "imports.watching",
        "",
        there -> {
          there.watch(folder);
          return true;
        },
        _ -> model.workProperty().set(new Work.None()));
  }

  private void done(String key, String name) {
    model.workProperty().set(new Work.Done(key, name));
    model.reportProperty().set(null);
  }

  private interface Doing<T> {
    T with(OrderFiles files);
  }

  private <T> void work(String key, String file, Doing<T> what, Consumer<T> done) {
    OrderFiles there = files;
    if (there == null || busy()) {
      return;
    }
    model.workProperty().set(new Work.Running(key, file));
    Callable<T> call = () -> what.with(there);
    context
        .services()
        .tasks()
        .<T>run(
            "order file",
            call,
            result -> {
              done.accept(result);
              list();
            },
            this::failed);
  }

  private void failed(Exception e) {
    Trouble trouble = TroubleException.of(e);
    model.workProperty().set(new Work.Failed(trouble.code(), trouble.sentence()));
    list();
  }

  /// Without its folder.
  static String name(Kept file) {
    Path name = Path.of(file.file()).getFileName();
    return name == null ? file.file() : name.toString();
  }
}
