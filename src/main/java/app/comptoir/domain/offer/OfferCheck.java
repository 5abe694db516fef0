package app.comptoir.domain.offer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What was looked at in an offer before anybody decides, and what was found. A check advises; it
/// forbids nothing.
///
/// @param facts the values the sentence names, in the order of its places `{0}`, `{1}` …
public record OfferCheck(Reason reason, List<Fact> facts) {
  public OfferCheck {
    facts = List.copyOf(facts);
  }

  public static OfferCheck of(Reason reason, Fact... facts) {
    return new OfferCheck(reason, Arrays.asList(facts));
  }

  public Kind kind() {
    return reason.kind;
  }

  public Result result() {
    return reason.result;
  }

  /// Of the sentence in the message bundles.
  public String key() {
    return reason.key();
  }

  /// The worst of some results; passed where there are none.
  public static Result worst(Collection<OfferCheck> checks) {
    return checks.stream().map(OfferCheck::result).max(Result::compareTo).orElse(Result.PASS);
  }

  /// Whether an offer may be decided together with others: every check passed.
  public static boolean allGreen(Collection<OfferCheck> checks) {
    return !checks.isEmpty() && worst(checks) == Result.PASS;
  }

  /// From good to bad: what could not be told is no pass, yet nothing was found either.
  public enum Result {
    PASS,
    UNKNOWN,
    WARN,
    FAIL
  }

  /// What is looked at. Message key `check.<KIND>` names it.
  public enum Kind {
    CONTENT,
    PRICE,
    COMPARE_AT,
    STOCK,
    FLIGHT,
    TWIN,
    MARGIN,
    READABILITY,
    HASHTAG,
    LINK,
    CURRENCY,
    PICTURE
  }

  /// What can be found, with the facts that its sentence names.
  public enum Reason {
    /// The content is the one the fingerprint speaks of.
    CONTENT_PROVEN(Kind.CONTENT, Result.PASS, "proven"),
    CONTENT_UNPROVEN(Kind.CONTENT, Result.FAIL, "unproven"),
    /// the signs
    CONTENT_UNSEEN(Kind.CONTENT, Result.WARN, "unseen"),

    PRICE_NONE(Kind.PRICE, Result.PASS, "none"),
    PRICE_NOT_POSITIVE(Kind.PRICE, Result.FAIL, "not_positive"),
    /// price, middle price paid, units
    PRICE_IN_LINE(Kind.PRICE, Result.PASS, "in_line"),
    /// price, highest price paid, units
    PRICE_ABOVE(Kind.PRICE, Result.WARN, "above"),
    /// price, middle price paid, units
    PRICE_FAR_BELOW(Kind.PRICE, Result.WARN, "far_below"),
    /// units
    PRICE_UNTOLD(Kind.PRICE, Result.UNKNOWN, "untold"),
    PRICE_NO_PRODUCT(Kind.PRICE, Result.UNKNOWN, "no_product"),

    COMPARE_NONE(Kind.COMPARE_AT, Result.PASS, "none"),
    COMPARE_OTHER_CURRENCY(Kind.COMPARE_AT, Result.FAIL, "other_currency"),
    /// compare-at, price
    COMPARE_NOT_ABOVE(Kind.COMPARE_AT, Result.FAIL, "not_above"),
    /// compare-at, day
    COMPARE_ASKED(Kind.COMPARE_AT, Result.PASS, "asked"),
    /// compare-at, lowest price asked, day
    COMPARE_ABOVE_LOWEST(Kind.COMPARE_AT, Result.WARN, "above_lowest"),
    /// compare-at, highest price asked
    COMPARE_NEVER_ASKED(Kind.COMPARE_AT, Result.WARN, "never_asked"),
    COMPARE_UNTOLD(Kind.COMPARE_AT, Result.UNKNOWN, "untold"),

    STOCK_UNLIMITED(Kind.STOCK, Result.PASS, "unlimited"),
    STOCK_NONE_LEFT(Kind.STOCK, Result.FAIL, "none_left"),
    /// stock, units expected, budget, spend an order, orders measured
    STOCK_COVERS(Kind.STOCK, Result.PASS, "covers"),
    /// stock, units expected, budget, spend an order, orders measured
    STOCK_SHORT(Kind.STOCK, Result.WARN, "short"),
    /// orders measured, orders needed
    STOCK_UNTOLD(Kind.STOCK, Result.UNKNOWN, "untold"),
    /// currency of the budget
    STOCK_NO_RATE(Kind.STOCK, Result.UNKNOWN, "no_rate"),

    /// begin, length
    FLIGHT_AHEAD(Kind.FLIGHT, Result.PASS, "ahead"),
    /// begin
    FLIGHT_BEGUN(Kind.FLIGHT, Result.WARN, "begun"),
    /// end
    FLIGHT_OVER(Kind.FLIGHT, Result.FAIL, "over"),
    FLIGHT_BACKWARDS(Kind.FLIGHT, Result.FAIL, "backwards"),
    /// length, least length
    FLIGHT_SHORT(Kind.FLIGHT, Result.WARN, "short"),

    TWIN_NONE(Kind.TWIN, Result.PASS, "none"),
    /// title of the other, its begin, its end
    TWIN_OVERLAPS(Kind.TWIN, Result.WARN, "overlaps"),
    TWIN_UNTOLD(Kind.TWIN, Result.UNKNOWN, "untold"),

    /// left a unit, price, commission, spend an order, orders measured
    MARGIN_LEFT(Kind.MARGIN, Result.PASS, "left"),
    /// left a unit, price, commission, spend an order, orders measured
    MARGIN_THIN(Kind.MARGIN, Result.WARN, "thin"),
    /// left a unit, price, commission, spend an order, orders measured
    MARGIN_NONE(Kind.MARGIN, Result.FAIL, "none"),
    /// left a unit before ad spend, price, commission, orders measured, orders needed
    MARGIN_SPEND_UNTOLD(Kind.MARGIN, Result.UNKNOWN, "spend_untold"),
    MARGIN_NO_PRICE(Kind.MARGIN, Result.PASS, "no_price"),
    /// currency
    MARGIN_NO_RATE(Kind.MARGIN, Result.UNKNOWN, "no_rate"),

    /// share, line, first day of the week, promoted posts, other posts
    READABILITY_WITHIN(Kind.READABILITY, Result.PASS, "within"),
    /// share, line, first day of the week, promoted posts, other posts
    READABILITY_CROSSES(Kind.READABILITY, Result.WARN, "crosses"),
    /// share without it, line, first day of the week, share with it
    READABILITY_OVER(Kind.READABILITY, Result.WARN, "over"),
    READABILITY_UNTOLD(Kind.READABILITY, Result.UNKNOWN, "untold"),

    HASHTAG_NONE(Kind.HASHTAG, Result.PASS, "none"),
    /// hashtag
    HASHTAG_SOUND(Kind.HASHTAG, Result.PASS, "sound"),
    /// hashtag
    HASHTAG_UNSOUND(Kind.HASHTAG, Result.FAIL, "unsound"),
    /// hashtag, title of the other
    HASHTAG_TAKEN(Kind.HASHTAG, Result.WARN, "taken"),

    LINK_NONE(Kind.LINK, Result.PASS, "none"),
    /// host
    LINK_SOUND(Kind.LINK, Result.PASS, "sound"),
    /// link
    LINK_UNSOUND(Kind.LINK, Result.FAIL, "unsound"),
    /// host
    LINK_DISGUISED(Kind.LINK, Result.WARN, "disguised"),

    /// currency
    CURRENCY_OF_BRAND(Kind.CURRENCY, Result.PASS, "of_brand"),
    /// currency, orders in it
    CURRENCY_SOLD_IN(Kind.CURRENCY, Result.PASS, "sold_in"),
    /// currency, the brand's currency
    CURRENCY_FOREIGN(Kind.CURRENCY, Result.WARN, "foreign"),

    PICTURE_DESCRIBED(Kind.PICTURE, Result.PASS, "described"),
    PICTURE_UNDESCRIBED(Kind.PICTURE, Result.WARN, "undescribed"),
    PICTURE_NONE(Kind.PICTURE, Result.WARN, "none");

    private final Kind kind;
    private final Result result;
    private final String word;

    Reason(Kind kind, Result result, String word) {
      this.kind = kind;
      this.result = result;
      this.word = word;
    }

    public String key() {
      return "check." + kind.name() + "." + word;
    }
  }
}
