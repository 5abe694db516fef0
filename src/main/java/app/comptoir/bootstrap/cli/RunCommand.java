package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.bootstrap.WorkspaceOpener;
import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.report.TableWriter;
import app.comptoir.service.tables.FigureRange;
import app.comptoir.service.tables.StoreFigures.RevenueBy;
import app.comptoir.ui.fx.Theme;
import app.comptoir.window.DesktopApp;
import app.comptoir.window.DesktopApp.Start;
import app.comptoir.window.Display;
import app.comptoir.window.Screenshots;
import app.comptoir.workspace.OneWindow;
import app.comptoir.workspace.SampleWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Opens the window; does the work without one where there is no display.
@Command(
    name = "run",
    description =
        "Open the window on a workspace (the default command); without a display, do the work"
            + " without one.")
final class RunCommand implements Callable<Integer> {
  /// How long to call a window that is open already.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Mixin WorkspaceOption workspace;
  @Spec CommandSpec spec;

  @Option(
      names = "--sample",
      description =
          "Open the sample workspace, whichever was open last (without it and --workspace: the one"
              + " open last, or Welcome where there is none).")
  boolean sample;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Go through all screens and end: what the start-up cache is trained on.")
  boolean rehearse;

  @Override
  public Integer call() throws Exception {
    Optional<String> reason = Display.missing();
    return reason.isPresent() ? withoutWindow(reason.get()) : withWindow();
  }

  private int withWindow() {
    Executor background = command -> Threads.daemons("open").newThread(command).start();
    try {
      WorkspaceOpener opening = workspace.opening();
      Path directory = directory(opening);
      Path claim = directory == null ? opening.lobby() : directory;
      Optional<OneWindow> claimed = OneWindow.claim(claim, PATIENCE);
      if (claimed.isEmpty()) {
        spec.commandLine().getErr().println("Comptoir is open already: its window was called.");
        return 0;
      }
      PrintWriter err = spec.commandLine().getErr();
      try (OneWindow window = claimed.get();
          LongWork _ = LongWork.begin(err, () -> err.println(CommandException.ended().line()))) {
        CompletableFuture<Desktop> desktop =
            directory == null
                ? null
                : CompletableFuture.supplyAsync(() -> opening.desktop(directory), background);
        DesktopApp.show(new Start(desktop, directory, window, opening, background, rehearse));
      }
      return 0;
    } catch (CommandException e) {
      // Who started it from a menu sees no terminal.
      DesktopApp.show(
          new Start(CompletableFuture.failedFuture(e), null, null, null, background, rehearse));
      throw e;
    }
  }

  /// Which workspace to open: the one that is named, else the one shown last; null where there is
  /// none to be found.
  private @Nullable Path directory(WorkspaceOpener opening) {
    if (sample) {
      Path directory = workspace.directory == null ? opening.sample() : workspace.directory();
      SampleWorkspace.requireNothingElse(directory);
      return directory;
    }
    return workspace.directory == null ? opening.last().orElse(null) : workspace.directory();
  }

  private int withoutWindow(String reason) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(reason);
    out.flush();
    Screenshots.headless();
    WorkspaceOpener opening = workspace.opening();
    Path shown = directory(opening);
    Path directory = shown == null ? opening.sample() : shown;
    try (Desktop desktop = opening.desktop(directory)) {
      Path folder = desktop.session().workspace().directory().resolve("screens");
      desktop.startAndCatchUp(Duration.ofMinutes(5));
      out.println("Net sales by month, in minor units:");
      TableWriter.csv(
          desktop.session().figures().revenue(new FigureRange(null, null, null), RevenueBy.MONTH),
          out);
      out.flush();
      Screenshots.take(
          desktop,
          List.of(new Screenshots.Size(1366, 768)),
          List.of(Theme.LIGHT, Theme.DARK),
          List.of(Locale.ENGLISH),
          folder);
      out.println("The screens are in " + folder);
      out.flush();
    }
    return 0;
  }
}
