package app.comptoir.workspace;

import app.comptoir.common.CommandException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a workspace of the program's own folder goes: its folder gets another name first, in one
/// step. Whatever ends the program afterwards, it is gone, and what is left of it goes at the next
/// start. Blocks.
public final class RemovedFolders {
  private static final Logger log = LoggerFactory.getLogger(RemovedFolders.class);
  private static final String GOING = ".removed-";
  private static final String CONFIG = WorkspaceFile.CONFIG;

  private final Path root;

  /// @param root the folder of all workspaces
  RemovedFolders(Path root) {
    this.root = root;
  }

  boolean isBeside(Path folder) {
    return root.equals(folder.toAbsolutePath().normalize().getParent());
  }

  /// @throws CommandException `WS-8` where the folder is somebody else's
  public void requireOwn(Path directory) {
    if (!isBeside(directory)) {
      throw new CommandException(
          "WS-8", "%s is none of Comptoir's own folders; it was left alone.".formatted(directory));
    }
  }

  /// Puts a workspace's folder aside, where it is no workspace any more.
  ///
  /// @return where it is now, for [#delete]
  /// @throws CommandException `WS-8` where that cannot be, and nothing has changed
  public Path putAside(Path directory) {
    requireOwn(directory);
    Path aside = root.resolve(GOING + System.nanoTime() + "-" + directory.getFileName());
    try {
      Files.move(directory, aside);
      return aside;
    } catch (IOException e) {
      throw new CommandException(
          "WS-8", "The workspace could not be removed: %s.".formatted(e.getMessage()));
    }
  }

  /// What was put aside and is still there: the program ended in between.
  public List<Path> leftovers() {
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(folder -> folder.getFileName().toString().startsWith(GOING)).toList();
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }

  /// Deletes a folder that was put aside; what cannot be deleted goes at another start.
  public void delete(Path aside) {
    empty(aside);
    try {
      Files.deleteIfExists(aside.resolve(CONFIG));
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      undeleted(e);
    }
  }

  /// Deletes all in a folder that was put aside but its `workspace.json`, which is the last to go,
  /// as it says which secrets go with it.
  public void empty(Path aside) {
    if (!aside.getFileName().toString().startsWith(GOING) || !isBeside(aside)) {
      throw new IllegalArgumentException("Only what was put aside is deleted");
    }
    Path last = aside.resolve(CONFIG);
    try {
      Files.walkFileTree(
          aside,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (!file.equals(last)) {
                Files.deleteIfExists(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
                throws IOException {
              if (!folder.equals(aside)) {
                Files.deleteIfExists(folder);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      undeleted(e);
    }
  }

  private static void undeleted(IOException e) {
    log.warn("WS-8 not all of a removed workspace could be deleted: {}", e.getMessage());
  }
}
