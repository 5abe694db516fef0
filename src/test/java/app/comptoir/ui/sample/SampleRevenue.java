package app.comptoir.ui.sample;

import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.service.figures.HourSales;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.RevenueSnapshot.Part;
import app.comptoir.service.figures.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/// Made-up revenue: each day has the same figures whatever is asked.
final class SampleRevenue {
  private static final int[] SHARES = {34, 22, 17, 12};

  private SampleRevenue() {}

  static DaySales day(LocalDate day, long ticks) {
    Random random = new Random(day.toEpochDay() * 7919);
    boolean today = day.equals(SampleDashboard.BRAND.dayOf(SampleDashboard.NOW));
    long base = day.getDayOfWeek().getValue() > 5 ? 140 : 96;
    double growth = 1 + (day.toEpochDay() - 20_700) / 220.0;
    long orders = (long) ((base + random.nextInt(60)) * growth);
    if (today) {
      orders = orders / 2 + ticks;
    }
    long gross = orders * (6_480 + random.nextInt(1_200));
    long discounts = gross * (3 + random.nextInt(5)) / 100;
    long returns = gross * (5 + random.nextInt(9)) / 100;
    return new DaySales(
        day,
        SampleSales.of(
            SampleDashboard.EUR,
            orders,
            orders,
            gross,
            discounts,
            returns,
            (gross - discounts) * 8 / 100,
            38_000 + gross / 22,
            today ? new WithoutRate(12, 0) : WithoutRate.NONE));
  }

  static RevenueSnapshot revenue(RevenueSnapshot.Query query, Span span, long ticks) {
    Span compared =
        switch (query.selection().comparison()) {
          case NONE -> null;
          case PREVIOUS_PERIOD ->
              SampleDashboard.spanOf(span.from().minusDays(span.days()), span.from().minusDays(1));
          case SAME_PERIOD_LAST_YEAR ->
              SampleDashboard.spanOf(span.from().minusYears(1), span.to().minusYears(1));
          case SAME_WEEKDAYS_LAST_YEAR ->
              SampleDashboard.spanOf(span.from().minusWeeks(52), span.to().minusWeeks(52));
        };
    List<DaySales> days = days(span, ticks);
    List<DaySales> before = compared == null ? List.of() : days(compared, ticks);
    return new RevenueSnapshot(
        SampleDashboard.BRAND,
        span,
        compared,
        query.basis(),
        days,
        before,
        hours(span, ticks),
        null,
        total(days),
        before.isEmpty() ? null : total(before),
        split(query),
        parts(split(query), days),
        List.of(
            own("CHF", 204, 1_702_350, 81_200, 120_450),
            own("EUR", 3_811, 25_103_980, 1_204_410, 2_204_900),
            own("GBP", 402, 2_980_120, 150_020, 301_180)));
  }

  private static List<DaySales> days(Span span, long ticks) {
    List<DaySales> days = new ArrayList<>();
    for (int i = 0; i < span.days(); i++) {
      days.add(day(span.from().plusDays(i), ticks));
    }
    return days;
  }

  /// A twelfth of the day in each hour from noon on.
  private static List<HourSales> hours(Span span, long ticks) {
    List<HourSales> hours = new ArrayList<>();
    if (span.days() == 1) {
      Sales day = day(span.from(), ticks).sales();
      for (int hour = 0; hour < 24; hour++) {
        int share = hour < 12 ? 0 : 1;
        hours.add(
            new HourSales(
                span.from().atStartOfDay(SampleDashboard.BRAND.zone()).plusHours(hour),
                SampleSales.of(
                    day.currency(),
                    day.orders() * share / 12,
                    day.orders() * share / 12,
                    day.grossMinor() * share / 12,
                    0,
                    0,
                    0,
                    0,
                    WithoutRate.NONE),
                null));
      }
    }
    return hours;
  }

  private static Sales own(String currency, long orders, long gross, long discounts, long returns) {
    return SampleSales.of(
        Currency.getInstance(currency),
        orders,
        orders,
        gross,
        discounts,
        returns,
        0,
        0,
        WithoutRate.NONE);
  }

  private static Sales total(List<DaySales> days) {
    return days.stream().map(DaySales::sales).reduce(Sales::plus).orElseThrow();
  }

  private static RevenueSnapshot.Split split(RevenueSnapshot.Query query) {
    return query.split() == null ? RevenueSnapshot.Split.CAMPAIGN : query.split();
  }

  private static List<Part> parts(RevenueSnapshot.Split split, List<DaySales> days) {
    List<String[]> names =
        switch (split) {
          case CAMPAIGN ->
              List.of(
                  name("c1", "Black Friday"),
                  name("c0", "Rentrée 2026"),
                  name("c2", "#MaisonCart"),
                  name("c5", "Winter lights"));
          case ACTION -> List.of(name("BUY_NOW", "BUY_NOW"), name("CART_REPLY", "CART_REPLY"));
          case POST ->
              List.of(
                  name("p000", "The Aurore lamp is back. Linen shade, oak foot, made in Lyon ✨"),
                  name("p001", "Only this weekend: the Comète pendant at −30 %."),
                  name("p004", "Une lumière douce pour les longues soirées"),
                  name("p006", "A lamp that folds into your bag."));
          case PRODUCT ->
              List.of(
                  name("a", "Aurore lamp"),
                  name("b", "Comète pendant"),
                  name("c", "Étoile candles"),
                  name("d", "Nomade"));
          case COUNTRY ->
              List.of(name("FR", "FR"), name("DE", "DE"), name("BE", "BE"), name("ZZ", "ZZ"));
          case WEEKDAY, HOUR -> List.of();
        };
    if (split.ordered()) {
      return ordered(split == RevenueSnapshot.Split.HOUR ? 24 : 7, days);
    }
    List<Part> parts = new ArrayList<>();
    long[] rest = days.stream().mapToLong(day -> day.sales().netMinor()).toArray();
    for (int k = 0; k < names.size(); k++) {
      List<Long> net = new ArrayList<>();
      for (int i = 0; i < days.size(); i++) {
        long value = days.get(i).sales().netMinor() * (SHARES[k] + (i * 3 + k) % 5) / 100;
        rest[i] -= value;
        net.add(value);
      }
      parts.add(part(names.get(k), net));
    }
    List<Long> others = new ArrayList<>();
    for (long value : rest) {
      others.add(value);
    }
    parts.add(part(name("", ""), others));
    return parts;
  }

  private static List<Part> ordered(int count, List<DaySales> days) {
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int at = k;
      String key = String.valueOf(count == 7 ? k + 1 : k);
      List<Long> net =
          days.stream()
              .map(day -> day.sales().netMinor() * (4 + (at * 7 + 3) % 9) / (8L * count))
              .toList();
      parts.add(part(name(key, key), net));
    }
    return parts;
  }

  private static Part part(String[] name, List<Long> net) {
    long sum = net.stream().mapToLong(Long::longValue).sum();
    return new Part(name[0], name[1], net, sum, sum / 6_000, WithoutRate.NONE);
  }

  private static String[] name(String key, String label) {
    return new String[] {key, label};
  }
}
