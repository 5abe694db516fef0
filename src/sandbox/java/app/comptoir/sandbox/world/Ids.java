package app.comptoir.sandbox.world;

/// Identifiers as the platform gives them: the same in every locale, which formatting is not.
public final class Ids {
  private Ids() {}

  /// `prefix` followed by the number with at least so many digits.
  public static String numbered(String prefix, long number, int digits) {
    String plain = Long.toString(number);
    return prefix + "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }
}
