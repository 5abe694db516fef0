package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Session;
import app.comptoir.bootstrap.WorkspaceOpener;
import app.comptoir.common.CommandException;
import app.comptoir.secrets.SecretStore;
import app.comptoir.sync.Outbox;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `--workspace DIR`, the same for all commands.
final class WorkspaceOption {
  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description =
          "The workspace's folder (default: the sample workspace in your data folder; needed for"
              + " whatever else is to be read for the first time).")
  @Nullable Path directory;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  private final SecretStore secrets;
  private @Nullable WorkspaceOpener opening;

  WorkspaceOption(SecretStore secrets) {
    this.secrets = secrets;
  }

  /// How this program opens workspaces.
  WorkspaceOpener opening() {
    WorkspaceOpener known = opening;
    if (known == null) {
      known = WorkspaceOpener.standard(secrets);
      opening = known;
    }
    return known;
  }

  /// Opens a workspace's database, with its key.
  ///
  /// @throws CommandException where it cannot be opened
  Session open(Workspace workspace) {
    return open(workspace, Outbox.UNDO);
  }

  /// Opens a workspace's database whose decisions wait for another time than usual.
  ///
  /// @param undo how long a decision waits before it leaves
  Session open(Workspace workspace, Duration undo) {
    Session session =
        Session.open(workspace, Clock.systemUTC(), opening().manner(workspace).with(undo));
    opening().forget(workspace);
    session
        .journal()
        .ifPresent(
            found -> {
              PrintWriter err = spec.commandLine().getErr();
              err.println(found.code() + " " + found.sentence());
              err.flush();
            });
    return session;
  }

  Path directory() {
    return directory == null ? Workspace.defaultDirectory() : directory.toAbsolutePath();
  }

  /// The same where the sample has no business.
  ///
  /// @param what is to lie there
  /// @throws CommandLine.ParameterException where nobody named a folder
  Path named(CommandSpec spec, String what) {
    if (directory == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "%s takes a folder of its own: name it with --workspace DIR.".formatted(what));
    }
    return directory();
  }

  /// The workspace there; empty where there is none yet.
  Optional<Workspace> found() {
    return Workspace.find(directory());
  }

  /// The workspace there.
  ///
  /// @throws CommandException where there is none
  Workspace existing() {
    return Workspace.find(directory())
        .orElseThrow(
            () ->
                new CommandException(
                    "WS-5",
                    "There is no workspace in %s yet; run “sync” or “import” first."
                        .formatted(directory())));
  }

  /// The workspace there, made if it is not.
  Workspace orCreate(WorkspaceConfig fresh) {
    Optional<Workspace> found = Workspace.find(directory());
    return found.isPresent() ? found.get() : Workspace.create(directory(), fresh);
  }
}
