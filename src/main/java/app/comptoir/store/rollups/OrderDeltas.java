package app.comptoir.store.rollups;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.store.sql.Keys;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What orders and returns add to the rollups. The one place where sales turn into totals.
///
/// An order counts on its day; a return on the day it was processed, and in the columns
/// `returned_cohort` on its order's day. What has no rate is counted like the rest and is in no
/// converted amount; `awaiting_rate` and `returns_awaiting_rate` count it. A return that names an
/// order which is not known yet is in no total; `awaiting_order` counts those.
public final class OrderDeltas {
  private final Rollups rollups;
  private final int brandKey;
  private final Currency base;

  public OrderDeltas(Rollups rollups, int brandKey, Brand brand) {
    this.rollups = rollups;
    this.brandKey = brandKey;
    this.base = brand.currency();
  }

  /// @param sign +1 adds the order, −1 takes it away
  public void order(OrderRow order, int sign) {
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
    products(order, currency, sign);
    post(order, sign);
    slot(order, sign);
  }

  private void post(OrderRow order, int sign) {
    long[] post = rollups.postDay.row(Keys.postDay(brandKey, order.day(), order.postKey()));
    post[Rollups.ORDERS] += sign;
    post[Rollups.UNITS] += sign * order.units();
    post[Rollups.GROSS] += sign * order.grossBase();
    post[Rollups.DISCOUNTS] += sign * order.discountBase();
    post[Rollups.COMMISSION] += sign * order.commissionBase();
    post[Rollups.AWAITING_RATE] += order.rate() == null ? sign : 0;
  }

  private void slot(OrderRow order, int sign) {
    long[] slot = rollups.brandSlot.row(Keys.slot(brandKey, order.placedUs()));
    slot[0] += sign;
    slot[1] += sign * order.units();
    slot[3] += sign * order.grossBase();
    slot[4] += sign * order.discountBase();
    slot[6] += sign * order.commissionBase();
    slot[13] += order.postKey() == 0 ? 0 : sign * (order.grossBase() - order.discountBase());
    slot[Rollups.SLOT_AWAITING_RATE] += order.rate() == null ? sign : 0;
  }

  private void products(OrderRow order, Currency currency, int sign) {
    Set<Integer> counted = new HashSet<>();
    long[] gross = order.ofLinesIn(base, OrderRow.Line::grossMinor);
    long[] discounts = order.ofLinesIn(base, OrderRow.Line::discountMinor);
    for (int i = 0; i < gross.length; i++) {
      OrderRow.Line line = order.lines().get(i);
      boolean first = counted.add(line.productKey());
      long[] row = productDay(order.day(), line.productKey(), currency);
      row[0] += first ? sign : 0;
      row[1] += sign * line.quantity();
      row[3] += sign * line.grossMinor();
      row[4] += sign * line.discountMinor();
      row[6] += sign * gross[i];
      row[7] += sign * discounts[i];
      row[9] += first && order.rate() == null ? sign : 0;
    }
  }

  /// @param order the one it names, as it is counted; null where it names none
  /// @param sign +1 adds the return, −1 takes it away
  public void returned(ReturnRow returned, @Nullable OrderRow order, int sign) {
    if (returned.deleted()) {
      return;
    }
    Currency currency = Currency.getInstance(returned.currency());
    long[] own = rollups.currencyDay.row(currencyDay(returned.day(), currency));
    if (returned.parked()) {
      own[7] += sign;
      return;
    }
    int unrated = returned.rate() == null ? sign : 0;
    long amount = sign * returned.amountMinor();
    long units = sign * returned.quantity();
    long inBase = sign * returned.amountBase();
    own[4] += amount;
    own[8] += unrated;
    rollups.currencyDay.add(currencyDay(returned.cohortDay(), currency), 5, amount);
    productsReturned(returned, order, currency, sign);
    long[] post = rollups.postDay.row(Keys.postDay(brandKey, returned.day(), returned.postKey()));
    post[Rollups.RETURNED] += inBase;
    post[Rollups.UNITS_RETURNED] += units;
    post[Rollups.RETURNS_AWAITING_RATE] += unrated;
    long[] cohort =
        rollups.postDay.row(Keys.postDay(brandKey, returned.cohortDay(), returned.postKey()));
    cohort[Rollups.RETURNED_COHORT] += inBase;
    cohort[Rollups.COHORT_AWAITING_RATE] += unrated;
    long[] slot = rollups.brandSlot.row(Keys.slot(brandKey, returned.processedUs()));
    slot[2] += units;
    slot[5] += inBase;
    slot[13] -= returned.postKey() == 0 ? 0 : inBase;
    slot[Rollups.SLOT_RETURNS_AWAITING_RATE] += unrated;
  }

  private void productsReturned(
      ReturnRow returned, @Nullable OrderRow order, Currency currency, int sign) {
    Set<Integer> counted = new HashSet<>();
    for (ReturnParts.Part part : ReturnParts.of(returned, order, base)) {
      long[] row = productDay(returned.day(), part.productKey(), currency);
      row[2] += sign * part.units();
      row[5] += sign * part.minor();
      row[8] += sign * part.base();
      row[10] += returned.rate() == null && counted.add(part.productKey()) ? sign : 0;
    }
  }

  private long currencyDay(int day, Currency currency) {
    return Keys.currencyDay(brandKey, day, Keys.currency(currency));
  }

  private long[] productDay(int day, int product, Currency currency) {
    return rollups.productDay.row(Keys.productDay(brandKey, day, product, Keys.currency(currency)));
  }
}
