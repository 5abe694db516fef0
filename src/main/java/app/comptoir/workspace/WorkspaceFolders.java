package app.comptoir.workspace;

import app.comptoir.common.CommandException;
import app.comptoir.common.NameOrder;
import app.comptoir.common.OwnFiles;
import app.comptoir.common.SearchText;
import app.comptoir.settings.Home;
import app.comptoir.settings.SettingsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program's own folder of workspaces: which there are, and which was used last; how one goes,
/// see [#removed]. Blocks.
public final class WorkspaceFolders {
  private static final Logger log = LoggerFactory.getLogger(WorkspaceFolders.class);
  private static final String LAST = "last";
  private static final String LOBBY = ".welcome";
  private static final int LONGEST_ID = 40;

  private final Path root;
  private final SettingsFile memory;
  private final RemovedFolders removed;

  public WorkspaceFolders(Path root, SettingsFile memory) {
    this.root = root;
    this.memory = memory;
    this.removed = new RemovedFolders(root);
  }

  /// Those that are going.
  public RemovedFolders removed() {
    return removed;
  }

  /// The program's own.
  ///
  /// @throws CommandException `ENV-1`
  public static WorkspaceFolders own() {
    Path root = Home.data().resolve("workspaces");
    OwnFiles.tighten(Home.data());
    OwnFiles.tighten(root);
    return new WorkspaceFolders(root, SettingsFile.named("workspaces.properties"));
  }

  /// A workspace's folder.
  ///
  /// @param config null where its own file cannot be read
  public record Found(String id, Path directory, @Nullable WorkspaceConfig config) {
    public String name() {
      return config == null ? id : config.name();
    }
  }

  /// The names of all but one.
  ///
  /// @param but its folder; null for all
  public List<String> names(@Nullable Path but) {
    return list().stream()
        .filter(found -> !found.directory().equals(but))
        .map(Found::name)
        .toList();
  }

  /// All that are there, by name.
  public List<Found> list() {
    return directories().stream()
        .map(this::found)
        .sorted(Comparator.comparing(Found::name, NameOrder.NAMES))
        .toList();
  }

  /// The folders of all that are there.
  public List<Path> directories() {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .filter(WorkspaceFolders::isWorkspace)
          .toList();
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }

  /// A restore that was cut off may have taken the old file away and not put the new one in place.
  private static boolean isWorkspace(Path folder) {
    return Files.exists(folder.resolve(WorkspaceFile.CONFIG), LinkOption.NOFOLLOW_LINKS)
        || Files.isDirectory(folder.resolve(WorkspaceFile.RESTORED));
  }

  /// What lies in a folder.
  public Found found(Path folder) {
    try {
      return new Found(
          id(folder), folder, Workspace.find(folder).map(Workspace::config).orElse(null));
    } catch (CommandException e) {
      log.warn("{} {}", e.code(), e.getMessage());
      return new Found(id(folder), folder, null);
    }
  }

  /// The folder's name where it is one of these, its whole path elsewhere.
  public String id(Path folder) {
    return isOwn(folder) ? folder.getFileName().toString() : folder.toAbsolutePath().toString();
  }

  boolean isOwn(Path folder) {
    return removed.isBeside(folder);
  }

  /// The folder of an identifier.
  public Path directory(String id) {
    return root.resolve(id);
  }

  /// What stands for a window without a workspace.
  public Path lobby() {
    return root.resolve(LOBBY);
  }

  /// Where the sample workspace lies, or is to lie: elsewhere where something else has its place.
  public Path sample() {
    Path usual = root.resolve("sample");
    WorkspaceConfig there = found(usual).config();
    if (there == null ? !isWorkspace(usual) : isSample(there)) {
      return usual;
    }
    return list().stream()
        .filter(found -> found.config() != null && isSample(found.config()))
        .findFirst()
        .map(Found::directory)
        .orElseGet(() -> fresh("sample"));
  }

  private static boolean isSample(WorkspaceConfig config) {
    return config.kind() == WorkspaceConfig.Kind.SAMPLE;
  }

  /// The workspace shown last; another where that is gone; empty where there is none.
  public Optional<Path> last() {
    List<Found> all = list();
    String last = memory.read().getProperty(LAST, "");
    return all.stream()
        .filter(found -> found.id().equals(last))
        .findFirst()
        .or(() -> all.stream().filter(found -> found.config() != null).findFirst())
        .or(() -> all.stream().findFirst())
        .map(Found::directory);
  }

  /// Remembers which one was shown last; one that lies elsewhere is not remembered.
  public void remember(Path directory) {
    if (isOwn(directory) && !id(directory).equals(memory.read().getProperty(LAST))) {
      Properties properties = new Properties();
      properties.setProperty(LAST, id(directory));
      memory.write(properties);
    }
  }

  /// A folder for a new workspace, which is not there yet.
  public Path fresh(String name) {
    String plain = SearchText.folded(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String stem = plain.isEmpty() ? "workspace" : plain;
    stem = stem.substring(0, Math.min(LONGEST_ID, stem.length()));
    Path folder = root.resolve(stem);
    for (int i = 2; Files.exists(folder) || (stem.equals("sample") && i == 2); i++) {
      folder = root.resolve(stem + "-" + i);
    }
    return folder;
  }

  /// How many bytes the files of a workspace have. Symbolic links are not followed.
  long bytes(Path directory) {
    long[] sum = new long[1];
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              sum[0] += attributes.size();
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      log.info("Not all of {} could be seen: {}", directory.getFileName(), e.getMessage());
    }
    return sum[0];
  }
}
