package app.comptoir.sandbox;

import app.comptoir.sandbox.sim.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  void append(Act act) {
    if (file == null) {
      return;
    }
    try {
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
