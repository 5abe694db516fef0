package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Session;
import app.comptoir.service.workspaces.Storage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "backup",
    description =
        "Write everything of a workspace into one file, opened and added up again before it"
            + " counts.")
final class BackupCommand implements Callable<Integer> {
  @Mixin WorkspaceOption workspace;
  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one of that name is replaced when the backup is proven.")
  Path out;

  @Override
  public Integer call() {
    PrintWriter lines = spec.commandLine().getOut();
    try (Session session = workspace.open(workspace.existing());
        LongWork work = LongWork.begin(spec.commandLine().getErr())) {
      session.requireWhole();
      Storage.Contents made =
          BackupReport.done(session.storage().backUp(out.toAbsolutePath(), work));
      BackupReport.print(lines, made, out.toAbsolutePath());
      return 0;
    }
  }
}
