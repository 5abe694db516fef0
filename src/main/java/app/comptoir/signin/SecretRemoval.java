package app.comptoir.signin;

import app.comptoir.common.CommandException;
import app.comptoir.secrets.SecretStore;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import app.comptoir.workspace.WorkspaceFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes the secrets that nobody needs any more. A keychain may not answer, and the program may
/// end at any time: a name is given up after its secret, and no sooner. Blocks for the keychain.
public final class SecretRemoval {
  private static final Logger log = LoggerFactory.getLogger(SecretRemoval.class);

  private final SecretStore secrets;
  private final WorkspaceFolders folders;

  public SecretRemoval(SecretStore secrets, WorkspaceFolders folders) {
    this.secrets = secrets;
    this.folders = folders;
  }

  /// Those of a workspace that nobody else has open; does not throw.
  public static void of(Workspace workspace, SecretStore secrets) {
    List<String> gone = workspace.config().toDelete().stream().filter(secrets::delete).toList();
    try {
      if (!gone.isEmpty()) {
        workspace.deleted(gone);
      }
    } catch (CommandException e) {
      log.warn("{} {}", e.code(), e.getMessage());
    }
  }

  /// What other starts left: of all workspaces, whoever has them open, so that nothing is written
  /// into those that are there; and the rest of those that were removed.
  public void everywhere() {
    folders.directories().forEach(this::unneeded);
    folders.removed().leftovers().forEach(this::removed);
  }

  private void unneeded(Path directory) {
    try {
      Workspace.read(directory)
          .ifPresent(workspace -> workspace.config().toDelete().forEach(secrets::delete));
    } catch (CommandException e) {
      log.info("{} {}", e.code(), e.getMessage());
    }
  }

  /// A workspace that was put aside, with its files: the secrets first, as their names stand there.
  /// Where some may be left, so is one file with their names, and nothing else.
  public void removed(Path aside) {
    Set<String> names = Workspace.secretsNamed(aside);
    names.removeIf(secrets::delete);
    if (names.isEmpty()) {
      folders.removed().delete(aside);
      return;
    }
    try {
      var _ = Workspace.create(aside, WorkspaceConfig.removed(names));
      folders.removed().empty(aside);
    } catch (CommandException e) {
      log.warn("WS-8 a removed workspace goes at another start: {}", e.getMessage());
    }
  }
}
