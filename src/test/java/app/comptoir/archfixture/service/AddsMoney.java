package app.comptoir.archfixture.service;

import app.comptoir.archfixture.domain.money.Money;
import java.util.List;

final class AddsMoney {
  private AddsMoney() {}

  record Sold(long gross, long discountsMinor, long orders) {}

  static long minus(Sold sold) {
    return sold.gross() - sold.discountsMinor();
  }

  static long left(Sold sold, long fees) {
    return sold.gross() - (fees + 1);
  }

  static long running(List<Sold> all) {
    long sum = 0;
    for (Sold one : all) {
      sum += one.gross();
    }
    return sum;
  }

  static long exact(Sold sold) {
    return Math.addExact(1, sold.gross());
  }

  static long lambda(List<Sold> all) {
    return all.stream().mapToLong(one -> one.gross() - 1).sum();
  }

  static Money objects(Money gross, Money discounts) {
    return gross.minus(discounts);
  }

  /// What the rule is not about.
  static long counts(Sold sold) {
    long gross = 1;
    return sold.orders() + gross + Math.addExact(sold.orders(), 2);
  }

  static String text(Sold sold) {
    return sold.gross() + " of " + sold.discountsMinor();
  }
}
