package app.comptoir.common;

/// Makes texts from outside fit for a cell of a CSV file.
public final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private CsvText() {}

  /// The text without what a terminal would obey, and with an apostrophe in front where a
  /// spreadsheet would run it as a formula. Quotes are the writer's to set.
  public static String cell(String text) {
    boolean carriageReturn = !text.isEmpty() && text.charAt(0) == '\r';
    String plain = Printable.lines(text);
    boolean formula = !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0;
    return formula || carriageReturn ? "'" + plain : plain;
  }
}
