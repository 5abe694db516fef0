package app.comptoir.service.figures;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.FunnelQueries;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.PostQueries.PostFigures;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What several snapshots are made of.
public final class Readers {
  private static final int LIVE_MINUTES = 60;

  private Readers() {}

  static Days days(StoredBrand brand, Span span) {
    return days(brand, span.from(), span.to());
  }

  static Days days(StoredBrand brand, LocalDate from, LocalDate to) {
    return new Days(brand.brandKey(), from, to);
  }

  /// One row of the posts table.
  static PostRow postRow(PostFigures f, String campaign, @Nullable Long soldNet) {
    Long stock = f.post().stockAllocated();
    return new PostRow(
        f.post(),
        campaign,
        f.impressions(),
        f.reached().getFirst(),
        converted(f.post().action(), f.reached()),
        f.sales(),
        stock == null ? -1 : stock - (soldNet == null ? 0 : soldNet));
  }

  /// Journeys that reached what the action is for.
  public static long converted(Action action, List<Long> reached) {
    return action.conversion() < 0 ? 0 : reached.get(action.conversion());
  }

  /// Nothing sold, and what of a brand's money its sources tell.
  static Sales none(StoreView view, StoredBrand brand, Sales.Basis basis) {
    return Sales.none(brand.brand().currency()).on(basis).covering(view.coverage(brand.brandKey()));
  }

  /// The last 60 minutes of one action, up to and with the minute of `now`.
  static OverviewSnapshot.LiveFunnel live(
      Action action, List<FunnelQueries.Minute> minutes, Instant now) {
    long last = now.getEpochSecond() / 60;
    long first = last - LIVE_MINUTES + 1;
    long[] reached = new long[action.steps().size()];
    long[] entries = new long[LIVE_MINUTES];
    for (FunnelQueries.Minute minute : minutes) {
      if (minute.action() != action.ordinal()
          || minute.minute() < first
          || minute.minute() > last) {
        continue;
      }
      for (int step = 0; step < reached.length; step++) {
        reached[step] += minute.reached().get(step);
      }
      entries[(int) (minute.minute() - first)] += minute.reached().getFirst();
    }
    return new OverviewSnapshot.LiveFunnel(action, list(reached), list(entries));
  }

  static Instant liveFrom(Instant now) {
    return now.minusSeconds((LIVE_MINUTES - 1) * 60L);
  }

  static List<FunnelQueries.Minute> minutes(
      StoreView view, StoredBrand brand, Instant now, PostFilter filter) {
    return view.funnels().minutes(brand.brandKey(), liveFrom(now), filter);
  }

  /// Net sales a day, as many as the span has.
  static List<DayValue> netByDay(Span days, List<DaySales> sales) {
    Map<LocalDate, Long> net = new HashMap<>();
    sales.forEach(of -> net.put(of.day(), of.sales().netMinor()));
    List<DayValue> values = new ArrayList<>();
    for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
      values.add(new DayValue(day, net.getOrDefault(day, 0L)));
    }
    return values;
  }

  static List<Long> list(long[] values) {
    List<Long> list = new ArrayList<>(values.length);
    for (long value : values) {
      list.add(value);
    }
    return List.copyOf(list);
  }
}
