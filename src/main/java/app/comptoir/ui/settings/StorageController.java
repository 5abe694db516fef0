package app.comptoir.ui.settings;

import app.comptoir.common.Tasks;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.service.workspaces.Storage.Contents;
import app.comptoir.service.workspaces.Storage.Result;
import app.comptoir.service.workspaces.Storage.Stage;
import app.comptoir.service.workspaces.Storage.Waste;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import app.comptoir.ui.settings.StorageModel.Work;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Measures what takes room, and backs up, restores and cleans in the background. What runs goes on
/// when the screen is left.
public final class StorageController extends Controller {
  private final StorageModel model;
  private final ScreenContext context;
  private final @Nullable Storage storage;
  private final Workspaces workspaces;
  private final Tasks.Lane measuring;
  private AtomicBoolean enough = new AtomicBoolean();

  StorageController(StorageModel model, ScreenContext context, Workspaces workspaces) {
    this.workspaces = workspaces;
    this.model = model;
    this.context = context;
    this.storage = context.services().storage();
    this.measuring = context.services().tasks().lane("measure storage");
  }

  @Override
  protected void onActivate() {
    measure();
  }

  @Override
  protected void onDeactivate() {
    measuring.drop();
  }

  private void measure() {
    Storage there = storage;
    if (there != null) {
      measuring.submit(there::usage, used -> model.usageProperty().set(used), this::onFailed);
    }
  }

  /// The person wants to call the workspace otherwise.
  void onRename() {
    workspaces.askName();
  }

  void onBackUp(Path file) {
    work("settings.backup", there -> there.backUp(file, progress()), done("settings.backup.done"));
  }

  /// Looks into a file that may be restored.
  void onLook(Path file) {
    work(
        "settings.restore.looking",
        there -> there.look(file),
        contents -> new Work.Offered(file, contents));
  }

  void onRestore(Path file) {
    work(
        "settings.restore",
        there -> there.prepareRestore(file, progress()),
        done("settings.restore.done"));
  }

  private static Function<Contents, Work> done(String key) {
    return contents -> new Work.Done(key, contents);
  }

  void onClean(Waste what) {
    Storage there = storage;
    if (there != null) {
      run("clean", () -> there.clean(Set.of(what)), _ -> measure());
    }
  }

  /// Ends what runs, or puts away what it said.
  void onCancel() {
    enough.set(true);
    if (!(model.workProperty().get() instanceof Work.Running)) {
      model.workProperty().set(new Work.None());
    }
  }

  private void work(String key, Function<Storage, Result> what, Function<Contents, Work> whenDone) {
    Storage there = storage;
    if (there == null || model.workProperty().get() instanceof Work.Running) {
      return;
    }
    enough = new AtomicBoolean();
    model.workProperty().set(new Work.Running(key, -1));
    run(
        key,
        () -> what.apply(there),
        result -> {
          model.workProperty().set(ended(result, whenDone));
          measure();
        });
  }

  private static Work ended(Result result, Function<Contents, Work> whenDone) {
    return switch (result) {
      case Result.Done(Contents held) -> whenDone.apply(held);
      case Result.NotDone(String code, String detail) -> new Work.Failed(code, detail);
    };
  }

  private <T> void run(String name, Callable<T> what, Consumer<T> done) {
    context.services().tasks().<T>run(name, what, done, this::onFailed);
  }

  private void onFailed(Exception e) {
    var problem = SnapshotController.problemOf(e);
    model.workProperty().set(new Work.Failed(problem.code(), problem.sentence()));
  }

  private Storage.Progress progress() {
    AtomicBoolean cancelled = enough;
    Consumer<Work> show =
        context
            .fx()
            .latest(
                work -> {
                  if (model.workProperty().get() instanceof Work.Running) {
                    model.workProperty().set(work);
                  }
                });
    return new Storage.Progress() {
      @Override
      public void at(Stage stage, long done, long of) {
        double share = of <= 0 ? -1 : Math.min(1, done / (double) of);
        show.accept(new Work.Running("settings.stage." + stage, share));
      }

      @Override
      public boolean cancelled() {
        return cancelled.get();
      }
    };
  }
}
