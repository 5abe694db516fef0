package app.comptoir.store;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What orders and returns add to the rollups. The one place where sales turn into totals.
///
/// An order counts on its day; a return on the day it was processed, and in the columns
/// `returned_cohort` on its order's day. Converted totals hold only what has a rate;
/// `awaiting_rate` counts the rest. A return that names an order which is not known yet is in no
/// total; `awaiting_order` counts those.
final class OrderDeltas {
  private final Rollups rollups;
  private final int brandKey;
  private final Currency base;

  OrderDeltas(Rollups rollups, int brandKey, Brand brand) {
    this.rollups = rollups;
    this.brandKey = brandKey;
    this.base = brand.currency();
  }

  /// @param sign +1 adds the order, −1 takes it away
  void order(OrderRow order, int sign) {
    if (order.deleted()) {
      return;
    }
    Currency currency = Currency.getInstance(order.currency());
    BigDecimal rate = order.rate();
    long[] own = rollups.currencyDay.row(currencyDay(order.day(), currency));
    own[0] += sign;
    own[1] += sign * order.units();
    own[2] += sign * order.grossMinor();
    own[3] += sign * order.discountMinor();
    own[6] += rate == null ? sign : 0;
    products(order, currency, rate, sign);
    if (rate == null) {
      return;
    }
    long[] post = rollups.postDay.row(Keys.postDay(brandKey, order.day(), order.postKey()));
    post[Rollups.ORDERS] += sign;
    post[Rollups.UNITS] += sign * order.units();
    post[Rollups.GROSS] += sign * order.grossBase();
    post[Rollups.DISCOUNTS] += sign * order.discountBase();
    post[Rollups.COMMISSION] += sign * order.commissionBase();
    long[] slot = rollups.brandSlot.row(Keys.slot(brandKey, order.placedUs()));
    slot[0] += sign;
    slot[1] += sign * order.units();
    slot[3] += sign * order.grossBase();
    slot[4] += sign * order.discountBase();
    slot[6] += sign * order.commissionBase();
    slot[13] += order.postKey() == 0 ? 0 : sign * (order.grossBase() - order.discountBase());
  }

  private void products(OrderRow order, Currency currency, @Nullable BigDecimal rate, int sign) {
    Set<Integer> counted = new HashSet<>();
    for (OrderRow.Line line : order.lines()) {
      long[] row = productDay(order.day(), line.productKey(), currency);
      row[0] += counted.add(line.productKey()) ? sign : 0;
      row[1] += sign * line.quantity();
      row[3] += sign * line.grossMinor();
      row[4] += sign * line.discountMinor();
      if (rate != null) {
        row[6] += sign * convert(line.grossMinor(), currency, rate);
        row[7] += sign * convert(line.discountMinor(), currency, rate);
      }
    }
  }

  /// @param sign +1 adds the return, −1 takes it away
  void returned(ReturnRow returned, int sign) {
    if (returned.deleted()) {
      return;
    }
    Currency currency = Currency.getInstance(returned.currency());
    if (returned.parked()) {
      rollups.currencyDay.add(currencyDay(returned.day(), currency), 7, sign);
      return;
    }
    long amount = sign * returned.amountMinor();
    long units = sign * returned.quantity();
    rollups.currencyDay.add(currencyDay(returned.day(), currency), 4, amount);
    rollups.currencyDay.add(currencyDay(returned.cohortDay(), currency), 5, amount);
    if (returned.productKey() > 0) {
      long[] row = productDay(returned.day(), returned.productKey(), currency);
      row[2] += units;
      row[5] += amount;
      row[8] += returned.rate() == null ? 0 : sign * returned.amountBase();
    }
    if (returned.rate() == null) {
      return;
    }
    long inBase = sign * returned.amountBase();
    long[] post = rollups.postDay.row(Keys.postDay(brandKey, returned.day(), returned.postKey()));
    post[Rollups.RETURNED] += inBase;
    post[Rollups.UNITS_RETURNED] += units;
    rollups.postDay.add(
        Keys.postDay(brandKey, returned.cohortDay(), returned.postKey()),
        Rollups.RETURNED_COHORT,
        inBase);
    long[] slot = rollups.brandSlot.row(Keys.slot(brandKey, returned.processedUs()));
    slot[2] += units;
    slot[5] += inBase;
    slot[13] -= returned.postKey() == 0 ? 0 : inBase;
  }

  private long currencyDay(int day, Currency currency) {
    return Keys.currencyDay(brandKey, day, Keys.currency(currency));
  }

  private long[] productDay(int day, int product, Currency currency) {
    return rollups.productDay.row(Keys.productDay(brandKey, day, product, Keys.currency(currency)));
  }

  private long convert(long minor, Currency from, BigDecimal rate) {
    return new Money(minor, from).convert(rate, base).minor();
  }
}
