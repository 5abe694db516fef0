package app.comptoir.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The names of databases that were put out of the way, and how many damaged ones are kept.
final class SetAside {
  static final int KEPT = 3;

  private static final Logger log = LoggerFactory.getLogger(SetAside.class);
  private static final String NAME = "comptoir";
  private static final String DATABASE = ".mv.db";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private SetAside() {}

  /// A name with the date that nothing has.
  static Path name(Path directory, String why, Clock clock) {
    String name = "%s.%s-%s".formatted(NAME, why, STAMP.format(clock.instant()));
    Path aside = directory.resolve(name + DATABASE);
    for (int i = 2; Files.exists(aside); i++) {
      aside = directory.resolve(name + "-" + i + DATABASE);
    }
    return aside;
  }

  /// Removes the oldest damaged databases of a folder.
  ///
  /// @param newest that was put there just now
  static void removeOldest(Path directory, Path newest) throws IOException {
    List<Path> others = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(f -> f.getFileName().toString().matches(NAME + "\\.damaged-.*\\.mv\\.db"))
          .filter(f -> !f.equals(newest))
          .sorted()
          .forEach(others::add);
    }
    for (Path old : others.subList(0, Math.max(0, others.size() - (KEPT - 1)))) {
      Files.delete(old);
      log.warn("{} was removed: only the newest {} are kept", old.getFileName(), KEPT);
    }
  }
}
