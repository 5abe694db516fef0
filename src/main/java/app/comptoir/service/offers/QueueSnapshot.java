package app.comptoir.service.offers;

import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.offer.Alarm;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferBudget;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Offers, the most urgent first: the earlier its flight begins, and of those that begin together
/// the one with more at stake.
///
/// @param me who is signed in; null while nobody knows
/// @param counts offers in each view, of the brand and search asked for
/// @param served how long offers waited that were decided in the last 30 days
public record QueueSnapshot(
    QueueQuestion question,
    Instant at,
    @Nullable Person me,
    List<Row> rows,
    Map<QueueQuestion.View, Integer> counts,
    ServiceTime served) {
  public QueueSnapshot {
    rows = List.copyOf(rows);
    counts = Map.copyOf(counts);
  }

  /// One offer.
  ///
  /// @param open what the person who is signed in may decide
  /// @param forMe whether it waits for them
  /// @param since when it came to the point where it is; null where not known
  /// @param age since then, never negative; null where `since` is
  /// @param service time since it was submitted, for those that wait; null otherwise
  /// @param worst of all checks; null where it does not wait, and none were made
  /// @param green whether it waits and its checks are all green, see [OfferCheck#allGreen]
  /// @param alarms what is wrong with it now that it runs, the worst first
  /// @param act the newest act taken here on it, while it is on its way or did not succeed; null
  ///   otherwise
  public record Row(
      Offer offer,
      OfferState state,
      Brand brand,
      Set<Decision.Kind> open,
      boolean forMe,
      @Nullable Instant since,
      @Nullable Duration age,
      @Nullable Duration service,
      OfferBudget stake,
      OfferCheck.@Nullable Result worst,
      boolean green,
      List<Alarm> alarms,
      @Nullable TrackedAct act) {
    public Row {
      alarms = List.copyOf(alarms);
      open = Set.copyOf(open);
    }
  }

  /// From submission to the decision that ended the waiting (approved, rejected or sent back), over
  /// the waits that ended so in the last 30 days; of those whose beginning is known.
  ///
  /// @param count of these
  /// @param median null where there are none, as `p90` is
  public record ServiceTime(int count, @Nullable Duration median, @Nullable Duration p90) {}
}
