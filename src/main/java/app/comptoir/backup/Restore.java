package app.comptoir.backup;

import app.comptoir.acts.Audit;
import app.comptoir.common.CommandException;
import app.comptoir.common.DurableFile;
import app.comptoir.common.OwnFiles;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.service.workspaces.Storage.Stage;
import app.comptoir.store.DatabaseCopy;
import app.comptoir.store.DatabaseCopy.Contents;
import app.comptoir.store.db.StoreException;
import app.comptoir.workspace.Folders;
import app.comptoir.workspace.RestoreSwap;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Proves a backup and lays it ready in the workspace's folder: unpacked, opened, added up again.
/// Whatever is killed whenever, `restore` is whole or not there; [RestoreSwap] puts it in place.
final class Restore {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path workspace;
  private final Clock clock;
  private final Storage.Progress progress;

  Restore(Path workspace, Clock clock, Storage.Progress progress) {
    this.workspace = workspace;
    this.clock = clock;
    this.progress = progress;
  }

  /// @return what will be there
  /// @throws CommandException `BAK-2`, `BAK-3`, `BAK-5`, `BAK-6`, `BAK-7`, `DB-8`; the workspace is
  ///   as it was
  /// @throws BackupFile.Cancelled as above
  BackupManifest prepare(Path file) {
    Path work = workspace.resolve(WorkspaceFile.UNREADY);
    try {
      OwnFiles.folder(workspace);
      Folders.remove(work);
      OwnFiles.newFolder(work);
      try {
        BackupManifest manifest = BackupFile.read(file, work, progress);
        check(work);
        Files.writeString(
            work.resolve(WorkspaceFile.STAMP),
            FORMAT.format(clock.instant()),
            StandardCharsets.US_ASCII);
        for (BackupManifest.Part part : manifest.parts()) {
          DurableFile.force(work.resolve(part.name()));
        }
        DurableFile.force(work.resolve(WorkspaceFile.STAMP));
        DurableFile.forceNames(work);
        Folders.remove(workspace.resolve(WorkspaceFile.RESTORED));
        DurableFile.move(work, workspace.resolve(WorkspaceFile.RESTORED));
        return manifest;
      } finally {
        Folders.remove(work);
      }
    } catch (IOException e) {
      if (DatabaseCopy.diskFull(e, workspace)) {
        throw new CommandException("DB-8", "There is no room to unpack the backup.");
      }
      throw new CommandException(
          "BAK-5", "The backup cannot be restored: %s.".formatted(e.getMessage()));
    }
  }

  private void check(Path work) {
    try {
      Contents contents =
          DatabaseCopy.check(
              work,
              clock,
              (rows, of) -> {
                progress.at(Stage.CHECKING, rows, of);
                if (progress.cancelled()) {
                  throw new BackupFile.Cancelled();
                }
              });
      Path journal = work.resolve(WorkspaceFile.JOURNAL);
      Audit.Report acts = Audit.read(journal, _ -> {});
      HeldJournal.wrong(journal, acts, contents)
          .ifPresent(
              wrong -> {
                throw BackupFile.damaged(wrong);
              });
      if (Workspace.read(work).isEmpty()) {
        throw BackupFile.damaged("it names no workspace");
      }
    } catch (StoreException e) {
      throw switch (e.code()) {
        case "DB-8" -> new CommandException("DB-8", "There is no room to unpack the backup.");
        case "DB-15" ->
            new CommandException(
                "BAK-6",
                "This backup holds more than data, which could do harm on this machine, and was not"
                    + " opened; everything is as it was. Ask for a backup made with Comptoir.");
        case "DB-16" ->
            new CommandException(
                "BAK-7",
                "This backup was made by an earlier build of Comptoir, which this one does not"
                    + " read; everything is as it was. Make a backup with this one.");
        default -> BackupFile.damaged(String.valueOf(e.getMessage()));
      };
    }
  }
}
