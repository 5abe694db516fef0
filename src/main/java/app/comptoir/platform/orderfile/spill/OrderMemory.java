package app.comptoir.platform.orderfile.spill;

import java.nio.file.Path;

/// How much of an order file is kept in memory, and where the rest goes.
///
/// @param folder for a temporary file; made where it is not there
/// @param rows how many rows at most, an order counted as eight
public record OrderMemory(Path folder, long rows) {
  /// Some 100 MB: a year of a shop of medium size.
  private static final long USUAL = 1_500_000;

  public static OrderMemory in(Path folder) {
    return new OrderMemory(folder, USUAL);
  }

  /// Where there is no workspace yet.
  public static OrderMemory anywhere() {
    return in(Path.of(System.getProperty("java.io.tmpdir")));
  }
}
