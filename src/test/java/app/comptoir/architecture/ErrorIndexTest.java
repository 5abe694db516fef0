package app.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `src/docs/errors.md` names every code of a failure that the program has, once, and no other.
class ErrorIndexTest {
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  /// `SHA-256` and `AES-128` have three digits; `UTF-8` is the only other name of this form.
  private static final Pattern CODE = Pattern.compile("\\b(?!UTF-)[A-Z]{2,8}-\\d{1,2}\\b");

  private static final Pattern LINE = Pattern.compile("\\| ([A-Z]+-\\d+) \\|.*");
  private static final Pattern MESSAGE = Pattern.compile("failure\\.([A-Z]+-\\d+) .*");

  @Test
  void indexNamesTheCodesOfTheProgram() throws IOException {
    List<String> listed = firstGroups(LINE, Path.of("src/docs/errors.md"));

    assertThat(listed).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(listed)).isEqualTo(codesOfTheProgram());
  }

  @Test
  void everySentenceBelongsToACode() throws IOException {
    Set<String> codes = codesOfTheProgram();

    for (String file : List.of("messages.properties", "messages_fr.properties")) {
      assertThat(codes)
          .as(file)
          .containsAll(firstGroups(MESSAGE, Path.of("src/main/resources/i18n").resolve(file)));
    }
  }

  /// Those in string literals; comments say nothing to anybody.
  private static Set<String> codesOfTheProgram() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> lines(file).stream())
          .filter(line -> !line.strip().startsWith("//"))
          .flatMap(line -> matches(LITERAL, line))
          .flatMap(literal -> matches(CODE, literal))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group());
  }

  private static List<String> firstGroups(Pattern pattern, Path file) {
    return lines(file).stream()
        .map(pattern::matcher)
        .filter(line -> line.matches())
        .map(line -> line.group(1))
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
