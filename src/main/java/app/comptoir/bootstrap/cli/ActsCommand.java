package app.comptoir.bootstrap.cli;

import app.comptoir.acts.ActBook;
import app.comptoir.bootstrap.Session;
import app.comptoir.common.CommandException;
import app.comptoir.report.TableWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lists the decisions taken here, or writes them to a file.
@Command(
    name = "acts",
    description =
        "List the decisions taken on this machine, with what became of each; the journal's chain is"
            + " proven on the way (exit status 1 where it is damaged); or “waiting”: the offers"
            + " that wait for who was signed in last.")
final class ActsCommand implements Callable<Integer> {
  @Mixin WorkspaceOption workspace;
  @Spec CommandSpec spec;

  /// What to do with them.
  enum What {
    list,
    export,
    waiting
  }

  @Parameters(
      paramLabel = "WHAT",
      defaultValue = "list",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  What what;

  @ArgGroup(exclusive = false)
  @Nullable AuditOptions audit;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where “export” without --csv or --pdf writes the acts of this machine, from the journal"
              + " alone (default: decisions.csv).")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    if (what == What.waiting) {
      try (Session session = workspace.open(workspace.existing())) {
        TableWriter.csv(
            ActTable.waiting(session.approvals().waitingForMe()), spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return 0;
      }
    }
    if (audit != null) {
      if (what != What.export) {
        throw new ParameterException(
            spec.commandLine(), "Filters and files go with “export”: acts export --csv …");
      }
      return audit.export(workspace, spec.commandLine());
    }
    ActTable.Result result = ActTable.acts(ActBook.file(workspace.existing().directory()));
    PrintWriter console = spec.commandLine().getOut();
    PrintWriter errors = spec.commandLine().getErr();
    switch (what) {
      case list -> TableWriter.csv(result.table(), console);
      case export -> console.println(export(result));
      case waiting -> throw new IllegalStateException("Answered above");
    }
    console.flush();
    String damage = result.report().damage();
    errors.println(
        damage == null
            ? "%,d decisions, chain of %,d lines whole"
                .formatted(result.report().acts(), result.report().lines())
            : damage);
    return damage == null ? 0 : 1;
  }

  private Path export(ActTable.Result result) {
    Path file = out == null ? Path.of("decisions.csv") : out;
    try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      TableWriter.csv(result.table(), writer);
      return file;
    } catch (IOException e) {
      throw CommandException.notWritten(file, e);
    }
  }
}
