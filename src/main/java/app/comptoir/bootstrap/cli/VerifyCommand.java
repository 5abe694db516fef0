package app.comptoir.bootstrap.cli;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Audit;
import app.comptoir.acts.Entry;
import app.comptoir.bootstrap.Session;
import app.comptoir.store.Verifier;
import app.comptoir.sync.ActCopy;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Adds everything up again from the rows.
@Command(
    name = "verify",
    description =
        "Recompute journeys, rollups and ledgers from the rows, and the chain of decisions; name"
            + " any difference (exit status 1).")
final class VerifyCommand implements Callable<Integer> {
  @Mixin WorkspaceOption workspace;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    // Before the session is opened, which would repair what can be repaired.
    Audit.Report acts =
        Audit.read(ActBook.file(workspace.existing().directory()), VerifyCommand::nothing);
    try (Session session = workspace.open(workspace.existing())) {
      if (session.opening().setAside() != null) {
        session.requireWhole();
      }
      Verifier.Report report = session.verify();
      PrintWriter out = spec.commandLine().getOut();
      report.differences().forEach(out::println);
      out.printf(
          "%s: %,d rows added up, %s%n",
          report.ok() ? "ok" : "differs",
          report.rows(),
          report.ok()
              ? "nothing differs"
              : "%d differences named".formatted(report.differences().size()));
      String damage = acts.damage();
      Optional<ActCopy.Finding> found = session.journal();
      if (damage != null) {
        out.println("differs: " + damage);
      } else if (found.isEmpty()) {
        out.printf("ok: %,d decisions, chain of %,d lines whole%n", acts.acts(), acts.lines());
      }
      found.ifPresent(one -> out.println("differs: " + one.code() + " " + one.sentence()));
      out.flush();
      return report.ok() && damage == null && found.isEmpty() ? 0 : 1;
    }
  }

  private static void nothing(Entry entry) {
    // Each line is proven as it is read.
  }
}
