package app.comptoir.platform.orderfile.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as shops and spreadsheets write it: `1.250,50 €`, `$1,250.50`, `(5.00)`, `1 250,50`,
/// `1'250.50`, `5.00-`, `EUR 10`, `R$ 10`, `10 kr.`, `1,200円`.
final class NumberText {
  private static final int MAX_LENGTH = 30;

  private NumberText() {}

  /// The digits with their points and commas, `-` before them where it is negative; null where it
  /// is no number.
  static @Nullable String core(String text) {
    String rest = text.strip();
    boolean negative = false;
    if (rest.startsWith("(") && rest.endsWith(")")) {
      negative = true;
      rest = rest.substring(1, rest.length() - 1);
    }
    StringBuilder core = new StringBuilder(rest.length());
    int letters = 0;
    int signs = 0;
    boolean symbol = false;
    boolean gap = false;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '.' && i > 0 && Character.isLetter(rest.charAt(i - 1))) {
        continue;
      }
      if ((c >= '0' && c <= '9') || c == '.' || c == ',') {
        if (gap && !group(rest, i)) {
          return null;
        }
        gap = false;
        core.append(c);
      } else if (c == '-' || c == '\u2212' || c == '+') {
        negative |= c != '+';
        signs++;
      } else if (Character.isIdeographic(c)) {
        gap = core.length() > 0;
      } else if (Character.isLetter(c)) {
        letters++;
        gap = core.length() > 0;
      } else if (c == '\'' || c == '\u2019' || Character.isSpaceChar(c) || c == '\t') {
        gap = core.length() > 0;
      } else if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
        symbol = true;
      } else {
        return null;
      }
    }
    boolean ends = signs == 0 || (signs == 1 && (sign(rest, true) || sign(rest, false)));
    // A single letter is a size or a unit, unless it is a part of the currency's sign.
    boolean word = letters > 3 || (letters == 1 && !symbol);
    if (core.isEmpty() || core.length() > MAX_LENGTH || word || !ends) {
      return null;
    }
    return negative ? "-" + core : core.toString();
  }

  /// Whether three digits, and no fourth, stand here: what a blank before them may separate.
  private static boolean group(String text, int at) {
    for (int i = at; i < at + 3; i++) {
      if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return at + 3 == text.length() || text.charAt(at + 3) < '0' || text.charAt(at + 3) > '9';
  }

  /// Whether the sign stands before or behind all digits.
  private static boolean sign(String text, boolean before) {
    int digit = -1;
    int last = -1;
    int sign = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = digit < 0 ? i : digit;
        last = i;
      } else if (c == '-' || c == '\u2212' || c == '+') {
        sign = i;
      }
    }
    return before ? sign < digit : sign > last;
  }

  /// What the number proves about the sign before its decimals.
  static Proof proof(String core) {
    int from = core.startsWith("-") ? 1 : 0;
    int points = count(core, '.');
    int commas = count(core, ',');
    if (points == 0 && commas == 0) {
      return Proof.NONE;
    }
    if (points > 0 && commas > 0) {
      boolean comma = core.lastIndexOf(',') > core.lastIndexOf('.');
      return (comma ? commas : points) > 1 ? Proof.NONE : comma ? Proof.COMMA : Proof.POINT;
    }
    boolean comma = commas > 0;
    if (points + commas > 1) {
      DecimalSign other = comma ? DecimalSign.POINT : DecimalSign.COMMA;
      return value(core, other) == null ? Proof.NONE : comma ? Proof.POINT : Proof.COMMA;
    }
    int at = core.indexOf(comma ? ',' : '.');
    boolean three = core.length() - at - 1 == 3;
    boolean group = at > from && at - from <= 3 && core.charAt(from) != '0';
    return three && group ? Proof.UNDECIDED : comma ? Proof.COMMA : Proof.POINT;
  }

  enum Proof {
    /// It has no such sign, or is no number.
    NONE,
    /// It could be either: `1.250`.
    UNDECIDED,
    COMMA,
    POINT
  }

  /// The number; null where it is none with that sign.
  static @Nullable BigDecimal value(String core, DecimalSign sign) {
    int from = core.startsWith("-") ? 1 : 0;
    int end = core.indexOf(sign.sign);
    if (end >= 0 && core.indexOf(sign.sign, end + 1) >= 0) {
      return null;
    }
    int whole = end < 0 ? core.length() : end;
    if (core.indexOf(sign.thousands, whole) >= 0 || !grouped(core, from, whole, sign.thousands)) {
      return null;
    }
    StringBuilder plain = new StringBuilder(core.length());
    int digits = 0;
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (c != sign.thousands) {
        plain.append(c == sign.sign ? '.' : c);
      }
    }
    return digits == 0 ? null : new BigDecimal(plain.toString());
  }

  /// Whether the signs between thousands stand right: the last group has three digits, those before
  /// it two (as in India) or three, the first one to three.
  private static boolean grouped(String core, int from, int to, char thousands) {
    int last = core.lastIndexOf(thousands, to - 1);
    if (last < from) {
      return true;
    }
    if (to - last - 1 != 3) {
      return false;
    }
    int start = from;
    for (int at = core.indexOf(thousands, from);
        at >= 0 && at <= last;
        at = core.indexOf(thousands, at + 1)) {
      int length = at - start;
      if (length < 1 || length > 3 || (start > from && length == 1)) {
        return false;
      }
      start = at + 1;
    }
    return true;
  }

  private static int count(String text, char sign) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == sign ? 1 : 0;
    }
    return count;
  }
}
