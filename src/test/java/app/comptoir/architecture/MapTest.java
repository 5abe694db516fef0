package app.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages for those who work on the code name classes and members that are there, and the map
/// names every package.
class MapTest {
  /// A class, or a class and one of its members: `Change`, `Replica.apply`, `Change.OrderChange`.
  private static final Pattern CLASS =
      Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?(?:\\.\\w+)*`");

  @ParameterizedTest
  @ValueSource(strings = {"src/docs/map.md", ".github/CONTRIBUTING.md"})
  void everyClassThatIsNamedIsThere(String page) throws IOException {
    Map<String, String> sources = sources();
    List<String> missing = new ArrayList<>();
    for (MatchResult named : named(page)) {
      String source = sources.get(named.group(1));
      String member = named.group(2);
      if (source == null
          || (member != null && !Pattern.compile("\\b" + member + "\\b").matcher(source).find())) {
        missing.add(named.group());
      }
    }

    assertThat(named(page)).hasSizeGreaterThan(20);
    assertThat(missing).isEmpty();
  }

  @Test
  void everyPackageIsOnTheMap() throws IOException {
    String map = Files.readString(Path.of("src/docs/map.md"));
    List<String> packages = new ArrayList<>();
    for (String root : List.of("src/main/java", "src/sandbox/java")) {
      Path top = Path.of(root, "app/comptoir");
      try (Stream<Path> files = Files.walk(top)) {
        files
            .filter(file -> file.endsWith("package-info.java"))
            .map(file -> top.relativize(file.getParent()).toString().replace('/', '.'))
            .filter(name -> !name.isEmpty())
            .forEach(packages::add);
      }
    }

    assertThat(packages).hasSizeGreaterThan(50);
    assertThat(packages)
        .allSatisfy(name -> assertThat(endings(name)).anyMatch(end -> map.contains(end)));
  }

  /// How the map may name a package, as the room is named before: `sandbox.sim.state` by all of it,
  /// or as `sim.state`, or as `state`.
  private static List<String> endings(String name) {
    List<String> endings = new ArrayList<>();
    for (int from = 0; from >= 0; from = name.indexOf('.', from + 1)) {
      endings.add("`" + name.substring(from == 0 ? 0 : from + 1) + "`");
    }
    return endings;
  }

  private static List<MatchResult> named(String page) throws IOException {
    return CLASS.matcher(Files.readString(Path.of(page))).results().toList();
  }

  /// The text of all files by their class; of two with one name, both.
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
    }
    return sources;
  }
}
