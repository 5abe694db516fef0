package app.comptoir.bootstrap;

import app.comptoir.secrets.Keychain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A keychain that outlasts its program, as systems have them: a folder that is no part of the
/// program's own.
public class FileKeychain implements Keychain {
  private final Path folder;

  public FileKeychain(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  @Override
  public @Nullable String get(String name) throws Exception {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file) : null;
  }

  @Override
  public void put(String name, String secret) throws Exception {
    Path fresh = Files.writeString(folder.resolve(name + ".new"), secret);
    Files.move(fresh, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String name) throws Exception {
    Files.deleteIfExists(folder.resolve(name));
  }

  /// All secrets it holds.
  public List<String> secrets() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .toList();
    }
  }
}
