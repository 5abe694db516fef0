package app.comptoir.workspace;

import app.comptoir.acts.ActBook;
import app.comptoir.common.CommandException;
import app.comptoir.common.DurableFile;
import app.comptoir.common.OwnFiles;
import app.comptoir.common.PlainFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The files in a workspace's folder by their names, and its `workspace.json`, read and written.
public final class WorkspaceFile {
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

  public static final String CONFIG = "workspace.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
          .build();

  /// Some hundred order files and their names have a tenth of it.
  private static final int MOST_BYTES = 1 << 20;

  private WorkspaceFile() {}

  /// As it lies there.
  ///
  /// @throws CommandException where its `workspace.json` cannot be read
  static Optional<WorkspaceConfig> read(Path directory) {
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
      return Optional.of(config);
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

  static WorkspaceConfig parsed(Path file) throws IOException {
    @Nullable WorkspaceConfig config =
        JSON.readValue(
            PlainFile.text(file, MOST_BYTES, LinkOption.NOFOLLOW_LINKS), WorkspaceConfig.class);
    if (config == null) {
      throw new FileSystemException(file.toString(), null, "there is nothing in it");
    }
    return config;
  }

  private static CommandException unreadable(Path file, String why) {
    return new CommandException(
        "WS-1", "%s cannot be read; repair or remove it: %s.".formatted(file, why));
  }

  /// Makes a folder a workspace; written whole or not at all.
  ///
  /// @throws CommandException where the folder cannot be written
  static void create(Path directory, WorkspaceConfig config) {
    try {
      OwnFiles.folder(directory);
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
    write(directory, config);
  }

  /// Into a folder that is there: what was removed meanwhile does not come back.
  static void write(Path directory, WorkspaceConfig config) {
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
}
