package app.comptoir.store.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The statements that a database has which our migrations made, of any version: they lie beside
/// the migrations, in `statements.txt`, one a line. A database that holds another one is not ours,
/// see [StoredStatements]; whether one is missing is for [Schema#isWhole].
final class KnownStatements {
  private static final String FILE = "/statements.txt";
  private static final String CLASS_PATH = "classpath:";

  /// What H2 keeps of the user and of the settings in the address of the database.
  private static final Pattern OF_H2 =
      Pattern.compile(
          "CREATE USER IF NOT EXISTS \"COMPTOIR\" SALT '[0-9a-f]+' HASH '[0-9a-f]+' ADMIN"
              + "|SET (CREATE_BUILD|DB_CLOSE_DELAY|CACHE_SIZE) -?[0-9]{1,9}");

  /// Names that H2 made up, which depend on what was there before.
  private static final Pattern MADE_UP =
      Pattern.compile(
          "\"(PRIMARY_KEY|CONSTRAINT|CONSTRAINT_INDEX)_[0-9A-F]+(?:_INDEX_[0-9A-F]+)?\"");

  /// How many different values H2 found in a column, in percent.
  private static final Pattern SELECTIVITY = Pattern.compile(" SELECTIVITY [0-9]{1,3}\\b");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Set<String> known;

  private KnownStatements(Set<String> known) {
    if (known.isEmpty()) {
      // Else every database would be taken for somebody else's.
      throw new IllegalStateException("no statements are known");
    }
    this.known = known;
  }

  /// @param locations of migrations, as Flyway names them
  static KnownStatements of(String... locations) {
    return new KnownStatements(
        Arrays.stream(locations)
            .filter(location -> location.startsWith(CLASS_PATH))
            .flatMap(location -> lines("/" + location.substring(CLASS_PATH.length()) + FILE))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> lines(String resource) {
    try (InputStream in = KnownStatements.class.getResourceAsStream(resource)) {
      return in == null
          ? Stream.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean allows(String statement) {
    return OF_H2.matcher(statement).matches() || known.contains(plain(statement));
  }

  /// A statement without what differs between databases of the same tables.
  static String plain(String statement) {
    String oneLine = SPACE.matcher(statement).replaceAll(" ").strip();
    String named = MADE_UP.matcher(oneLine).replaceAll("\"$1\"");
    return SELECTIVITY.matcher(named).replaceAll("");
  }
}
