package app.comptoir.common;

/// Makes texts from outside safe to print: what a terminal would obey (control and escape
/// characters) and what would reorder the text around it (bidirectional controls) is taken out.
public final class Printable {
  private Printable() {}

  /// The text with its line feeds and tabs; a carriage return stays in front of a line feed only.
  public static String lines(String text) {
    return text.chars().noneMatch(Printable::unfit) ? text : kept(text, true);
  }

  /// The text on one line: a space for each line break and tab.
  public static String oneLine(String text) {
    return visible(text) ? text : kept(text, false);
  }

  /// Whether an identifier has nothing in it that one would not see: two that look the same are.
  public static boolean visible(String id) {
    return id.chars().noneMatch(c -> c == '\n' || c == '\t' || unfit(c));
  }

  /// Whether a character says in which direction the text around it runs.
  public static boolean bidiControl(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /// All of them are single `char`s.
  private static boolean unfit(int c) {
    boolean layout = c == '\n' || c == '\t';
    boolean separator = c == 0x2028 || c == 0x2029;
    return !layout && (Character.isISOControl(c) || separator || bidiControl(c));
  }

  private static String kept(String text, boolean lines) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean windows = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (lines && (windows || !unfit(c))) {
        out.append(c);
      } else if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) {
        out.append(windows ? "" : " ");
      } else if (!unfit(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
