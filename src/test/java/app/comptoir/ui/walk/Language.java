package app.comptoir.ui.walk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/// Finds texts that are still English on a French screen, and keys that no text was found for. FX
/// thread only.
public final class Language {
  private static final Pattern RAW_KEY = Pattern.compile("[a-z]+(\\.[A-Za-z][A-Za-z0-9_-]*)+");
  private static final int LEAST_LETTERS = 4;
  private static final int LEAST_BESIDE_VALUES = 8;

  /// What somebody called a workspace, and what a file of theirs holds.
  private static final List<String> NAMES = List.of("workspace", "file-rows");

  private final List<Pattern> english = new ArrayList<>();
  private final List<Pattern> french = new ArrayList<>();

  /// Whether a text is English, of the texts seen so far: there are hundreds of patterns, and most
  /// texts come back on each screen.
  private final Map<String, Boolean> known = new HashMap<>();

  public Language() {
    Properties en = load("messages.properties");
    Properties fr = load("messages_fr.properties");
    for (String key : en.stringPropertyNames()) {
      if (letters(fr.getProperty(key)) >= LEAST_LETTERS) {
        french.add(pattern(fr.getProperty(key)));
      }
      if (!en.getProperty(key).equals(fr.getProperty(key))
          && letters(en.getProperty(key)) >= least(en.getProperty(key))) {
        english.add(pattern(en.getProperty(key)));
      }
    }
  }

  /// “Reply {0}” fits much of what people write.
  private static int least(String message) {
    return message.contains("{") ? LEAST_BESIDE_VALUES : LEAST_LETTERS;
  }

  /// How much of a message is its own: one of placeholders alone fits everything.
  private static long letters(String message) {
    int depth = 0;
    long letters = 0;
    for (char c : message.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      letters += depth == 0 && Character.isLetter(c) ? 1 : 0;
    }
    return letters;
  }

  /// What is not French.
  public List<String> foreign(Node root) {
    List<String> found = new ArrayList<>();
    for (Node node : Seen.nodes(root)) {
      if (named(node)) {
        continue;
      }
      for (String text : texts(node)) {
        if (RAW_KEY.matcher(text).matches()) {
          found.add("a key: " + text + ": " + Seen.name(node));
        } else if (known.computeIfAbsent(text, this::english)) {
          found.add("English: " + text + ": " + Seen.name(node));
        }
      }
    }
    return found;
  }

  private static boolean named(Node node) {
    return NAMES.stream().anyMatch(node.getStyleClass()::contains)
        || (node.getParent() != null && named(node.getParent()));
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    texts.add(node.getAccessibleText());
    if (node instanceof Labeled labeled) {
      texts.add(labeled.getText());
    }
    if (node instanceof TextInputControl input) {
      texts.add(input.getPromptText());
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      texts.add(control.getTooltip().getText());
    }
    return texts.stream().filter(Objects::nonNull).filter(t -> !t.isBlank()).toList();
  }

  private boolean english(String text) {
    return is(english, text) && !is(french, text);
  }

  private static boolean is(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(p -> p.matcher(text).matches());
  }

  /// A message as it may look with its values.
  private static Pattern pattern(String message) {
    StringBuilder regex = new StringBuilder();
    int depth = 0;
    for (char c : message.toCharArray()) {
      if (c == '{') {
        regex.append(depth++ == 0 ? ".+" : "");
      } else if (c == '}') {
        depth--;
      } else if (depth == 0) {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Language.class.getResourceAsStream("/i18n/" + name)),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
