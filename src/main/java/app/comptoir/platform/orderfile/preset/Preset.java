package app.comptoir.platform.orderfile.preset;

import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.platform.orderfile.value.DateOrder;
import app.comptoir.platform.orderfile.value.DecimalSign;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The description of one export: one file of `presets`.
///
/// @param name by which it is asked for, e.g. `shopify-orders`
/// @param title what people call it
/// @param documented where its columns are documented, or how else they are known
/// @param rows what a row is
/// @param firstRowOnly whether the order's own fields stand in its first row only
/// @param needs the columns it is recognised by, all of them; `A|B` where either will do
/// @param conditions what else all rows must be, for files whose columns are another's too
/// @param refuse why such a file is not read, one sentence by language (`en`, `fr`); null where it
///   is read
/// @param columns the names that a role's column may have, the best first
/// @param kinds what a row is by its fields, the first that fits; without any, all are sales
/// @param otherwise what a row is that none fits
/// @param status what the words of the status mean
/// @param notGoods names of articles that are no goods: tips, gift cards
/// @param amountAfterDiscount whether `amount` is after the line's discount
/// @param taxIn whether prices hold the tax; null where the total tells
/// @param taxApart currencies of places where prices come without their tax; where it is given,
///   prices of goods in others hold it. Null where `taxIn` says it
/// @param dates the order of day and month, where the export always has the same
/// @param decimals the decimal sign, where the export always has the same
/// @param zone the time zone of its times where they name none; null where it is the shop's
/// @param currency of its amounts where no column names it; null where it is the shop's
/// @param items how articles stand in one field
/// @param money which figures hang on which roles, for those whose column is missing
public record Preset(
    String name,
    String title,
    String documented,
    Rows rows,
    boolean firstRowOnly,
    List<String> needs,
    @Nullable Conditions conditions,
    @Nullable Map<String, String> refuse,
    Map<Role, List<String>> columns,
    List<Kind> kinds,
    @Nullable RowKind otherwise,
    @Nullable Statuses status,
    @Nullable NotGoods notGoods,
    boolean amountAfterDiscount,
    @Nullable Boolean taxIn,
    @Nullable List<String> taxApart,
    @Nullable DateOrder dates,
    @Nullable DecimalSign decimals,
    @Nullable String zone,
    @Nullable String currency,
    @Nullable Items items,
    List<Figure> money) {

  public Preset {
    needs = needs == null ? List.of() : List.copyOf(needs);
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    kinds = kinds == null ? List.of() : List.copyOf(kinds);
    money = money == null ? List.of() : List.copyOf(money);
  }

  /// What a row of the file is.
  public enum Rows {
    /// A line of an order that says all of itself: units and price; more of an order is not told.
    @JsonProperty("plain-lines")
    PLAIN_LINES,
    /// A line of an order, whose own fields stand in its first row or in each.
    @JsonProperty("lines")
    LINES,
    /// An order.
    @JsonProperty("orders")
    ORDERS,
    /// An amount booked for an order, or for none.
    @JsonProperty("entries")
    ENTRIES
  }

  /// What all rows must be.
  ///
  /// @param empty columns that are empty in every row
  /// @param like patterns that a column's fields have wherever they are not empty
  public record Conditions(List<String> empty, Map<String, String> like) {
    public Conditions {
      empty = empty == null ? List.of() : List.copyOf(empty);
      like = like == null ? Map.of() : Map.copyOf(like);
    }
  }

  /// A kind of rows.
  ///
  /// @param when patterns that the fields of roles match, without regard to case
  public record Kind(Map<Role, String> when, RowKind is) {
    public Kind {
      when = Map.copyOf(when);
    }
  }

  /// What the words of a status mean; words without regard to case.
  ///
  /// @param never orders that came to nothing: voided, expired, failed
  /// @param unpaid orders that may yet be paid
  /// @param test orders made to try the shop
  /// @param cancelled orders that were cancelled: a sale and a return of all
  /// @param refunded orders of which something was refunded
  public record Statuses(
      List<String> never,
      List<String> unpaid,
      List<String> test,
      List<String> cancelled,
      List<String> refunded) {
    public Statuses {
      never = keys(never);
      unpaid = keys(unpaid);
      test = keys(test);
      cancelled = keys(cancelled);
      refunded = keys(refunded);
    }

    private static List<String> keys(@Nullable List<String> words) {
      return words == null ? List.of() : words.stream().map(Header::key).toList();
    }
  }

  /// Articles that are no goods, by what they are called.
  public record NotGoods(List<String> tips, List<String> giftCards) {
    public NotGoods {
      tips = Statuses.keys(tips);
      giftCards = Statuses.keys(giftCards);
    }
  }

  /// How articles stand in one field, as `name:Soap|quantity:4` or the like.
  ///
  /// @param between articles; empty where a field has one alone
  /// @param fields between the fields of an article
  /// @param value between a field's name and its value
  public record Items(
      String between,
      String fields,
      String value,
      String name,
      String product,
      String quantity,
      @Nullable String unitPrice,
      @Nullable String amount) {}

  /// A figure that cannot be known where none of the roles has a column.
  public record Figure(String figure, List<Role> roles) {
    public Figure {
      roles = List.copyOf(roles);
    }
  }

  /// Whether all columns it is recognised by are there.
  public boolean fits(Header header) {
    return needs.stream().allMatch(need -> any(header, need));
  }

  /// Whether a column is there of which the names stand with `|` between.
  public static boolean any(Header header, String need) {
    for (String name : need.split("\\|", -1)) {
      if (header.has(name)) {
        return true;
      }
    }
    return false;
  }

  /// How many of a header's columns it knows.
  public int known(Header header) {
    int known = 0;
    for (String need : needs) {
      known += any(header, need) ? 1 : 0;
    }
    for (List<String> names : columns.values()) {
      known += names.stream().anyMatch(header::has) ? 1 : 0;
    }
    return known;
  }

  /// The name of the column with a role, as it stands in the file.
  public Optional<String> column(Role role, Header header) {
    return columns.getOrDefault(role, List.of()).stream()
        .filter(header::has)
        .findFirst()
        .map(name -> header.names().get(header.position(name)));
  }

  /// A pattern of a kind or a condition, for whole fields.
  public static Pattern pattern(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
