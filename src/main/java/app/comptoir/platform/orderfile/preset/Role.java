package app.comptoir.platform.orderfile.preset;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a column of an order file may hold. In presets and in `--map` a role is called by its
/// [#word].
public enum Role {
  /// Number of the order or invoice the row belongs to.
  ORDER,
  /// The shop's own identifier of the order, where the number is not it: tells two orders of one
  /// number apart.
  ORDER_ID,
  /// Identifier of the row: a second row with the same one is a repeat.
  LINE_ID,
  /// The merchant's code of the article.
  PRODUCT,
  /// What the article is called.
  NAME,
  /// Units, a whole number; negative for what went back.
  QUANTITY,
  /// When the order was placed, or the entry booked.
  DATE,
  /// The time of day, where it has a column of its own.
  TIME,
  /// The time zone of these.
  ZONE,
  PAID_AT,
  CANCELLED_AT,
  REFUNDED_AT,
  /// Price of one unit.
  UNIT_PRICE,
  /// Price × quantity, before discounts unless the preset says otherwise.
  AMOUNT,
  /// Discount of the row alone.
  LINE_DISCOUNT,
  /// Tax of the row alone.
  LINE_TAX,
  /// Shipping of the row alone.
  LINE_SHIPPING,
  /// What of the row was refunded.
  LINE_REFUND,
  /// All goods of the order after their discounts.
  SUBTOTAL,
  /// Discount of the order.
  DISCOUNT,
  /// Discount on its shipping, where that has a column of its own.
  SHIPPING_DISCOUNT,
  SHIPPING,
  TAX,
  TIP,
  DUTIES,
  FEE,
  /// All that was to be paid.
  TOTAL,
  /// The total after refunds, where the refund has no column of its own.
  TOTAL_AFTER_REFUNDS,
  REFUND,
  /// Whether all was refunded, as a yes or no.
  REFUNDED,
  CURRENCY,
  COUNTRY,
  /// The country where the first one is empty.
  OTHER_COUNTRY,
  STATUS,
  /// What kind of row it is, where rows are of several kinds.
  TYPE,
  SUBTYPE,
  TYPE_DETAIL,
  /// The order or payment that a refund's row speaks of.
  REFERENCE,
  /// All articles of the order in one field.
  ITEMS;

  /// What it is called in presets and on the command line, e.g. `unit-price`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The role of that word.
  public static Optional<Role> of(String word) {
    String name = word.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(role -> role.word().equals(name)).findFirst();
  }

  /// Whether its fields are dates.
  public boolean dated() {
    return switch (this) {
      case DATE, PAID_AT, CANCELLED_AT, REFUNDED_AT -> true;
      default -> false;
    };
  }

  /// Whether its fields are numbers.
  public boolean number() {
    return switch (this) {
      case QUANTITY,
          UNIT_PRICE,
          AMOUNT,
          LINE_DISCOUNT,
          LINE_TAX,
          LINE_SHIPPING,
          LINE_REFUND,
          SUBTOTAL,
          DISCOUNT,
          SHIPPING_DISCOUNT,
          SHIPPING,
          TAX,
          TIP,
          DUTIES,
          FEE,
          TOTAL,
          TOTAL_AFTER_REFUNDS,
          REFUND ->
          true;
      default -> false;
    };
  }
}
