package app.comptoir.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.offer.ContentChange;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.domain.offer.Proposal;
import app.comptoir.service.figures.Selection.Comparison;
import app.comptoir.ui.mvc.Destination;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every key the screens use exists in both languages, with the same placeholders, and every key
/// there is, is used.
class MessageBundlesTest {
  /// A string literal that may be a key or, ending in a dot, the beginning of one.
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_.-]*)\"");

  private static final Pattern CALL =
      Pattern.compile("\\b(?:text|now|word|apply)\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  /// Keys made from codes and identifiers of other parts of the program.
  private static final List<String> FAMILIES =
      List.of(
          "kpi.",
          "failure.",
          "welcome.failure.",
          "check.",
          "proposal.",
          "offer.field.",
          "offer.event.");

  private final Properties english = load("messages.properties");
  private final Properties french = load("messages_fr.properties");
  private final List<String> sources = sources();

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(new TreeSet<>(french.stringPropertyNames()))
        .containsExactlyElementsOf(new TreeSet<>(english.stringPropertyNames()));
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholders() {
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(french.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @Test
  void everyTextIsAReadablePatternThatSaysSomething() {
    for (Properties language : List.of(english, french)) {
      for (String key : language.stringPropertyNames()) {
        String pattern = language.getProperty(key);
        assertThat(pattern).as(key).isNotBlank().doesNotContain("'");
        assertThat(new MessageFormat(pattern).toPattern()).as(key).isNotEmpty();
      }
    }
  }

  @Test
  void everyKeyThatIsAskedForExists() {
    Set<String> asked = new TreeSet<>();
    for (String source : sources) {
      Matcher call = CALL.matcher(source);
      while (call.find()) {
        asked.add(call.group(1));
      }
    }
    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(english.stringPropertyNames()).containsAll(asked);
  }

  @Test
  void everyKeyMadeFromAnEnumExists() {
    assertThat(english.stringPropertyNames())
        .containsAll(keys("action.", Action.values()))
        .containsAll(keys("step.", Step.values()))
        .containsAll(keys("step.short.", Step.values()))
        .containsAll(keys("post.button.", Action.values()))
        .containsAll(keys("comparison.", Comparison.values()))
        .containsAll(keys("theme.", Theme.values()))
        .containsAll(keys("destination.", Destination.values()))
        .containsAll(keys("check.", OfferCheck.Kind.values()))
        .containsAll(Arrays.stream(OfferCheck.Reason.values()).map(OfferCheck.Reason::key).toList())
        .containsAll(keys("proposal.", Proposal.Reason.values()))
        .containsAll(keys("offer.field.", ContentChange.Field.values()))
        .containsAll(keys("offer.event.", OfferEvent.What.values()));
  }

  @Test
  void everyKeyIsUsed() {
    Set<String> literals = new TreeSet<>(FAMILIES);
    for (String source : sources) {
      Matcher literal = LITERAL.matcher(source);
      while (literal.find()) {
        literals.add(literal.group(1));
      }
    }
    // "palette." + group, emptyKey + ".title"
    List<String> unused =
        english.stringPropertyNames().stream()
            .filter(key -> beginnings(key).noneMatch(literals::contains))
            .toList();
    assertThat(unused).isEmpty();
  }

  private static Stream<String> beginnings(String key) {
    List<String> all = new ArrayList<>(List.of(key));
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      all.add(key.substring(0, dot + 1));
      if (key.endsWith(".title") || key.endsWith(".next")) {
        all.add(key.substring(0, key.lastIndexOf('.')));
      }
    }
    return all.stream();
  }

  private static List<String> keys(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(v -> prefix + v).toList();
  }

  private static Set<String> placeholders(String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/comptoir/ui"))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(MessageBundlesTest::read)
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            MessageBundlesTest.class.getResourceAsStream("/i18n/" + name),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
