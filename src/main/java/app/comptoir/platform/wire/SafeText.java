package app.comptoir.platform.wire;

import java.util.regex.Pattern;

/// What a platform said, fit to be shown and logged: cut, without control characters, and with
/// anything masked that may be a token or a pseudonym.
public final class SafeText {
  private static final int LONGEST = 200;
  private static final Pattern SECRET = Pattern.compile("[\\p{Alnum}._~+/=-]{16,}");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

  private SafeText() {}

  public static String of(String said) {
    String cut = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    return SECRET.matcher(UNPRINTABLE.matcher(cut).replaceAll(" ")).replaceAll("…").strip();
  }
}
