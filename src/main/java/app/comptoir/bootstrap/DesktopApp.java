package app.comptoir.bootstrap;

import app.comptoir.ui.StartFailure;
import app.comptoir.ui.Ui;
import app.comptoir.ui.fx.DesktopOutlet;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.shell.UiSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window's life: grey shapes at once, the screens as soon as the database is open, everything
/// closed in order.
public final class DesktopApp extends Application {
  private static final Logger log = LoggerFactory.getLogger(DesktopApp.class);
  private static @Nullable CompletableFuture<Desktop> opening;

  private @Nullable Ui ui;

  /// Shows the window and returns when it was closed.
  ///
  /// @param desktop what is being opened meanwhile
  public static void show(CompletableFuture<Desktop> desktop) {
    opening = desktop;
    launch(DesktopApp.class);
  }

  @Override
  public void start(Stage stage) {
    CompletableFuture<Desktop> desktop = opening;
    if (desktop == null) {
      throw new IllegalStateException("Started by other means than show()");
    }
    UiSettings first = UiPreferences.load("Comptoir", false);
    Ui.paintSkeleton(stage, first.theme());
    FxExecutor fx = new FxExecutor();
    fx.execute(() -> log.info("Skeleton shown {} ms after the start", sinceStart()));
    var _ =
        desktop.whenComplete((opened, failure) -> fx.execute(() -> opened(stage, opened, failure)));
  }

  private void opened(Stage stage, @Nullable Desktop desktop, @Nullable Throwable failure) {
    if (desktop == null) {
      Throwable cause = failure instanceof CompletionException c ? c.getCause() : failure;
      log.error("The workspace does not open", cause);
      boolean known = cause instanceof CommandException;
      StartFailure.show(
          stage,
          cause instanceof CommandException c ? c.code() : "APP-1",
          known && cause != null
              ? String.valueOf(cause.getMessage())
              : "Something unexpected happened while the workspace was opened; see the log.");
      return;
    }
    ui =
        Ui.open(
            stage,
            desktop.services(new FxExecutor()),
            desktop.settings(),
            new DesktopOutlet(),
            UiPreferences::save);
    desktop.start();
    log.info("Screens shown {} ms after the start", sinceStart());
  }

  private static long sinceStart() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now(Clock.systemUTC())).toMillis())
        .orElse(-1L);
  }

  @Override
  public void stop() {
    if (ui != null) {
      ui.close();
    }
    CompletableFuture<Desktop> desktop = opening;
    if (desktop != null && desktop.isDone() && !desktop.isCompletedExceptionally()) {
      desktop.join().close();
    }
  }
}
