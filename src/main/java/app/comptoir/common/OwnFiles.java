package app.comptoir.common;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes folders and files that nobody but the person who runs the program may open: 0700 and 0600,
/// whatever the umask. Everything the program writes for itself is made here; what a person saves
/// to a place of their choice is not. Where a file system has no such permissions, they are left
/// out.
///
/// A symbolic link in the place of a file is refused: what it leads to is somebody's own.
public final class OwnFiles {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnFiles() {}

  /// Makes a folder where it is not there, and those above it; those that are there stay as they
  /// are.
  public static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, FOLDER));
  }

  /// Makes a folder that is not there yet; the one above it is.
  public static void newFolder(Path folder) throws IOException {
    Files.createDirectory(folder, attributes(folder, FOLDER));
  }

  /// Makes an empty file where there is none, for a library that opens it afterwards.
  public static void make(Path file) throws IOException {
    requireNoLink(file);
    try {
      Files.createFile(file, attributes(file, FILE));
    } catch (FileAlreadyExistsException _) {
      tighten(file);
    }
  }

  /// Opens a file, making it where the options say so.
  public static FileChannel open(Path file, OpenOption... options) throws IOException {
    requireNoLink(file);
    Set<OpenOption> all = new HashSet<>(List.of(options));
    all.add(LinkOption.NOFOLLOW_LINKS);
    FileChannel channel = FileChannel.open(file, all, attributes(file, FILE));
    tighten(file);
    return channel;
  }

  /// Writes a file anew.
  public static OutputStream write(Path file) throws IOException {
    return Channels.newOutputStream(
        open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE));
  }

  /// Takes a folder or file that is there away from everybody else; links, pipes and devices are
  /// left alone.
  ///
  /// @return whether others could have opened it until now
  public static boolean tighten(Path path) {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      return false;
    }
    try {
      var now = view.readAttributes();
      Set<PosixFilePermission> wanted = now.isDirectory() ? FOLDER : FILE;
      // A pipe would be opened to change it, and waited for without end.
      boolean ordinary = now.isRegularFile() || now.isDirectory();
      if (!ordinary || wanted.containsAll(now.permissions())) {
        return false;
      }
      Set<PosixFilePermission> left = new HashSet<>(now.permissions());
      left.retainAll(wanted);
      view.setPermissions(left);
      return true;
    } catch (IOException | UnsupportedOperationException _) {
      // Somebody else's, or a file system without permissions; or there is none. No logger here:
      // the folder of the log is made by this, too.
      return false;
    }
  }

  /// @throws FileSystemException where a symbolic link lies in the place of a file
  public static void requireNoLink(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new FileSystemException(
          file.toString(), null, "it is a link, which is not followed; put the file itself there");
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
