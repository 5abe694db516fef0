package app.comptoir.domain.offer;

import app.comptoir.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a running offer spends its budget and its stock.
///
/// @param elapsed of the flight
/// @param spent on its post within the flight, in the budget's currency; null where the post or the
///   rate is not known
/// @param expected spend by now: budget × elapsed / length of the flight
/// @param ratio spent / expected; null where that cannot be told or nothing is expected yet
/// @param projected spend at the end of the flight at the pace so far; null as above, and while
///   less than [#LEAST_ELAPSED] of the flight has passed
/// @param sold units sold net (less those returned) within the flight
/// @param stock of the offer; null where unlimited
/// @param recentUnits sold net in the last [#RECENT] of the flight, or as long as it has run
/// @param recent how long that was
/// @param stockOut when the stock is gone at the recent rate, if before the end of the flight; null
///   where it lasts, or nothing was sold
public record Pacing(
    Duration elapsed,
    @Nullable Money spent,
    Money expected,
    Money budget,
    @Nullable Double ratio,
    @Nullable Money projected,
    long sold,
    @Nullable Long stock,
    long recentUnits,
    Duration recent,
    @Nullable Instant stockOut) {

  /// The stretch that the rate of units is taken from (ours).
  public static final Duration RECENT = Duration.ofHours(6);

  /// Before that, a projection would be a guess (ours).
  public static final Duration LEAST_ELAPSED = Duration.ofHours(1);

  /// Units that are left; negative where more were sold than there are; null where unlimited.
  public @Nullable Long left() {
    return stock == null ? null : stock - sold;
  }
}
