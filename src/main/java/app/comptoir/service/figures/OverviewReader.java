package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold;
import app.comptoir.domain.kpi.Kpi;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.kpi.Kpis;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.service.offers.ReviewDesk.Attention;
import app.comptoir.store.queries.FunnelQueries;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import app.comptoir.store.queries.TotalsQueries;
import app.comptoir.store.queries.TotalsQueries.SlotTotals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the Overview together from one state of the store.
final class OverviewReader {
  private static final Duration SPARK_OF_A_DAY = Duration.ofHours(1);

  private final StoreView view;
  private final StoredBrand brand;
  private final Span span;
  private final @Nullable ComparedDays compared;
  private final Instant now;
  private final boolean known;

  /// @param known up to when the store holds what happened
  OverviewReader(
      StoreView view,
      StoredBrand brand,
      Span span,
      Optional<ComparedDays> compared,
      Instant now,
      Instant known) {
    this.view = view;
    this.brand = brand;
    this.span = span;
    this.compared = compared.map(ComparedDays::onSlots).orElse(null);
    this.now = now;
    this.known = known.isAfter(span.start());
  }

  OverviewSnapshot read(List<PostRow> posts, int topPosts, Attention attention) {
    Brand b = brand.brand();
    List<SlotTotals> slots =
        span.days() == 1
            ? view.totals().slots(brand.brandKey(), b.currency(), span.start(), endOfLastDay())
            : view.totals().stretches(brand, span.start(), endOfLastDay());
    List<FunnelQueries.Minute> minutes = Readers.minutes(view, brand, now, PostFilter.all());
    List<DayValue> revenue =
        Readers.netByDay(
            span,
            view.sales()
                .money(Readers.days(brand, span), PostFilter.all(), SalesQueries.Part.WHOLE));
    ComparedDays before = compared;
    // What knows no posts, and so no spend on them, knows no steps either.
    Coverage coverage = view.coverage(brand.brandKey());
    List<@Nullable DayValue> previous =
        before == null
            ? List.of()
            : before.aligned(
                Readers.netByDay(before.span(), before.money(view, brand)), DayValue::day);
    return new OverviewSnapshot(
        b,
        span,
        before == null ? null : before.span(),
        figures(slots),
        revenue,
        previous,
        new HourReader(view, brand, Sales.Basis.PROCESSED_DAY).hours(span, before),
        view.totals().firstDay(brand.brandKey()).orElse(null),
        Stream.of(Action.BUY_NOW, Action.CART_REPLY, Action.INSTALL)
            .map(action -> Readers.live(action, minutes, now))
            .map(live -> coverage.unknown(Coverage.Part.SPEND) ? live.unknown() : live)
            .toList(),
        posts.stream().limit(topPosts).toList(),
        attention.waiting().stream()
            .map(one -> OverviewSnapshot.WaitingOffer.of(one.offer(), null))
            .toList(),
        attention.alarmed().stream()
            .map(one -> OverviewSnapshot.WaitingOffer.of(one.offer(), one.alarms().getFirst()))
            .toList(),
        sum(slots).sales().withoutRate(),
        coverage,
        view.newest(brand.brandKey()).orElse(null));
  }

  /// What was stamped in the future of this clock counts on its day all the same.
  private Instant endOfLastDay() {
    return span.to().plusDays(1).atStartOfDay(brand.brand().zone()).toInstant();
  }

  private List<OverviewSnapshot.Figure> figures(List<SlotTotals> slots) {
    Totals current = sum(slots);
    Span before = compared == null ? null : compared.span();
    Totals previous =
        before == null ? null : sum(view.totals().stretches(brand, before.start(), before.end()));
    List<Totals> course = course(slots);
    List<OverviewSnapshot.Figure> figures = new ArrayList<>();
    for (Kpi kpi : Kpis.headline(current)) {
      figures.add(
          new OverviewSnapshot.Figure(
              kpi.id(),
              known ? kpi.of(current) : new KpiValue.Unknown(),
              previous == null ? new KpiValue.Unknown() : kpi.of(previous),
              kpi.higherIsBetter(),
              known ? course.stream().map(t -> number(kpi.of(t))).toList() : List.of()));
    }
    return figures;
  }

  private static double number(KpiValue value) {
    return switch (value) {
      case KpiValue.Amount(var money) -> money.toDecimal().doubleValue();
      case KpiValue.Count(long count) -> count;
      case KpiValue.Share share -> share.value();
      case KpiValue.Factor factor -> factor.value();
      case KpiValue.Unknown() -> Double.NaN;
    };
  }

  /// The totals a day, or an hour where the span is a single day; up to now.
  private List<Totals> course(List<SlotTotals> slots) {
    List<Instant> ends = new ArrayList<>();
    if (span.days() == 1) {
      for (Instant at = span.start().plus(SPARK_OF_A_DAY);
          at.isBefore(span.end().plus(SPARK_OF_A_DAY));
          at = at.plus(SPARK_OF_A_DAY)) {
        ends.add(at);
      }
    } else {
      for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
        ends.add(day.plusDays(1).atStartOfDay(brand.brand().zone()).toInstant());
      }
    }
    List<Totals> course = new ArrayList<>();
    int next = 0;
    for (Instant end : ends) {
      int from = next;
      while (next < slots.size() && slots.get(next).start().isBefore(end)) {
        next++;
      }
      course.add(sum(slots.subList(from, next)));
    }
    return course;
  }

  private Totals sum(List<SlotTotals> slots) {
    Totals sum = Totals.zero(brand.brand().currency()).covering(view.coverage(brand.brandKey()));
    for (SlotTotals slot : slots) {
      sum = sum.plus(slot.totals());
    }
    return sum;
  }

  /// The totals of the span, carts included: what every KPI can be computed from.
  Totals totals() {
    Brand b = brand.brand();
    Totals sum = sum(view.totals().stretches(brand, span.start(), endOfLastDay()));
    LocalDate lastOld = b.dayOf(now.minus(JourneyFold.WINDOW)).minusDays(1);
    LocalDate to = span.to().isBefore(lastOld) ? span.to() : lastOld;
    if (to.isBefore(span.from())) {
      return sum;
    }
    TotalsQueries.Carts carts =
        view.totals().carts(Readers.days(brand, span.from(), to), Action.CART_REPLY.ordinal());
    return sum.withCarts(carts.carts(), carts.carts() - carts.paid());
  }
}
