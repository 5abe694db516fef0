package app.comptoir.backup;

import app.comptoir.common.CommandException;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.store.DatabaseCopy;
import app.comptoir.store.db.StoreException;
import app.comptoir.workspace.Folders;
import app.comptoir.workspace.RestoreSwap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Restores a workspace nobody has open, from beginning to end.
public final class Restoring {
  private Restoring() {}

  /// What was restored.
  ///
  /// @param aside the database that was there; null where there was none
  /// @param decisions what became of them, as a sentence
  public record Restored(Storage.Contents contents, @Nullable Path aside, String decisions) {}

  /// Blocks for as long as reading the database takes some times over.
  ///
  /// @throws CommandException `DB-2` where a Comptoir has it open, `SYNC-3` where it is cancelled,
  ///   and as a backup is refused; the workspace is as it was then, or not there
  public static Restored run(Path workspace, Path file, Clock clock, Storage.Progress progress) {
    boolean fresh = !Files.exists(workspace, LinkOption.NOFOLLOW_LINKS);
    BackupManifest manifest;
    try {
      requireClosed(workspace);
      manifest = new Restore(workspace, clock, progress).prepare(file);
    } catch (CommandException e) {
      throw undone(workspace, fresh, e);
    } catch (BackupFile.Cancelled _) {
      throw undone(
          workspace,
          fresh,
          new CommandException("SYNC-3", "Stopped before the end; everything is as it was."));
    }
    RestoreSwap.Done done =
        RestoreSwap.run(workspace)
            .orElseThrow(
                () ->
                    new CommandException(
                        "DB-2",
                        "This workspace was opened meanwhile; it is restored when it is opened"
                            + " the next time."));
    String decisions =
        switch (done.journal()) {
          case FROM_BACKUP -> "The decisions are those of the backup.";
          case STAYS -> "The decisions taken here stay; the backup has no others.";
          case ASIDE ->
              "The decisions taken here stay; those of the backup differ and are kept in a file of"
                  + " their own, acts.from-backup-….journal.";
        };
    return new Restored(WorkspaceStorage.contents(manifest, file), done.database(), decisions);
  }

  /// Leaves no folder that was not there before.
  private static CommandException undone(Path workspace, boolean fresh, CommandException why) {
    if (fresh) {
      try {
        Folders.remove(workspace);
      } catch (IOException e) {
        why.addSuppressed(e);
      }
    }
    return why;
  }

  private static void requireClosed(Path workspace) {
    try (DatabaseCopy.Held _ = DatabaseCopy.hold(workspace)) {
      // It can be had.
    } catch (StoreException e) {
      throw new CommandException(e.code(), e.sentence());
    }
  }
}
