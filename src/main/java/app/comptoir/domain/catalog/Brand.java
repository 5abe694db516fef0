package app.comptoir.domain.catalog;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.readability.ReadabilityBudget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/// A brand (the platform's account): whose time zone cuts the days and whose currency the totals
/// are in.
public record Brand(
    String id,
    String name,
    ZoneId zone,
    Currency currency,
    DayOfWeek weekStart,
    List<CommissionRule> commissionRules,
    ReadabilityBudget readability) {

  public Brand {
    commissionRules = List.copyOf(commissionRules);
  }

  /// A brand of which no platform tells more than its sales: weeks from Monday, no commission, no
  /// limit to its posts.
  public static Brand ofShop(String id, String name, ZoneId zone, Currency currency) {
    ReadabilityBudget none = new ReadabilityBudget(1000, Integer.MAX_VALUE);
    return new Brand(id, name, zone, currency, DayOfWeek.MONDAY, List.of(), none);
  }

  /// The brand's calendar day of an instant.
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /// Commission on an order: by the rules; where the brand has none, what its source says was kept.
  ///
  /// @param net gross − discounts, in the brand's currency
  /// @param fees that were kept of it, in minor units of the brand's currency; 0 where unknown
  public Money commission(Money net, Instant placedAt, long fees) {
    return commissionRules.isEmpty() ? new Money(fees, currency) : commission(net, placedAt);
  }

  /// Commission on an order of this net amount (gross − discounts, brand currency) placed at
  /// `placedAt`; zero where no rule was in force.
  public Money commission(Money net, Instant placedAt) {
    for (CommissionRule rule : commissionRules) {
      if (rule.covers(placedAt)) {
        long share =
            BigDecimal.valueOf(net.minor())
                .multiply(BigDecimal.valueOf(rule.perMille(), 3))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return new Money(Math.addExact(share, rule.fixedMinor()), currency);
      }
    }
    return Money.zero(currency);
  }
}
