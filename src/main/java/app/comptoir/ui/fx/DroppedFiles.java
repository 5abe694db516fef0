package app.comptoir.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Files that somebody dropped on the window.
public final class DroppedFiles {
  private DroppedFiles() {}

  /// In the order in which they were written: of one order the newest file is to hold.
  public static List<Path> oldestFirst(List<File> files) {
    return files.stream()
        .sorted(Comparator.comparingLong(File::lastModified).thenComparing(File::getName))
        .map(File::toPath)
        .toList();
  }
}
