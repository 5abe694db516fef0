package app.comptoir.common;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of a text what must not leave the machine: tokens and other secrets, shoppers'
/// pseudonyms, addresses of people and machines, the person's home folder. Rather too much than too
/// little: long runs of letters and digits go, too.
public final class Masking {
  private static final String MASK = "•••";

  private record Rule(Pattern pattern, String replacement) {}

  private static final List<Rule> RULES =
      List.of(
          rule("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*", MASK),
          rule("(?i)\\b(bearer|basic)\\s+[^\\s\"',;]+", "$1 " + MASK),
          rule(
              "(?i)((?:[a-z]+_)?(?:token|password|secret|verifier|api[_-]?key|authorization"
                  + "|shopper(?:[_-]?id)?)[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"'&,;})]+",
              "$1" + MASK),
          rule("(?i)([?&](?:code|state)=)[^\\s\"'&]+", "$1" + MASK),
          rule("(?i)\\bshopper\\s+[A-Za-z0-9_-]*\\d[A-Za-z0-9_-]*", "shopper " + MASK),
          rule("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", MASK),
          rule(
              "(?i)(https?|jdbc:[a-z0-9]+)://(?!127\\.0\\.0\\.1|localhost)[^/\\s\"']+",
              "$1://" + MASK),
          rule("(?<![\\d.])(?!127\\.0\\.0\\.1)(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])", MASK),
          rule("(?i)(?<![\\w:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\\w:])", MASK),
          rule("(?i)\\b(?=[0-9a-f]*\\d)[0-9a-f]{16,}\\b", MASK),
          rule(
              "(?<![\\w-])(?=[A-Za-z0-9_-]*\\d)(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9_-]{24,}",
              MASK));

  private final String home;

  /// @param home the person's home folder, which may hold their name
  public Masking(String home) {
    this.home = home;
  }

  /// The text without any of it.
  public String mask(String text) {
    String masked = home.length() > 1 ? text.replace(home, "~") : text;
    for (Rule rule : RULES) {
      masked = rule.pattern().matcher(masked).replaceAll(rule.replacement());
    }
    return masked;
  }

  private static Rule rule(String pattern, String replacement) {
    return new Rule(
        Pattern.compile(pattern),
        replacement.contains("$1") ? replacement : Matcher.quoteReplacement(replacement));
  }
}
