package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.CommandException;
import app.comptoir.bootstrap.Workspace;
import app.comptoir.bootstrap.WorkspaceConfig;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--workspace DIR`, the same for all commands.
final class WorkspaceOption {
  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description = "The workspace's folder (default: the sample workspace in your data folder).")
  @Nullable Path directory;

  Path directory() {
    return directory == null ? Workspace.defaultDirectory() : directory.toAbsolutePath();
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
