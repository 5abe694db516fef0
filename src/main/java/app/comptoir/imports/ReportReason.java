package app.comptoir.imports;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Why a row is not read or a figure not known, as it is kept: the name of a reason with what it
/// speaks of, so that it can be told in any language. The reader of files says it in English
/// sentences; one that is not among these is kept as it is.
enum ReportReason {
  OPEN_QUOTE("A quote is not closed, or something follows it, or a field is too long"),
  ORDER_TOO_LARGE("The order's amount is beyond belief"),
  ORDER_AMOUNTS_TOO_LARGE("The order's amounts are beyond belief"),
  AMOUNTS_TOO_LARGE("The amounts are beyond belief"),
  LINE_OF_NOTHING("A line of nothing"),
  NEGATIVE_PRICE("A line at a negative price"),
  LINES_TWO_CURRENCIES("The order's lines are in two currencies"),
  ROWS_TWO_CURRENCIES("The order's rows are in two currencies"),
  NO_CURRENCY("The currency is no ISO 4217 code"),
  RETURN_NOT_NEGATIVE("A return whose quantity is not negative, or whose price is"),
  FIRST_ROW_MISSING("The order's first row is missing or was rejected"),
  THERE_BEFORE("The order was there before"),
  NO_CODE("The article has no code"),
  CODE_TOO_LONG("The article's code is too long"),
  NO_ARTICLE("The order names no article"),
  ARTICLE_OF_NOTHING("An article of nothing, or at a negative price"),
  ARTICLE_WITHOUT_PRICE("An article without its price or quantity"),
  NOT_TOLD("the export does not tell it"),
  NO_COLUMN("there is no column %s"),
  FIELDS_OVER_LINES("%s fields instead of %s over several lines: a quote may be missing"),
  FIELDS("%s fields instead of %s"),
  EMPTY("%s is empty"),
  TOO_LONG("%s is too long"),
  NO_DATE("%s is no date"),
  FAR_YEAR("%s has a year that no order is of"),
  TOO_LARGE("%s is beyond belief"),
  NO_WHOLE_NUMBER("%s is no whole number"),
  NO_NUMBER("%s is no number");

  /// Before the name of a reason: no sentence begins so.
  private static final String MARK = "=";

  /// Between its values.
  private static final String BETWEEN = "\u001f";

  private static final Pattern MET = Pattern.compile("(.*?): “(.*)”");

  private final String sentence;
  private final Pattern pattern;

  ReportReason(String sentence) {
    this.sentence = sentence;
    this.pattern =
        Pattern.compile(
            Stream.of(sentence.split("%s", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(.*)")));
  }

  /// As it is kept: the name, what stood there (empty where that is not known), and what the
  /// sentence speaks of.
  static String coded(String told) {
    Matcher met = MET.matcher(told);
    boolean there = met.matches();
    String reason = there ? met.group(1) : told;
    for (ReportReason one : values()) {
      Matcher fits = one.pattern.matcher(reason);
      if (fits.matches()) {
        Stream<String> values = IntStream.rangeClosed(1, fits.groupCount()).mapToObj(fits::group);
        String name = one.name().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(MARK + name, there ? met.group(2) : ""), values)
            .collect(Collectors.joining(BETWEEN));
      }
    }
    return told;
  }

  /// The English sentence of what was kept.
  static String sentence(String kept) {
    if (!kept.startsWith(MARK)) {
      return kept;
    }
    List<String> values = List.of(kept.substring(MARK.length()).split(BETWEEN, -1));
    ReportReason reason = valueOf(values.getFirst().toUpperCase(Locale.ROOT));
    String told = reason.sentence.formatted(values.subList(2, values.size()).toArray());
    return values.get(1).isEmpty() ? told : told + ": “" + values.get(1) + "”";
  }
}
