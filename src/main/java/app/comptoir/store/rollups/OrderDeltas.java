package app.comptoir.store.rollups;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.revenue.Return;
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
    RollupRow<CurrencyColumn> own = rollups.currencyDay.row(currencyDay(order.day(), currency));
    own.add(CurrencyColumn.ORDERS, sign);
    own.add(CurrencyColumn.UNITS, sign * order.units());
    own.add(CurrencyColumn.GROSS, sign * order.grossMinor());
    own.add(CurrencyColumn.DISCOUNTS, sign * order.discountMinor());
    own.add(CurrencyColumn.AWAITING_RATE, rate == null ? sign : 0);
    products(order, currency, sign);
    country(order, sign);
    post(order, sign);
    slot(order, sign);
  }

  private void post(OrderRow order, int sign) {
    RollupRow<PostColumn> post =
        rollups.postDay.row(Keys.postDay(brandKey, order.day(), order.postKey()));
    post.add(PostColumn.ORDERS, sign);
    post.add(PostColumn.UNITS, sign * order.units());
    post.add(PostColumn.GROSS, sign * order.grossBase());
    post.add(PostColumn.DISCOUNTS, sign * order.discountBase());
    post.add(PostColumn.COMMISSION, sign * order.commissionBase());
    post.add(PostColumn.AWAITING_RATE, order.rate() == null ? sign : 0);
  }

  private void country(OrderRow order, int sign) {
    RollupRow<CountryColumn> country = countryDay(order.day(), order);
    country.add(CountryColumn.ORDERS, sign);
    country.add(CountryColumn.UNITS, sign * order.units());
    country.add(CountryColumn.GROSS, sign * order.grossBase());
    country.add(CountryColumn.DISCOUNTS, sign * order.discountBase());
    country.add(CountryColumn.AWAITING_RATE, order.rate() == null ? sign : 0);
  }

  /// @param order whose country it is; null where there is none
  private RollupRow<CountryColumn> countryDay(int day, @Nullable OrderRow order) {
    int country = order == null || order.deleted() ? 0 : Keys.country(order.country());
    return rollups.countryDay.row(Keys.countryDay(brandKey, day, country));
  }

  private void slot(OrderRow order, int sign) {
    RollupRow<BrandColumn> slot = rollups.brandSlot.row(Keys.slot(brandKey, order.placedUs()));
    slot.add(BrandColumn.ORDERS, sign);
    slot.add(BrandColumn.UNITS, sign * order.units());
    slot.add(BrandColumn.GROSS, sign * order.grossBase());
    slot.add(BrandColumn.DISCOUNTS, sign * order.discountBase());
    slot.add(BrandColumn.COMMISSION, sign * order.commissionBase());
    slot.add(
        BrandColumn.ATTRIBUTED,
        order.postKey() == 0 ? 0 : sign * (order.grossBase() - order.discountBase()));
    slot.add(BrandColumn.AWAITING_RATE, order.rate() == null ? sign : 0);
  }

  private void products(OrderRow order, Currency currency, int sign) {
    Set<Integer> counted = new HashSet<>();
    long[] gross = order.ofLinesIn(base, OrderRow.Line::grossMinor);
    long[] discounts = order.ofLinesIn(base, OrderRow.Line::discountMinor);
    for (int i = 0; i < gross.length; i++) {
      OrderRow.Line line = order.lines().get(i);
      boolean first = counted.add(line.productKey());
      RollupRow<ProductColumn> row = productDay(order.day(), line.productKey(), currency);
      row.add(ProductColumn.ORDERS, first ? sign : 0);
      row.add(ProductColumn.UNITS, sign * line.quantity());
      row.add(ProductColumn.GROSS, sign * line.grossMinor());
      row.add(ProductColumn.DISCOUNTS, sign * line.discountMinor());
      row.add(ProductColumn.GROSS_BASE, sign * gross[i]);
      row.add(ProductColumn.DISCOUNTS_BASE, sign * discounts[i]);
      row.add(ProductColumn.AWAITING_RATE, first && order.rate() == null ? sign : 0);
    }
  }

  /// @param order the one it names, as it is counted; null where it names none
  /// @param sign +1 adds the return, −1 takes it away
  public void returned(ReturnRow returned, @Nullable OrderRow order, int sign) {
    if (returned.deleted()) {
      return;
    }
    Currency currency = Currency.getInstance(returned.currency());
    RollupRow<CurrencyColumn> own = rollups.currencyDay.row(currencyDay(returned.day(), currency));
    if (returned.parked()) {
      own.add(CurrencyColumn.AWAITING_ORDER, sign);
      return;
    }
    if (returned.kind() == Return.Kind.ADDITION.ordinal()) {
      added(returned, order, currency, sign);
      return;
    }
    int unrated = returned.rate() == null ? sign : 0;
    long amount = sign * returned.amountMinor();
    long units = sign * returned.quantity();
    long inBase = sign * returned.amountBase();
    own.add(CurrencyColumn.RETURNED, amount);
    own.add(CurrencyColumn.RETURNS_AWAITING_RATE, unrated);
    rollups.currencyDay.add(
        currencyDay(returned.cohortDay(), currency), CurrencyColumn.RETURNED_COHORT, amount);
    productsReturned(returned, order, currency, sign);
    RollupRow<CountryColumn> country = countryDay(returned.day(), order);
    country.add(CountryColumn.RETURNED, inBase);
    country.add(CountryColumn.UNITS_RETURNED, units);
    country.add(CountryColumn.RETURNS_AWAITING_RATE, unrated);
    RollupRow<PostColumn> post =
        rollups.postDay.row(Keys.postDay(brandKey, returned.day(), returned.postKey()));
    post.add(PostColumn.RETURNED, inBase);
    post.add(PostColumn.UNITS_RETURNED, units);
    post.add(PostColumn.RETURNS_AWAITING_RATE, unrated);
    RollupRow<PostColumn> cohort =
        rollups.postDay.row(Keys.postDay(brandKey, returned.cohortDay(), returned.postKey()));
    cohort.add(PostColumn.RETURNED_COHORT, inBase);
    cohort.add(PostColumn.COHORT_AWAITING_RATE, unrated);
    RollupRow<BrandColumn> slot =
        rollups.brandSlot.row(Keys.slot(brandKey, returned.processedUs()));
    slot.add(BrandColumn.UNITS_RETURNED, units);
    slot.add(BrandColumn.RETURNED, inBase);
    slot.add(BrandColumn.ATTRIBUTED, returned.postKey() == 0 ? 0 : -inBase);
    slot.add(BrandColumn.RETURNS_AWAITING_RATE, unrated);
  }

  /// What was added to an order is sold on its own day; it is no order more.
  private void added(ReturnRow added, @Nullable OrderRow order, Currency currency, int sign) {
    int unrated = added.rate() == null ? sign : 0;
    long units = -sign * added.quantity();
    long inBase = -sign * added.amountBase();
    RollupRow<CurrencyColumn> own = rollups.currencyDay.row(currencyDay(added.day(), currency));
    own.add(CurrencyColumn.UNITS, units);
    own.add(CurrencyColumn.GROSS, -sign * added.amountMinor());
    own.add(CurrencyColumn.RETURNS_AWAITING_RATE, unrated);
    for (ReturnParts.Part part : ReturnParts.of(added, order, base)) {
      RollupRow<ProductColumn> row = productDay(added.day(), part.productKey(), currency);
      row.add(ProductColumn.UNITS, -sign * part.units());
      row.add(ProductColumn.GROSS, -sign * part.minor());
      row.add(ProductColumn.GROSS_BASE, -sign * part.base());
    }
    RollupRow<CountryColumn> country = countryDay(added.day(), order);
    country.add(CountryColumn.UNITS, units);
    country.add(CountryColumn.GROSS, inBase);
    country.add(CountryColumn.RETURNS_AWAITING_RATE, unrated);
    RollupRow<PostColumn> post =
        rollups.postDay.row(Keys.postDay(brandKey, added.day(), added.postKey()));
    post.add(PostColumn.UNITS, units);
    post.add(PostColumn.GROSS, inBase);
    post.add(PostColumn.RETURNS_AWAITING_RATE, unrated);
    RollupRow<BrandColumn> slot = rollups.brandSlot.row(Keys.slot(brandKey, added.processedUs()));
    slot.add(BrandColumn.UNITS, units);
    slot.add(BrandColumn.GROSS, inBase);
    slot.add(BrandColumn.ATTRIBUTED, added.postKey() == 0 ? 0 : inBase);
    slot.add(BrandColumn.RETURNS_AWAITING_RATE, unrated);
  }

  private void productsReturned(
      ReturnRow returned, @Nullable OrderRow order, Currency currency, int sign) {
    Set<Integer> counted = new HashSet<>();
    for (ReturnParts.Part part : ReturnParts.of(returned, order, base)) {
      RollupRow<ProductColumn> row = productDay(returned.day(), part.productKey(), currency);
      row.add(ProductColumn.UNITS_RETURNED, sign * part.units());
      row.add(ProductColumn.RETURNED, sign * part.minor());
      row.add(ProductColumn.RETURNED_BASE, sign * part.base());
      row.add(
          ProductColumn.RETURNS_AWAITING_RATE,
          returned.rate() == null && counted.add(part.productKey()) ? sign : 0);
    }
  }

  private long currencyDay(int day, Currency currency) {
    return Keys.currencyDay(brandKey, day, Keys.currency(currency));
  }

  private RollupRow<ProductColumn> productDay(int day, int product, Currency currency) {
    return rollups.productDay.row(Keys.productDay(brandKey, day, product, Keys.currency(currency)));
  }
}
