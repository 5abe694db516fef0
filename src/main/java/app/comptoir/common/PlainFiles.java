package app.comptoir.common;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// Looks whether a folder, which may be somebody else's, has files under certain names: through a
/// link another file would be written, and a pipe or a device never ends.
public final class PlainFiles {
  private PlainFiles() {}

  /// The first that is none.
  ///
  /// @param names with `*` for any characters
  public static Optional<Path> firstOther(Path folder, String names) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
      for (Path file : files) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          return Optional.of(file);
        }
      }
      return Optional.empty();
    }
  }
}
