package app.comptoir.domain.revenue;

import app.comptoir.domain.money.Money;
import java.util.Currency;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/// What was sold, what came back and what it cost: the one definition of every amount that is shown
/// (see the glossary). Amounts are minor units of `currency`; of a day, an hour, a post, a part, or
/// the sum of several.
///
/// @param basis which day a return books on wherever [#returns] and what follows from it are told
/// @param orders placed, the cancelled ones too
/// @param units sold, before returns
/// @param unitsReturned by the day of the return
/// @param grossMinor price × quantity before discount, tax, shipping and returns [Shopify]
/// @param discountsMinor positive
/// @param processed what came back, by the day of the return
/// @param cohort what came back, by the day of its order; null where that is not known
/// @param commissionMinor what the platform keeps, by the rules of each order's day
/// @param spendMinor ad spend
/// @param ordersWithoutRate of the orders, those whose money is in no amount here
/// @param coverage what of all this its sources tell at all
public record Sales(
    Currency currency,
    Basis basis,
    long orders,
    long units,
    long unitsReturned,
    long grossMinor,
    long discountsMinor,
    Returned processed,
    @Nullable Returned cohort,
    long commissionMinor,
    long spendMinor,
    long ordersWithoutRate,
    Coverage coverage) {

  /// Where a return books.
  public enum Basis {
    /// On the day it was processed.
    PROCESSED_DAY,
    /// On the day of its order.
    ORDER_COHORT
  }

  /// What came back, as a positive amount.
  ///
  /// @param withoutRate returns whose money is not in the amount
  public record Returned(long minor, long withoutRate) {
    public static final Returned NONE = new Returned(0, 0);

    private Returned with(Returned o, LongBinaryOperator sum) {
      return new Returned(
          sum.applyAsLong(minor, o.minor), sum.applyAsLong(withoutRate, o.withoutRate));
    }
  }

  /// Nothing, on either basis; told by the day of the return, of sources that tell everything.
  public static Sales none(Currency currency) {
    return new Sales(
        currency,
        Basis.PROCESSED_DAY,
        0,
        0,
        0,
        0,
        0,
        Returned.NONE,
        Returned.NONE,
        0,
        0,
        0,
        Coverage.ALL);
  }

  /// The same, with returns told on this basis.
  public Sales on(Basis other) {
    return returns(other, cohort, coverage);
  }

  /// The same of sources that tell this.
  public Sales covering(Coverage known) {
    return returns(basis, cohort, known);
  }

  /// The same, with this as what came back by the day of the order.
  public Sales withCohort(Returned known) {
    return returns(basis, known, coverage);
  }

  private Sales returns(Basis told, @Nullable Returned ofOrders, Coverage known) {
    return new Sales(
        currency,
        told,
        orders,
        units,
        unitsReturned,
        grossMinor,
        discountsMinor,
        processed,
        ofOrders,
        commissionMinor,
        spendMinor,
        ordersWithoutRate,
        known);
  }

  /// The sum of both, exact.
  ///
  /// @throws IllegalArgumentException where currency or basis differ
  public Sales plus(Sales o) {
    return with(o, Math::addExact);
  }

  /// What is left without the other, exact.
  ///
  /// @throws IllegalArgumentException where currency or basis differ
  public Sales minus(Sales o) {
    return with(o, Math::subtractExact);
  }

  private Sales with(Sales o, LongBinaryOperator sum) {
    if (!currency.equals(o.currency) || basis != o.basis) {
      throw new IllegalArgumentException(
          "Cannot mix %s by %s and %s by %s".formatted(currency, basis, o.currency, o.basis));
    }
    return new Sales(
        currency,
        basis,
        sum.applyAsLong(orders, o.orders),
        sum.applyAsLong(units, o.units),
        sum.applyAsLong(unitsReturned, o.unitsReturned),
        sum.applyAsLong(grossMinor, o.grossMinor),
        sum.applyAsLong(discountsMinor, o.discountsMinor),
        processed.with(o.processed, sum),
        cohort == null || o.cohort == null ? null : cohort.with(o.cohort, sum),
        sum.applyAsLong(commissionMinor, o.commissionMinor),
        sum.applyAsLong(spendMinor, o.spendMinor),
        sum.applyAsLong(ordersWithoutRate, o.ordersWithoutRate),
        coverage.plus(o.coverage));
  }

  private Returned returned() {
    Returned told = basis == Basis.PROCESSED_DAY ? processed : cohort;
    if (told == null) {
      throw new IllegalStateException("Not known by the day of the order");
    }
    return told;
  }

  /// What came back, on the [#basis].
  public long returnsMinor() {
    return returned().minor();
  }

  /// gross − discounts: what orders came to before anything went back.
  public long soldMinor() {
    return sold(grossMinor, discountsMinor);
  }

  /// The same of one order, in minor units.
  public static long sold(long gross, long discounts) {
    return Math.subtractExact(gross, discounts);
  }

  /// Net sales = gross − discounts − returns [Shopify].
  public long netMinor() {
    return Math.subtractExact(soldMinor(), returnsMinor());
  }

  /// Contribution = net sales − commission − ad spend (ours).
  public long contributionMinor() {
    return Math.subtractExact(Math.subtractExact(netMinor(), commissionMinor), spendMinor);
  }

  public Money gross() {
    return money(grossMinor);
  }

  public Money discounts() {
    return money(discountsMinor);
  }

  public Money returns() {
    return money(returnsMinor());
  }

  public Money net() {
    return money(netMinor());
  }

  public Money commission() {
    return money(commissionMinor);
  }

  public Money spend() {
    return money(spendMinor);
  }

  public Money contribution() {
    return money(contributionMinor());
  }

  private Money money(long minor) {
    return new Money(minor, currency);
  }

  /// What is counted here, and in no amount; returns on the [#basis].
  public WithoutRate withoutRate() {
    return new WithoutRate(ordersWithoutRate, returned().withoutRate());
  }

  /// Whether anything was sold or came back.
  public boolean any() {
    return orders != 0 || grossMinor != 0 || discountsMinor != 0 || returnsMinor() != 0;
  }
}
