package app.comptoir.store.rollups;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.Shares;
import app.comptoir.store.sql.Checksum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// A stored order with its lines: what the platform said, and what follows from it for this brand
/// (day, rate, converted amounts).
///
/// @param postKey 0 where it came from no post
/// @param rate brand currency per unit of `currency`; null while the day's rate is not known
public record OrderRow(
    long orderKey,
    String id,
    long revision,
    boolean deleted,
    int postKey,
    int status,
    long placedUs,
    int day,
    String currency,
    long units,
    long grossMinor,
    long discountMinor,
    long taxMinor,
    long shippingMinor,
    @Nullable BigDecimal rate,
    long grossBase,
    long discountBase,
    long commissionBase,
    @Nullable String country,
    List<Line> lines) {

  /// ISO 4217's code for none.
  static final String NO_CURRENCY = "XXX";

  public record Line(int productKey, long quantity, long grossMinor, long discountMinor) {
    /// Lines as their order's row holds them: of each the product's key, quantity, gross and
    /// discount with spaces between; commas between lines.
    static String text(List<Line> lines) {
      StringBuilder text = new StringBuilder(lines.size() * 16);
      for (Line line : lines) {
        text.append(text.isEmpty() ? "" : ",")
            .append(line.productKey())
            .append(' ')
            .append(line.quantity())
            .append(' ')
            .append(line.grossMinor())
            .append(' ')
            .append(line.discountMinor());
      }
      return text.toString();
    }

    /// The same read back.
    ///
    /// @throws NumberFormatException where it is no such text
    public static List<Line> read(String text) {
      List<Line> lines = new ArrayList<>();
      int at = 0;
      while (at < text.length()) {
        int quantity = text.indexOf(' ', at) + 1;
        int gross = text.indexOf(' ', quantity) + 1;
        int discount = text.indexOf(' ', gross) + 1;
        int comma = text.indexOf(',', discount);
        int end = comma < 0 ? text.length() : comma;
        lines.add(
            new Line(
                Integer.parseInt(text, at, quantity - 1, 10),
                Long.parseLong(text, quantity, gross - 1, 10),
                Long.parseLong(text, gross, discount - 1, 10),
                Long.parseLong(text, discount, end, 10)));
        at = end + 1;
      }
      return lines;
    }
  }

  public OrderRow {
    lines = List.copyOf(lines);
  }

  /// What is kept of an order that the platform took back: that it did, and nothing of its content,
  /// so that it is the same whether the order came before its deletion or after.
  public static OrderRow deleted(long orderKey, Change.Deletion deletion) {
    return new OrderRow(
        orderKey,
        deletion.id(),
        deletion.revision(),
        true,
        0,
        0,
        0,
        0,
        NO_CURRENCY,
        0,
        0,
        0,
        0,
        0,
        null,
        0,
        0,
        0,
        null,
        List.of());
  }

  /// The same order, of which nothing was kept so far.
  public OrderRow withoutCommission() {
    return derived(day, rate, grossBase, discountBase, 0);
  }

  /// In place of an order of which nothing stays.
  public OrderRow noMore() {
    return deleted(
        orderKey, new Change.Deletion(0, Instant.EPOCH, revision, Change.Kind.ORDER, id));
  }

  /// The same order with what follows from the brand.
  public OrderRow derived(
      int newDay, @Nullable BigDecimal newRate, long gross, long discount, long commission) {
    return new OrderRow(
        orderKey,
        id,
        revision,
        deleted,
        postKey,
        status,
        placedUs,
        newDay,
        currency,
        units,
        grossMinor,
        discountMinor,
        taxMinor,
        shippingMinor,
        newRate,
        gross,
        discount,
        commission,
        country,
        lines);
  }

  /// What each line says, in their order.
  long[] ofLines(ToLongFunction<Line> value) {
    return lines.stream().mapToLong(value).toArray();
  }

  /// What each line says, converted; they add up to the order's own converted sum. Zeros while
  /// there is no rate.
  long[] ofLinesIn(Currency base, ToLongFunction<Line> value) {
    long[] minor = ofLines(value);
    return rate == null
        ? new long[minor.length]
        : Shares.converted(minor, Currency.getInstance(currency), rate, base);
  }

  public long checksum() {
    long sum = Checksum.mix(orderKey, revision, deleted ? 1 : 0, postKey);
    sum = Checksum.mix(sum, placedUs, grossMinor, discountMinor);
    sum = Checksum.mix(sum, taxMinor, shippingMinor, status);
    for (Line line : lines) {
      sum =
          Checksum.mix(
              Checksum.mix(sum, line.productKey, line.quantity, line.grossMinor),
              line.discountMinor,
              0,
              0);
    }
    return Checksum.mix(sum, id.hashCode(), currency.hashCode(), units);
  }
}
