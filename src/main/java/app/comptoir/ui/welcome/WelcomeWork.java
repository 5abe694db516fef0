package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Does in the background what has to be waited for, one thing at a time, and shows that it does
/// and what came to nothing. FX thread only.
final class WelcomeWork {
  /// The person asked to stop: nothing to be told.
  static final String CANCELLED = "SYNC-3";

  private final WelcomeModel model;
  private final WelcomeParts parts;
  private final BooleanSupplier wanted;
  private final Runnable ended;

  /// @param wanted whether anybody still looks
  /// @param ended told after each work, whatever came of it
  WelcomeWork(WelcomeModel model, WelcomeParts parts, BooleanSupplier wanted, Runnable ended) {
    this.model = model;
    this.parts = parts;
    this.wanted = wanted;
    this.ended = ended;
  }

  /// Makes a workspace and opens it.
  void begin(String name, Callable<String> work) {
    run(name, work, this::open);
  }

  void open(String id) {
    model.busyProperty().set(true);
    parts.workspaces().open(id, this::failed);
  }

  /// Nothing where something is being done already.
  <T> void run(String name, Callable<T> work, Consumer<T> done) {
    if (model.busyProperty().get()) {
      return;
    }
    model.troubleProperty().set(null);
    model.busyProperty().set(true);
    parts
        .tasks()
        .<T>run(
            name,
            work,
            result -> {
              rest();
              if (wanted.getAsBoolean()) {
                done.accept(result);
              }
            },
            e -> failed(TroubleException.of(e)));
  }

  void failed(Trouble trouble) {
    rest();
    if (!trouble.code().equals(CANCELLED)) {
      model.troubleProperty().set(trouble);
    }
  }

  private void rest() {
    ended.run();
    model.busyProperty().set(false);
    model.waitingProperty().set(null);
  }
}
