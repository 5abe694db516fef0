package app.comptoir.store.pages;

import app.comptoir.domain.money.Money;
import app.comptoir.store.limits.FieldLimits;
import app.comptoir.store.rollups.OrderRow;
import app.comptoir.store.rollups.ReturnRow;
import app.comptoir.store.sql.DayIndex;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/// What follows from a brand for its orders and returns: the day of its calendar, the rate, the
/// converted amounts, the commission. Pure.
public final class OrderDerivation {
  private static final BigDecimal MOST = BigDecimal.valueOf(FieldLimits.AMOUNT);
  private final BrandState state;

  public OrderDerivation(BrandState state) {
    this.state = state;
  }

  /// The same order with day, rate and converted amounts as they follow from the brand now.
  public OrderRow order(OrderRow row) {
    int day = state.days.of(row.placedUs());
    BigDecimal rate = state.rate(day, row.currency()).orElse(null);
    if (rate == null || beyondCount(row, rate)) {
      long fees = state.brand.commissionRules().isEmpty() ? row.commissionBase() : 0;
      return row.derived(day, null, 0, 0, fees);
    }
    long gross = convert(row.grossMinor(), row.currency(), rate);
    long discount = convert(row.discountMinor(), row.currency(), rate);
    Money net = new Money(Math.subtractExact(gross, discount), state.brand.currency());
    long commission =
        state.brand.commission(net, DayIndex.instant(row.placedUs()), row.commissionBase()).minor();
    return row.derived(day, rate, gross, discount, commission);
  }

  /// The same return with what follows from its order: post, cohort day, and the order's
  /// **original** rate. Where the order is not known, its own day and that day's rate stand in
  /// until it is.
  public ReturnRow returned(ReturnRow row, Map<String, OrderRow> orders) {
    int day = state.days.of(row.processedUs());
    String orderId = row.orderId();
    OrderRow named = orderId == null ? null : orders.get(orderId);
    OrderRow order = named == null || named.deleted() ? null : named;
    if (orderId != null && order == null) {
      return row.derived(day, 0, ReturnRow.PARKED, null, 0);
    }
    int cohortDay = order == null ? day : order.day();
    int post = order == null ? 0 : order.postKey();
    BigDecimal rate =
        order != null && order.currency().equals(row.currency())
            ? order.rate()
            : state.rate(day, row.currency()).orElse(null);
    if (rate == null || beyondCount(row.amountMinor(), row.currency(), rate)) {
      return row.derived(day, post, cohortDay, null, 0);
    }
    long inBase = convert(row.amountMinor(), row.currency(), rate);
    return row.derived(day, post, cohortDay, rate, inBase);
  }

  /// Whether a rate makes so much of an order that it could not be added up: then it waits for a
  /// better one.
  private boolean beyondCount(OrderRow row, BigDecimal rate) {
    return beyondCount(row.grossMinor(), row.currency(), rate)
        || beyondCount(row.discountMinor(), row.currency(), rate)
        || row.lines().stream()
            .anyMatch(
                line ->
                    beyondCount(line.grossMinor(), row.currency(), rate)
                        || beyondCount(line.discountMinor(), row.currency(), rate));
  }

  private boolean beyondCount(long minor, String currency, BigDecimal rate) {
    int shift = Money.digits(state.brand.currency()) - Money.digits(Currency.getInstance(currency));
    return BigDecimal.valueOf(minor).multiply(rate).scaleByPowerOfTen(shift).abs().compareTo(MOST)
        > 0;
  }

  private long convert(long minor, String currency, BigDecimal rate) {
    return new Money(minor, Currency.getInstance(currency))
        .convert(rate, state.brand.currency())
        .minor();
  }
}
