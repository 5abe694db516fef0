package app.comptoir.workspace;

import app.comptoir.common.CommandException;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.settings.Home;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// A folder with everything of one workspace: `workspace.json`, the database, pictures once
/// fetched.
public final class Workspace {
  private static final Logger log = LoggerFactory.getLogger(Workspace.class);
  private final Path directory;
  private volatile WorkspaceConfig config;

  private Workspace(Path directory, WorkspaceConfig config) {
    this.directory = directory;
    this.config = config;
  }

  /// Where the sample workspace lies if nobody says otherwise: the system's place for a program's
  /// data.
  ///
  /// @throws CommandException `ENV-1` where that place cannot be named in this locale
  public static Path defaultDirectory() {
    return Home.data().resolve("workspaces").resolve("sample");
  }

  /// The workspace in a folder, a restore that lies ready put in place first; empty where there is
  /// none yet.
  ///
  /// @throws CommandException where its `workspace.json` cannot be read, or `BAK-5`
  public static Optional<Workspace> find(Path directory) {
    RestoreSwap.run(directory);
    return read(directory);
  }

  /// As it lies there.
  ///
  /// @throws CommandException where its `workspace.json` cannot be read
  public static Optional<Workspace> read(Path directory) {
    return WorkspaceFile.read(directory).map(config -> new Workspace(directory, config));
  }

  /// Names of all secrets that a folder knows of, also of what a restore replaced.
  public static Set<String> secretsNamed(Path directory) {
    Set<String> names = new LinkedHashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "workspace*.json")) {
      files.forEach(file -> names.addAll(secretsNamedIn(file)));
    } catch (IOException | DirectoryIteratorException e) {
      log.warn("WS-1 not all secrets of a removed workspace are known: {}", e.getMessage());
    }
    return names;
  }

  private static Set<String> secretsNamedIn(Path file) {
    Set<String> names = new LinkedHashSet<>();
    try {
      WorkspaceConfig config = WorkspaceFile.parsed(file);
      Optional.ofNullable(config.credential()).ifPresent(names::add);
      names.addAll(config.keys());
      names.addAll(config.toDelete());
    } catch (IOException | JacksonException e) {
      log.warn("WS-1 not all secrets of a removed workspace are known: {}", e.getMessage());
    }
    return names;
  }

  /// One that is not written yet, and may never be.
  public static Workspace planned(Path directory, WorkspaceConfig config) {
    return new Workspace(directory, config);
  }

  /// Makes a folder a workspace; written whole or not at all.
  ///
  /// @throws CommandException where the folder cannot be written
  public static Workspace create(Path directory, WorkspaceConfig config) {
    WorkspaceFile.create(directory, config);
    return new Workspace(directory, config);
  }

  /// Remembers an order file, so that it can be imported again.
  ///
  /// @param shop that somebody named for it
  /// @param complete whether its end was reached
  /// @throws CommandException where the folder cannot be written
  public synchronized void imported(
      OrderFileSettings settings, @Nullable String shop, boolean complete) {
    keep(config.with(WorkspaceConfig.ImportedFile.of(settings, shop, complete)));
  }

  /// Has another folder watched for order files, or none.
  ///
  /// @throws CommandException where the folder cannot be written
  public synchronized void watch(@Nullable String folder) {
    keep(config.watching(folder));
  }

  /// Forgets an order file that was taken out.
  ///
  /// @throws CommandException where the folder cannot be written
  public synchronized void notImported(String file, String brandId) {
    keep(config.without(file, brandId));
  }

  /// Forgets all order files: others are to be imported in their place.
  ///
  /// @throws CommandException where the folder cannot be written
  public synchronized void nothingImported() {
    keep(config.withImports(List.of()));
  }

  /// Gives it another name.
  ///
  /// @throws CommandException where the folder cannot be written
  public synchronized void rename(String name) {
    keep(config.named(name));
  }

  /// Name of the keychain's entry for its sign-in; empty where nobody ever signed in.
  public Optional<String> credential() {
    return Optional.ofNullable(config.credential());
  }

  /// The same, given one where it has none.
  ///
  /// @throws CommandException where the folder cannot be written
  public synchronized String ownCredential() {
    String known = config.credential();
    if (known != null) {
      return known;
    }
    String fresh = UUID.randomUUID().toString();
    keep(config.withCredential(fresh));
    return fresh;
  }

  /// Names one more entry of the keychain for a key of its database.
  ///
  /// @throws CommandException where the folder cannot be written
  public synchronized String freshKey() {
    String fresh = UUID.randomUUID().toString();
    keep(config.withKeys(Stream.concat(config.keys().stream(), Stream.of(fresh)).toList()));
    return fresh;
  }

  /// Has no sign-in any more, from the next start on at the latest: one write drops its name and
  /// notes that the secret is to be deleted.
  ///
  /// @throws CommandException where the folder cannot be written
  public synchronized void dropCredential() {
    if (config.credential() != null) {
      keep(config.withoutCredential());
    }
  }

  /// Takes a key back that nothing was encrypted with; noted, as above, as one to be deleted.
  ///
  /// @throws CommandException where the folder cannot be written
  public synchronized void dropKey(String name) {
    keep(config.withoutKey(name));
  }

  /// Gives the names up of secrets that are gone.
  ///
  /// @throws CommandException where the folder cannot be written
  public synchronized void deleted(Collection<String> gone) {
    keep(
        config.withForgotten(
            config.toDelete().stream().filter(name -> !gone.contains(name)).toList()));
  }

  private void keep(WorkspaceConfig other) {
    WorkspaceFile.write(directory, other);
    config = other;
  }

  public Path directory() {
    return directory;
  }

  public WorkspaceConfig config() {
    return config;
  }
}
