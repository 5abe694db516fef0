package app.comptoir.workspace;

import app.comptoir.acts.ActBook;
import app.comptoir.common.CommandException;
import app.comptoir.common.DurableFile;
import app.comptoir.common.OwnFiles;
import app.comptoir.common.PlainFile;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.settings.Home;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// A folder with everything of one workspace: `workspace.json`, the database, pictures once
/// fetched.
public final class Workspace {
  /// Whole, and to be put in place before the workspace is opened.
  public static final String RESTORED = "restore";

  /// A restore on its way to be that, or on its way to be removed.
  public static final String UNREADY = "restore.tmp";

  /// In a restore: when it was made, for the names of what it replaces.
  public static final String STAMP = "stamp";

  /// The journal of decisions.
  public static final String JOURNAL = ActBook.file(Path.of("")).toString();

  /// What the sample's simulated platform was told.
  public static final String SIMULATED = "sandbox.journal";

  private static final Logger log = LoggerFactory.getLogger(Workspace.class);
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
          .build();
  public static final String CONFIG = "workspace.json";

  /// Some hundred order files and their names have a tenth of it.
  private static final int MOST_BYTES = 1 << 20;

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
    Path file = directory.resolve(CONFIG);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      WorkspaceConfig config = parsed(file);
      if (config.version() > WorkspaceConfig.VERSION) {
        throw new CommandException(
            "WS-2", "This workspace was made by a newer Comptoir; update Comptoir to open it.");
      }
      return Optional.of(new Workspace(directory, config));
    } catch (IOException e) {
      throw unreadable(file, PlainFile.reason(e));
    } catch (JacksonException e) {
      throw unreadable(
          file,
          e.getCause() instanceof IllegalArgumentException wrong
              ? String.valueOf(wrong.getMessage())
              : place(e));
    }
  }

  private static String place(JacksonException e) {
    var where = e.getLocation();
    return where == null || where.getLineNr() < 1
        ? "it is no workspace file"
        : "it makes no sense from line %d, column %d on"
            .formatted(where.getLineNr(), where.getColumnNr());
  }

  private static WorkspaceConfig parsed(Path file) throws IOException {
    @Nullable WorkspaceConfig config =
        JSON.readValue(
            PlainFile.text(file, MOST_BYTES, LinkOption.NOFOLLOW_LINKS), WorkspaceConfig.class);
    if (config == null) {
      throw new FileSystemException(file.toString(), null, "there is nothing in it");
    }
    return config;
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
      WorkspaceConfig config = parsed(file);
      Optional.ofNullable(config.credential()).ifPresent(names::add);
      names.addAll(config.keys());
      names.addAll(config.toDelete());
    } catch (IOException | JacksonException e) {
      log.warn("WS-1 not all secrets of a removed workspace are known: {}", e.getMessage());
    }
    return names;
  }

  private static CommandException unreadable(Path file, String why) {
    return new CommandException(
        "WS-1", "%s cannot be read; repair or remove it: %s.".formatted(file, why));
  }

  /// One that is not written yet, and may never be.
  public static Workspace planned(Path directory, WorkspaceConfig config) {
    return new Workspace(directory, config);
  }

  /// Makes a folder a workspace; written whole or not at all.
  ///
  /// @throws CommandException where the folder cannot be written
  public static Workspace create(Path directory, WorkspaceConfig config) {
    try {
      OwnFiles.folder(directory);
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
    write(directory, config);
    return new Workspace(directory, config);
  }

  /// Into a folder that is there: what was removed meanwhile does not come back.
  private static void write(Path directory, WorkspaceConfig config) {
    try {
      Path fresh = Files.createTempFile(directory, "workspace", ".tmp");
      try {
        Files.writeString(fresh, JSON.writeValueAsString(config), StandardOpenOption.SYNC);
        DurableFile.move(fresh, directory.resolve(CONFIG));
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
  }

  private static CommandException unwritable(Path directory, IOException e) {
    return new CommandException(
        "WS-3", "The folder %s cannot be written: %s.".formatted(directory, e.getMessage()));
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
    write(directory, other);
    config = other;
  }

  public Path directory() {
    return directory;
  }

  public WorkspaceConfig config() {
    return config;
  }
}
