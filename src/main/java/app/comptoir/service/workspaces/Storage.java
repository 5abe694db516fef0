package app.comptoir.service.workspaces;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The disk a workspace takes, and its safe copies. Every method blocks, for seconds or longer; to
/// be called in the background.
public interface Storage {

  /// What takes how many bytes.
  ///
  /// @param place of the workspace
  /// @param logs where the log is written
  record Usage(
      String place,
      String logs,
      long database,
      long decisions,
      long pictures,
      long setAside,
      long oldLogs,
      Encryption encryption) {}

  /// Whether the database can be read by whoever has its file.
  enum Encryption {
    /// Not without its key, which is in the system's keychain.
    ENCRYPTED,
    /// It can: this system has no keychain that keeps a key.
    NO_KEYCHAIN,
    /// It can: it holds simulated data only.
    SIMULATED,
    /// It can: it could not be encrypted when it was opened, mostly for want of room.
    NOT_YET
  }

  /// What can be removed without losing anything that is not elsewhere.
  enum Waste {
    /// Pictures of posts: fetched again when they are looked at.
    PICTURES,
    /// Databases that were damaged or replaced.
    SET_ASIDE,
    /// All of the log but the file that is written.
    OLD_LOGS
  }

  /// How far a long piece of work is. Called on the thread that works.
  interface Progress {
    /// @param done of `of`; `of` is 0 where that cannot be told
    void at(Stage stage, long done, long of);

    /// Whether it is not wanted any more.
    boolean cancelled();
  }

  /// What is being done.
  enum Stage {
    COPYING,
    CHECKING,
    PACKING,
    READING_BACK,
    UNPACKING
  }

  /// What a backup holds.
  ///
  /// @param decisions lines of decisions taken here
  /// @param rows of facts that were added up
  /// @param bytes of the file
  record Contents(
      Instant made,
      String workspace,
      List<BrandHeld> brands,
      long rows,
      long decisions,
      long bytes) {
    public Contents {
      brands = List.copyOf(brands);
    }
  }

  /// @param newest when its newest change was recorded
  record BrandHeld(String name, Instant newest) {}

  /// How it ended.
  sealed interface Result {
    record Done(Contents contents) implements Result {}

    /// Nothing was changed.
    ///
    /// @param code shown with the sentence `failure.<code>`
    /// @param detail in the program's own words
    record NotDone(String code, @Nullable String detail) implements Result {}
  }

  Usage usage();

  /// Writes everything of the workspace into one file that was opened and added up again before it
  /// is there.
  Result backUp(Path file, Progress progress);

  /// Proves a backup and makes it ready: at the next start it takes the workspace's place, whole or
  /// not at all.
  Result prepareRestore(Path file, Progress progress);

  /// Reads what a backup says it holds, without proving it.
  Result look(Path file);

  /// @return how many bytes were freed
  long clean(Set<Waste> what);
}
