package app.comptoir.workspace;

import app.comptoir.acts.JournalReader;
import app.comptoir.common.CommandException;
import app.comptoir.common.DurableFile;
import app.comptoir.common.PlainFile;
import app.comptoir.store.DatabaseCopy;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.queries.ActStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a restore that lies ready in place, before anything else looks at the workspace. Each step
/// is a change of a name, and is not taken again where it was taken: cut off anywhere, the next
/// start goes on behind it. What was there before is kept under a name with a date.
public final class RestoreSwap {
  private static final Logger log = LoggerFactory.getLogger(RestoreSwap.class);
  private static final String PLAN = "plan";
  private static final int MOST_OF_PLAN = 1024;

  /// The database's copy of the decisions is of another journal than lies here now.
  static final String FORGET_ACTS = "acts.forget";

  /// Marks of how the database that was there before had been left.
  private static final List<String> MARKS =
      List.of(
          "comptoir.open",
          "comptoir.creating",
          "comptoir.condemned",
          "comptoir.before.mv.db",
          "comptoir.trace.db");

  private final Path workspace;
  private final Path ready;
  private final Runnable between;

  private RestoreSwap(Path workspace, Runnable between) {
    this.workspace = workspace;
    this.between = between;
    this.ready = workspace.resolve(WorkspaceFile.RESTORED);
  }

  /// What became of the decisions in the backup.
  public enum Journal {
    /// There were none here, or fewer: those of the backup hold.
    FROM_BACKUP,
    /// Those here go on from the backup's, or it has none: they stay.
    STAYS,
    /// Both were taken apart from each other: those here stay, the backup's are kept in a file.
    ASIDE
  }

  /// What was done.
  ///
  /// @param database what became of the one that was there; null where there was none
  public record Done(@Nullable Path database, Journal journal) {}

  /// Puts in place what lies ready; does nothing where nothing does, or where a Comptoir has the
  /// workspace open.
  ///
  /// @throws CommandException `BAK-5` where it cannot be: it is tried again at the next start
  public static Optional<Done> run(Path workspace) {
    return run(workspace, () -> {});
  }

  /// Puts in place what lies ready, as [#run(Path)], with a hook for tests that end it half-way.
  ///
  /// @param between called before each change
  public static Optional<Done> run(Path workspace, Runnable between) {
    RestoreSwap swap = new RestoreSwap(workspace, between);
    try {
      boolean there = Files.isDirectory(swap.ready);
      if (!there && !Files.exists(workspace.resolve(WorkspaceFile.UNREADY))) {
        return Optional.empty();
      }
      try (DatabaseCopy.Held _ = DatabaseCopy.hold(workspace)) {
        Folders.remove(workspace.resolve(WorkspaceFile.UNREADY));
        if (there && PlainFile.firstOther(swap.ready, "*").isPresent()) {
          throw new IOException("what lies there was not made by Comptoir");
        }
        return there ? Optional.of(swap.run()) : Optional.empty();
      }
    } catch (StoreException e) {
      if (e.code().equals("DB-2")) {
        return Optional.empty();
      }
      throw new CommandException(e.code(), e.sentence());
    } catch (IOException e) {
      throw new CommandException(
          "BAK-5", "The restore cannot be put in place: %s.".formatted(e.getMessage()));
    }
  }

  /// Makes the database's copy of the decisions anew where it is of another journal; before
  /// anything reads either.
  public static void settle(Database database) {
    Path mark = database.directory().resolve(FORGET_ACTS);
    if (Files.exists(mark)) {
      new ActStore(database).forget();
      try {
        Files.delete(mark);
      } catch (IOException e) {
        log.warn("BAK-5 {}", e.getMessage());
      }
    }
  }

  private Done run() throws IOException {
    Plan plan = plan();
    Path aside = workspace.resolve("comptoir.replaced-%s.mv.db".formatted(plan.stamp));
    if (Files.exists(ready.resolve(DatabaseCopy.FILE))) {
      for (String mark : MARKS) {
        between.run();
        Files.deleteIfExists(workspace.resolve(mark));
      }
      put(DatabaseCopy.SUMS, "comptoir.replaced-%s.sums".formatted(plan.stamp));
      put(DatabaseCopy.FILE, aside.getFileName().toString());
    }
    switch (plan.journal) {
      case FROM_BACKUP ->
          put(WorkspaceFile.JOURNAL, "acts.replaced-%s.journal".formatted(plan.stamp));
      case STAYS -> {}
      case ASIDE -> {
        keepAside(plan);
      }
    }
    String simulated = "sandbox.replaced-%s.journal".formatted(plan.stamp);
    if (plan.otherSource) {
      if (!Files.exists(ready.resolve(WorkspaceFile.SIMULATED))) {
        setAside(WorkspaceFile.SIMULATED, simulated);
      }
      put(WorkspaceFile.SIMULATED, simulated);
      put(WorkspaceFile.CONFIG, "workspace.replaced-%s.json".formatted(plan.stamp));
    }
    move(ready, workspace.resolve(WorkspaceFile.UNREADY));
    between.run();
    Folders.remove(workspace.resolve(WorkspaceFile.UNREADY));
    log.info("Restored; decisions: {}", plan.journal);
    return new Done(Files.exists(aside) ? aside : null, plan.journal);
  }

  private void keepAside(Plan plan) throws IOException {
    Path backups = ready.resolve(WorkspaceFile.JOURNAL);
    if (Files.exists(backups)) {
      write(workspace.resolve(FORGET_ACTS), new byte[0]);
      move(backups, workspace.resolve("acts.from-backup-%s.journal".formatted(plan.stamp)));
    }
  }

  /// What is to be done, decided once.
  ///
  /// @param otherSource whether the backup replicates something else than the workspace did
  private record Plan(String stamp, Journal journal, boolean otherSource) {}

  private Plan plan() throws IOException {
    Path file = ready.resolve(PLAN);
    if (!Files.exists(file)) {
      keepKeys();
      String words =
          "%s %s %s"
              .formatted(
                  PlainFile.text(ready.resolve(WorkspaceFile.STAMP), MOST_OF_PLAN).strip(),
                  journal(),
                  otherSource());
      write(file, words.getBytes(StandardCharsets.US_ASCII));
    }
    String[] words = PlainFile.text(file, MOST_OF_PLAN).split(" ", -1);
    if (words.length != 3 || !words[0].matches("[0-9]{8}-[0-9]{6}")) {
      // Made elsewhere: it would become part of names of files.
      throw new IOException("what lies there was not made by Comptoir");
    }
    return new Plan(words[0], Journal.valueOf(words[1]), Boolean.parseBoolean(words[2]));
  }

  /// What a restore replaces stays readable: the workspace goes on to know all its keys, and which
  /// secrets are to be deleted.
  private void keepKeys() {
    Optional<WorkspaceConfig> here = WorkspaceFile.read(workspace);
    List<String> keys = here.map(WorkspaceConfig::keys).orElse(List.of());
    List<String> toDelete = here.map(WorkspaceConfig::toDelete).orElse(List.of());
    if (!keys.isEmpty() || !toDelete.isEmpty()) {
      WorkspaceConfig backup = WorkspaceFile.read(ready).orElseThrow();
      between.run();
      WorkspaceFile.create(ready, backup.withKeys(keys).withForgotten(toDelete));
    }
  }

  private Journal journal() throws IOException {
    Path here = workspace.resolve(WorkspaceFile.JOURNAL);
    Path there = ready.resolve(WorkspaceFile.JOURNAL);
    if (!Files.exists(there)) {
      return Journal.STAYS;
    }
    if (!Files.exists(here)) {
      return Journal.FROM_BACKUP;
    }
    PlainFile.require(here, JournalReader.MOST_BYTES, LinkOption.NOFOLLOW_LINKS);
    long same = Files.mismatch(here, there);
    if (same < 0 || same == Files.size(there)) {
      return Journal.STAYS;
    }
    return same == Files.size(here) ? Journal.FROM_BACKUP : Journal.ASIDE;
  }

  private boolean otherSource() {
    WorkspaceConfig backup = WorkspaceFile.read(ready).orElseThrow();
    return WorkspaceFile.read(workspace)
        .map(
            here ->
                here.kind() != backup.kind()
                    || !Objects.equals(here.address(), backup.address())
                    || !Objects.equals(here.sample(), backup.sample())
                    || !Objects.equals(here.files(), backup.files()))
        .orElse(true);
  }

  /// Gives a file of the restore its place; what has that place goes aside first.
  private void put(String name, String aside) throws IOException {
    Path fresh = ready.resolve(name);
    if (Files.exists(fresh)) {
      setAside(name, aside);
      move(fresh, workspace.resolve(name));
    }
  }

  private void move(Path from, Path to) throws IOException {
    between.run();
    DurableFile.move(from, to);
  }

  private void write(Path file, byte[] content) throws IOException {
    between.run();
    DurableFile.write(file, content);
  }

  private void setAside(String name, String aside) throws IOException {
    Path here = workspace.resolve(name);
    if (Files.exists(here) && !Files.exists(workspace.resolve(aside))) {
      move(here, workspace.resolve(aside));
    }
  }
}
