package app.comptoir.backup;

import app.comptoir.common.CodedException;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.KeySafe;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import app.comptoir.workspace.WorkspaceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [Storage] of an open workspace.
public final class WorkspaceStorage implements Storage {
  private static final Logger log = LoggerFactory.getLogger(WorkspaceStorage.class);
  private static final Pattern SET_ASIDE =
      Pattern.compile("comptoir\\.(damaged|replaced|left)-.*\\.(mv\\.db|sums)");
  private static final Pattern OLD_LOG = Pattern.compile("comptoir\\.[0-9]+\\.log");

  private final Workspace workspace;
  private final Database database;
  private final Path logs;
  private final Clock clock;
  private final KeySafe keys;

  /// @param logs the folder the log is written to
  public WorkspaceStorage(
      Workspace workspace, Database database, Path logs, Clock clock, KeySafe keys) {
    this.keys = keys;
    this.workspace = workspace;
    this.database = database;
    this.logs = logs;
    this.clock = clock;
  }

  private Path folder() {
    return workspace.directory();
  }

  private Path pictures() {
    return folder().resolve("pictures");
  }

  @Override
  public Usage usage() {
    return new Usage(
        folder().toString(),
        logs.toString(),
        size(files(folder(), Set.of("comptoir.mv.db", "comptoir.sums")::contains)),
        size(files(folder(), WorkspaceFile.JOURNAL::equals)),
        size(files(pictures(), _ -> true)),
        size(files(folder(), SET_ASIDE.asMatchPredicate())),
        size(files(logs, OLD_LOG.asMatchPredicate())),
        encryption());
  }

  private Encryption encryption() {
    if (database.encrypted()) {
      return Encryption.ENCRYPTED;
    }
    if (workspace.config().kind() == WorkspaceConfig.Kind.SAMPLE) {
      return Encryption.SIMULATED;
    }
    return keys.answers() ? Encryption.NOT_YET : Encryption.NO_KEYCHAIN;
  }

  private static List<Path> files(Path folder, Predicate<String> name) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> name.test(path.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      log.warn("FILE-3 {}: {}", folder, e.getMessage());
      return List.of();
    }
  }

  private static long size(List<Path> files) {
    return files.stream().mapToLong(file -> file.toFile().length()).sum();
  }

  @Override
  public Result backUp(Path file, Progress progress) {
    return result(() -> contents(new Backup(workspace, database, clock, progress).to(file), file));
  }

  @Override
  public Result prepareRestore(Path file, Progress progress) {
    return result(() -> contents(new Restore(folder(), clock, progress).prepare(file), file));
  }

  @Override
  public Result look(Path file) {
    return result(
        () -> {
          try {
            return contents(BackupFile.manifest(file), file);
          } catch (IOException e) {
            throw BackupFile.damaged(String.valueOf(e.getMessage()));
          }
        });
  }

  static Contents contents(BackupManifest manifest, Path file) {
    return new Contents(
        manifest.made(),
        manifest.workspace(),
        manifest.brands().stream().map(b -> new BrandHeld(b.name(), b.newest())).toList(),
        manifest.rows(),
        manifest.decisions(),
        file.toFile().length());
  }

  private static Result result(Supplier<Contents> work) {
    try {
      return new Result.Done(work.get());
    } catch (CodedException e) {
      log.warn("{} {}", e.code(), e.getMessage());
      return new Result.NotDone(e.code(), e.sentence());
    } catch (BackupFile.Cancelled _) {
      return new Result.NotDone("SYNC-3", null);
    }
  }

  @Override
  public long clean(Set<Waste> what) {
    long freed = 0;
    for (Waste waste : what) {
      List<Path> files =
          switch (waste) {
            case PICTURES -> files(pictures(), _ -> true);
            case SET_ASIDE -> files(folder(), SET_ASIDE.asMatchPredicate());
            case OLD_LOGS -> files(logs, OLD_LOG.asMatchPredicate());
          };
      for (Path file : files) {
        freed += delete(file);
      }
    }
    return freed;
  }

  private static long delete(Path file) {
    long bytes = file.toFile().length();
    try {
      Files.deleteIfExists(file);
      return bytes;
    } catch (IOException e) {
      log.warn("FILE-3 {} could not be removed: {}", file, e.getMessage());
      return 0;
    }
  }
}
