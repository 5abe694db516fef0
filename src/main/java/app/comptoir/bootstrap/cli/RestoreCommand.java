package app.comptoir.bootstrap.cli;

import app.comptoir.backup.Restoring;
import app.comptoir.backup.Restoring.Restored;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Puts a backup in a workspace's place.
@Command(
    name = "restore",
    description =
        "Prove a backup and put it in a workspace's place; the database that was there is set"
            + " aside, decisions taken here stay.")
final class RestoreCommand implements Callable<Integer> {
  @Mixin WorkspaceOption workspace;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  Path file;

  @Override
  public Integer call() {
    PrintWriter lines = spec.commandLine().getOut();
    Restored restored;
    try (LongWork work = LongWork.begin(spec.commandLine().getErr())) {
      restored =
          Restoring.run(workspace.directory(), file.toAbsolutePath(), Clock.systemUTC(), work);
    }
    BackupReport.print(lines, restored.contents(), file.toAbsolutePath());
    if (restored.aside() != null) {
      lines.println("The database that was there is kept as " + restored.aside().getFileName());
    }
    lines.println(restored.decisions());
    lines.flush();
    return 0;
  }
}
