package app.comptoir.platform.orderfile.spill;

import java.nio.file.Files;
import java.nio.file.Path;

/// How much of an order file is kept in memory, and where the rest goes.
///
/// @param folder for a temporary file
/// @param rows how many rows at most, an order counted as eight
public record OrderMemory(Path folder, long rows) {
  /// Some 100 MB: a year of a shop of medium size.
  private static final long USUAL = 1_500_000;

  /// In a workspace's folder, or in the one it is to be in.
  public static OrderMemory in(Path workspace) {
    Path folder = workspace.toAbsolutePath();
    while (folder != null && !Files.isWritable(folder)) {
      folder = folder.getParent();
    }
    return folder == null ? anywhere() : new OrderMemory(folder, USUAL);
  }

  /// In the system's folder for such files.
  public static OrderMemory anywhere() {
    return new OrderMemory(Path.of(System.getProperty("java.io.tmpdir")), USUAL);
  }
}
