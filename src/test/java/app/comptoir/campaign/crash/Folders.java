package app.comptoir.campaign.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Copies and removes the folders of workspaces.
final class Folders {
  private Folders() {}

  /// Copies a workspace as a kill at this moment would leave it: the database first, then its
  /// checksums, which are written before it.
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      List<Path> ordered =
          files
              .filter(Files::isRegularFile)
              .filter(f -> !f.getFileName().toString().endsWith(".lock"))
              .sorted(Comparator.comparing(f -> !f.toString().endsWith(".mv.db")))
              .toList();
      for (Path file : ordered) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  public static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  static Path database(Path workspace) {
    return workspace.resolve("comptoir.mv.db");
  }

  static Path sums(Path workspace) {
    return workspace.resolve("comptoir.sums");
  }
}
