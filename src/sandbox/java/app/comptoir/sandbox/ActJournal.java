package app.comptoir.sandbox;

import app.comptoir.sandbox.sim.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the decisions taken at this platform in a file, one JSON object a line, so that the log
/// grows the same way again at the next start. Lines of another log are passed over.
final class ActJournal {
  private final JsonMapper json = JsonMapper.shared();
  private final @Nullable Path file;
  private final String identity;

  /// A line of the file.
  record Line(String log, Act act) {}

  /// @param file null to keep nothing
  ActJournal(@Nullable Path file, String identity) {
    this.file = file;
    this.identity = identity;
  }

  List<Act> read() throws IOException {
    List<Act> acts = new ArrayList<>();
    if (file == null || !Files.exists(file)) {
      return acts;
    }
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      try {
        Line read = json.readValue(line, Line.class);
        if (read.log().equals(identity)) {
          acts.add(read.act());
        }
      } catch (JacksonException e) {
        throw new IOException("The sandbox's journal is damaged: " + file, e);
      }
    }
    return acts;
  }

  /// Makes the file, which says who decided what, its owner's alone.
  private static void own(Path file) throws IOException {
    if (!Files.exists(file)
        && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  void append(Act act) {
    if (file == null) {
      return;
    }
    try {
      own(file);
      Files.writeString(
          file,
          json.writeValueAsString(new Line(identity, act)) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
