package app.comptoir.imports;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for files in a folder that stand still: each is named once, and again when it is another.
/// Nothing is moved or changed. One thread.
public final class FolderWatch {
  private final Path folder;
  private final Map<Path, State> seen = new HashMap<>();
  private final Set<State> told = new HashSet<>();

  /// A file as it was seen.
  private record State(Path file, long size, long modified) {}

  public FolderWatch(Path folder) {
    this.folder = folder;
  }

  /// Files that are as they were when this was asked last, and were not named before: the oldest
  /// first, so that the newest state of an order is read last. Hidden ones and folders are none.
  ///
  /// @throws IOException where the folder cannot be read
  public List<Path> standing() throws IOException {
    Map<Path, State> now = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        look(file, now);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    List<State> standing = new ArrayList<>();
    for (State state : now.values()) {
      if (state.equals(seen.get(state.file())) && state.size() > 0 && told.add(state)) {
        standing.add(state);
      }
    }
    seen.clear();
    seen.putAll(now);
    return standing.stream()
        .sorted(
            Comparator.comparingLong(State::modified)
                .thenComparing(state -> state.file().getFileName().toString()))
        .map(State::file)
        .toList();
  }

  private static void look(Path file, Map<Path, State> now) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      if (found.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
        now.put(file, new State(file, found.size(), found.lastModifiedTime().toMillis()));
      }
    } catch (NoSuchFileException _) {
      // It was taken away meanwhile.
    }
  }
}
