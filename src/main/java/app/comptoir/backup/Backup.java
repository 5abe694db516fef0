package app.comptoir.backup;

import app.comptoir.acts.Audit;
import app.comptoir.acts.JournalReader;
import app.comptoir.common.CommandException;
import app.comptoir.common.DurableFile;
import app.comptoir.common.OwnFiles;
import app.comptoir.common.PlainFile;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.service.workspaces.Storage.Stage;
import app.comptoir.store.DatabaseCopy;
import app.comptoir.store.DatabaseCopy.Contents;
import app.comptoir.store.db.Database;
import app.comptoir.workspace.Folders;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a backup, which names no secret and is not encrypted, as it is for another machine:
/// copies, opens the copy and adds everything up again, packs it, reads the packed file back, and
/// only then gives it its name. Blocks for as long as reading the database takes some times over.
final class Backup {
  private static final Logger log = LoggerFactory.getLogger(Backup.class);
  private static final String WORK = ".comptoir-backup-";

  private final Workspace workspace;
  private final Database database;
  private final Clock clock;
  private final Storage.Progress progress;

  Backup(Workspace workspace, Database database, Clock clock, Storage.Progress progress) {
    this.workspace = workspace;
    this.database = database;
    this.clock = clock;
    this.progress = progress;
  }

  /// @return what it holds
  /// @throws CommandException where it cannot be made: `BAK-1`, `BAK-4`, `DB-8`; nothing is left of
  ///   it then, and a file of that name is as it was
  /// @throws BackupFile.Cancelled as above
  BackupManifest to(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    try {
      // The folder is the person's choice, what lies in it meanwhile is not.
      Files.createDirectories(folder);
      removeLeft(folder);
      Path work = folder.resolve(WORK + ProcessHandle.current().pid() + "-" + System.nanoTime());
      OwnFiles.newFolder(work);
      try {
        return make(work, file);
      } finally {
        Folders.remove(work);
      }
    } catch (IOException e) {
      if (DatabaseCopy.diskFull(e, folder)) {
        throw new CommandException("DB-8", "The disk of the backup is full; nothing was written.");
      }
      throw new CommandException(
          "BAK-1", "The backup cannot be written to %s: %s.".formatted(file, e.getMessage()));
    }
  }

  private BackupManifest make(Path work, Path file) throws IOException {
    Path source = workspace.directory();
    long length = Files.size(source.resolve(DatabaseCopy.FILE));
    DatabaseCopy.take(database, work, bytes -> step(Stage.COPYING, bytes, length));
    // After the database, so that the journal is never behind what the database knows of it.
    for (String name : List.of(WorkspaceFile.JOURNAL, WorkspaceFile.SIMULATED)) {
      copyLines(source.resolve(name), work.resolve(name));
    }
    var _ = Workspace.create(work, workspace.config().withoutSecrets());
    Contents contents =
        DatabaseCopy.check(work, clock, (rows, of) -> step(Stage.CHECKING, rows, of));
    Path journal = work.resolve(WorkspaceFile.JOURNAL);
    Audit.Report acts = Audit.read(journal, _ -> {});
    HeldJournal.wrong(journal, acts, contents)
        .ifPresent(
            wrong -> {
              throw new CommandException(
                  "BAK-4",
                  "The workspace does not add up, so no backup was made: %s.".formatted(wrong));
            });
    BackupManifest manifest =
        new BackupManifest(
            BackupManifest.FORMAT,
            BackupManifest.VERSION,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            DatabaseCopy.version(),
            workspace.config().name(),
            contents.brands(),
            contents.rows(),
            acts.lines(),
            BackupFile.parts(work));
    Path packed = work.resolve("packed.zip");
    BackupFile.write(packed, manifest, work, progress);
    DurableFile.force(packed);
    BackupFile.read(packed, null, progress);
    DurableFile.move(packed, file);
    log.info("Backup of {} rows and {} lines of decisions", manifest.rows(), acts.lines());
    return manifest;
  }

  private void step(Stage stage, long done, long of) {
    progress.at(stage, done, of);
    if (progress.cancelled()) {
      throw new BackupFile.Cancelled();
    }
  }

  /// Whole lines only: the last one may be in the middle of being written.
  private static void copyLines(Path from, Path to) throws IOException {
    if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (InputStream in =
            PlainFile.open(from, JournalReader.MOST_BYTES, LinkOption.NOFOLLOW_LINKS);
        FileChannel out =
            OwnFiles.open(
                to,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
      in.transferTo(Channels.newOutputStream(out));
      ByteBuffer last = ByteBuffer.allocate(1);
      long end = out.size();
      while (end > 0 && out.read(last.clear(), end - 1) == 1 && last.get(0) != '\n') {
        end--;
      }
      out.truncate(end);
    }
  }

  /// What backups left that were killed.
  private static void removeLeft(Path folder) throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.list(folder)) {
      left = all.filter(path -> path.getFileName().toString().startsWith(WORK)).toList();
    }
    for (Path work : left) {
      String pid = work.getFileName().toString().substring(WORK.length()).split("-", 2)[0];
      if (pid.matches("[0-9]{1,10}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
        Folders.remove(work);
      }
    }
  }
}
