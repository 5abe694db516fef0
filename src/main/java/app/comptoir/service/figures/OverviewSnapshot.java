package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Alarm;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.WithoutRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the Overview shows, read in one go.
///
/// @param compared null where nothing is compared
/// @param revenue net sales a day; `previousRevenue` the day beside each of them, null where there
///   is none; empty where nothing is compared
/// @param hours of the day where the span is a single one, else none
/// @param firstDay the first day anything is known of; null where nothing is
/// @param waiting offers of any brand that wait for the person who is signed in
/// @param alarmed offers of any brand with which something is wrong
/// @param asOf the newest instant any stored change was recorded at; null while the store is empty
/// @param withoutRate what is counted, and whose money is in no total
/// @param coverage what of the money the brand's sources tell
public record OverviewSnapshot(
    Brand brand,
    Span span,
    @Nullable Span compared,
    List<Figure> figures,
    List<DayValue> revenue,
    List<@Nullable DayValue> previousRevenue,
    List<HourSales> hours,
    @Nullable LocalDate firstDay,
    List<LiveFunnel> live,
    List<PostRow> topPosts,
    List<WaitingOffer> waiting,
    List<WaitingOffer> alarmed,
    WithoutRate withoutRate,
    Coverage coverage,
    @Nullable Instant asOf) {

  /// One KPI with its comparison and its course.
  ///
  /// @param kpiId see [app.comptoir.domain.kpi.Kpi#id]
  /// @param previous [KpiValue.Unknown] where nothing is compared
  /// @param spark a value a day (hour where the period is one day); NaN where unknown
  public record Figure(
      String kpiId,
      KpiValue current,
      KpiValue previous,
      boolean higherIsBetter,
      List<Double> spark) {}

  /// The last 60 minutes of one action: how many journeys reached each step then, in order.
  ///
  /// @param reached one count a step of [Action#steps]; none where they are not known
  /// @param perMinute entries into the first step a minute, oldest first, 60 values; none where
  ///   they are not known
  public record LiveFunnel(Action action, List<Long> reached, List<Long> perMinute) {
    /// The same where the last hour has not been heard of.
    public LiveFunnel unknown() {
      return new LiveFunnel(action, List.of(), List.of());
    }
  }

  /// An offer that asks for attention.
  ///
  /// @param alarm what is wrong with it; null where it only waits
  /// @param value what is at stake: its budget
  public record WaitingOffer(
      String offerId,
      String brandId,
      String title,
      Instant flightFrom,
      Money value,
      @Nullable Alarm alarm) {
    /// As it waits, or as something is wrong with it.
    static WaitingOffer of(Offer offer, @Nullable Alarm alarm) {
      return new WaitingOffer(
          offer.id(), offer.brandId(), offer.title(), offer.flightFrom(), offer.budget(), alarm);
    }
  }
}
