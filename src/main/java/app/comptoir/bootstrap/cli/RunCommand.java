package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.bootstrap.DesktopApp;
import app.comptoir.bootstrap.Display;
import app.comptoir.bootstrap.Screenshots;
import app.comptoir.bootstrap.Threads;
import app.comptoir.report.TableWriter;
import app.comptoir.service.StoreFigures.Range;
import app.comptoir.service.StoreFigures.RevenueBy;
import app.comptoir.ui.fx.Theme;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Opens the window; does the work without one where there is no display.
@Command(
    name = "run",
    description =
        "Open the window on a workspace (the default command); without a display, do the work"
            + " without one.")
final class RunCommand implements Callable<Integer> {
  @Mixin WorkspaceOption workspace;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Optional<String> reason = Display.missing();
    return reason.isPresent() ? withoutWindow(reason.get()) : withWindow();
  }

  private int withWindow() {
    Executor background = command -> Threads.daemons("open").newThread(command).start();
    DesktopApp.show(CompletableFuture.supplyAsync(this::open, background));
    return 0;
  }

  private Desktop open() {
    return Desktop.open(workspace.directory(), System.getenv("COMPTOIR_TOKEN"), Clock.systemUTC());
  }

  private int withoutWindow(String reason) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(reason);
    out.flush();
    Screenshots.headless();
    try (Desktop desktop = open()) {
      Path folder = desktop.session().workspace().directory().resolve("screens");
      desktop.startAndCatchUp(Duration.ofMinutes(5));
      out.println("Net sales by month, in minor units:");
      TableWriter.csv(
          desktop.session().figures().revenue(new Range(null, null, null), RevenueBy.MONTH), out);
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
