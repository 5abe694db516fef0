package app.comptoir.common;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Reads files that anybody may have put there: only regular ones, as a pipe or a device would be
/// waited for without end, and none that is longer than it can be.
public final class PlainFile {
  private PlainFile() {}

  /// What lies there is no file of that kind, whatever is in it. The reason is the end of a
  /// sentence.
  public static final class UnfitException extends FileSystemException {
    private static final long serialVersionUID = 1;

    UnfitException(Path file, String reason) {
      super(file.toString(), null, reason);
    }
  }

  /// All bytes of a file.
  ///
  /// @param most how many it may have
  /// @param links [LinkOption#NOFOLLOW_LINKS] where a link is refused, too
  /// @throws NoSuchFileException where there is none
  /// @throws UnfitException where it is no regular file, or longer
  public static byte[] read(Path file, int most, LinkOption... links) throws IOException {
    try (InputStream in = open(file, most, links)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLong(file, most);
      }
      return bytes;
    }
  }

  /// Its content as UTF-8 text, within the same limit.
  ///
  /// @throws java.nio.charset.CharacterCodingException where it is no UTF-8
  public static String text(Path file, int most, LinkOption... links) throws IOException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(read(file, most, links)))
        .toString();
  }

  /// Opens a file to be read from its beginning; the same is refused as by [#read].
  public static InputStream open(Path file, long most, LinkOption... links) throws IOException {
    require(file, most, links);
    return Files.newInputStream(file, links);
  }

  /// Refuses what [#read] refuses, without opening it.
  public static void require(Path file, long most, LinkOption... links) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, links);
    if (found.isSymbolicLink()) {
      OwnFiles.requireNoLink(file);
    }
    if (!found.isRegularFile()) {
      throw new UnfitException(
          file, found.isDirectory() ? "it is a folder" : "it is no regular file");
    }
    if (found.size() > most) {
      throw tooLong(file, most);
    }
  }

  /// The first thing in a folder that is no regular file, among those with certain names: through a
  /// link another file would be written.
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

  private static UnfitException tooLong(Path file, long most) {
    return new UnfitException(file, "it has more than the %,d bytes it can have".formatted(most));
  }

  /// Why a file could not be read, as the end of a sentence that names the file already.
  public static String reason(IOException e) {
    if (e instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return e instanceof NoSuchFileException
        ? "it is not there"
        : e instanceof java.nio.file.AccessDeniedException
            ? "you may not open it"
            : String.valueOf(e.getMessage());
  }
}
