package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.service.figures.RevenueSnapshot.Basis;
import app.comptoir.service.figures.RevenueSnapshot.CurrencyTotal;
import app.comptoir.service.figures.RevenueSnapshot.DayMoney;
import app.comptoir.service.figures.RevenueSnapshot.Part;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.SalesQueries.CurrencyMoney;
import app.comptoir.store.queries.SalesQueries.Money;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts net sales by day together from one state of the store.
final class RevenueReader {
  private static final int MAX_PARTS = 4;

  private final StoreView view;
  private final StoredBrand brand;
  private final Span span;
  private final @Nullable ComparedDays compared;
  private final Basis basis;

  RevenueReader(
      StoreView view, StoredBrand brand, Span span, Optional<ComparedDays> compared, Basis basis) {
    this.view = view;
    this.brand = brand;
    this.span = span;
    this.compared = compared.map(ComparedDays::onSlots).orElse(null);
    this.basis = basis;
  }

  RevenueSnapshot read(Split split) {
    List<DayMoney> days = days();
    ComparedDays before = compared;
    List<DayMoney> comparedDays =
        before == null ? List.of() : filled(before.span(), before.money(view, brand));
    List<CurrencyMoney> currencies = view.sales().currencies(Readers.days(brand, span));
    return new RevenueSnapshot(
        brand.brand(),
        span,
        before == null ? null : before.span(),
        basis,
        days,
        before == null ? List.of() : before.aligned(comparedDays, DayMoney::day),
        new HourReader(view, brand, basis).hours(span, before),
        view.totals().firstDay(brand.brandKey()).orElse(null),
        total(days, span.from()),
        before == null ? null : total(comparedDays, before.span().from()),
        parts(split, split == Split.PRODUCT ? byProcessedDay().days() : days),
        currencyTotals(currencies));
  }

  /// What products are parts of: lines do not know the cohort of their returns.
  private RevenueReader byProcessedDay() {
    return new RevenueReader(view, brand, span, Optional.empty(), Basis.PROCESSED_DAY);
  }

  private List<DayMoney> days() {
    return filled(
        span,
        view.sales().money(Readers.days(brand, span), PostFilter.all(), SalesQueries.Part.WHOLE));
  }

  private List<DayMoney> filled(Span of, List<Money> money) {
    Map<LocalDate, DayMoney> known = new HashMap<>();
    money.forEach(day -> known.put(day.day(), dayMoney(day)));
    List<DayMoney> days = new ArrayList<>();
    for (LocalDate day = of.from(); !day.isAfter(of.to()); day = day.plusDays(1)) {
      days.add(known.getOrDefault(day, DayMoney.none(day)));
    }
    return days;
  }

  private DayMoney dayMoney(Money m) {
    return new DayMoney(
        m.day(),
        m.orders(),
        m.gross(),
        m.discounts(),
        returned(m),
        m.commission(),
        m.spend(),
        withoutRate(m));
  }

  private long returned(Money m) {
    return switch (basis) {
      case PROCESSED_DAY -> m.returned();
      case ORDER_COHORT -> m.returnedCohort();
    };
  }

  private WithoutRate withoutRate(Money m) {
    return switch (basis) {
      case PROCESSED_DAY -> m.withoutRate();
      case ORDER_COHORT -> m.cohortWithoutRate();
    };
  }

  private static DayMoney total(List<DayMoney> days, LocalDate first) {
    DayMoney sum = DayMoney.none(first);
    for (DayMoney d : days) {
      sum =
          new DayMoney(
              first,
              sum.orders() + d.orders(),
              Math.addExact(sum.grossMinor(), d.grossMinor()),
              Math.addExact(sum.discountsMinor(), d.discountsMinor()),
              Math.addExact(sum.returnsMinor(), d.returnsMinor()),
              Math.addExact(sum.commissionMinor(), d.commissionMinor()),
              Math.addExact(sum.spendMinor(), d.spendMinor()),
              sum.withoutRate().plus(d.withoutRate()));
    }
    return sum;
  }

  /// The biggest parts by net sales, and all the rest as one: the parts add up to the days, always.
  private List<Part> parts(Split split, List<DayMoney> days) {
    Map<String, Building> parts = new LinkedHashMap<>();
    switch (split) {
      case CAMPAIGN -> byPost(parts, SalesQueries.Part.CAMPAIGN, campaignNames());
      case ACTION -> byPost(parts, SalesQueries.Part.ACTION, Map.of());
      case POST -> byPost(parts, SalesQueries.Part.POST, postTexts());
      case PRODUCT -> byProduct(parts);
    }
    List<Building> biggest =
        parts.values().stream()
            .filter(part -> !part.key.isEmpty())
            .sorted(Comparator.comparingLong((Building part) -> part.total).reversed())
            .limit(MAX_PARTS)
            .toList();
    List<Part> result = new ArrayList<>();
    long[] rest = days.stream().mapToLong(DayMoney::netMinor).toArray();
    long restOrders = total(days, span.from()).orders();
    for (Building part : biggest) {
      result.add(
          new Part(
              part.key,
              part.label,
              Readers.list(part.net),
              part.total,
              part.orders,
              part.withoutRate));
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= part.net[i];
      }
      restOrders -= part.orders;
    }
    if (parts.size() > biggest.size() || anyNonZero(rest)) {
      long restNet = 0;
      for (long net : rest) {
        restNet += net;
      }
      WithoutRate lacking =
          parts.values().stream()
              .filter(part -> !biggest.contains(part))
              .map(part -> part.withoutRate)
              .reduce(WithoutRate.NONE, WithoutRate::plus);
      result.add(new Part("", "", Readers.list(rest), restNet, Math.max(0, restOrders), lacking));
    }
    return result;
  }

  private static boolean anyNonZero(long[] values) {
    for (long value : values) {
      if (value != 0) {
        return true;
      }
    }
    return false;
  }

  private void byPost(
      Map<String, Building> parts, SalesQueries.Part part, Map<String, String> labels) {
    for (Money m : view.sales().money(Readers.days(brand, span), PostFilter.all(), part)) {
      String key = part == SalesQueries.Part.ACTION ? action(m.part()) : m.part();
      Building building = building(parts, key, labels.getOrDefault(key, key));
      long net = m.gross() - m.discounts() - returned(m);
      building.add(index(m.day()), net, m.orders(), withoutRate(m));
    }
  }

  /// Products book returns on the day they were processed, in either basis.
  private void byProduct(Map<String, Building> parts) {
    for (SalesQueries.ProductMoney m : view.sales().products(Readers.days(brand, span))) {
      building(parts, m.productId(), m.name())
          .add(index(m.day()), m.net(), m.orders(), m.withoutRate());
    }
  }

  private static String action(String ordinal) {
    Action action = Action.values()[Integer.parseInt(ordinal)];
    return action == Action.OTHER ? "" : action.name();
  }

  private Building building(Map<String, Building> parts, String key, String label) {
    return parts.computeIfAbsent(key, k -> new Building(k, label, span.days()));
  }

  private int index(LocalDate day) {
    return (int) (day.toEpochDay() - span.from().toEpochDay());
  }

  private Map<String, String> campaignNames() {
    Map<String, String> names = new HashMap<>();
    view.campaigns(brand).forEach((Campaign c) -> names.put(c.id(), c.name()));
    return names;
  }

  private Map<String, String> postTexts() {
    Map<String, String> texts = new HashMap<>();
    view.posts()
        .figures(brand, Readers.days(brand, span))
        .forEach(f -> texts.put(f.post().id(), f.post().text()));
    return texts;
  }

  private List<CurrencyTotal> currencyTotals(List<CurrencyMoney> rows) {
    Map<String, CurrencyTotal> totals = new java.util.TreeMap<>();
    for (CurrencyMoney row : rows) {
      long returned = basis == Basis.PROCESSED_DAY ? row.returned() : row.returnedCohort();
      totals.merge(
          row.currency(),
          new CurrencyTotal(row.currency(), row.orders(), row.gross(), row.discounts(), returned),
          (a, b) ->
              new CurrencyTotal(
                  a.currency(),
                  a.orders() + b.orders(),
                  a.grossMinor() + b.grossMinor(),
                  a.discountsMinor() + b.discountsMinor(),
                  a.returnsMinor() + b.returnsMinor()));
    }
    return List.copyOf(totals.values());
  }

  private static final class Building {
    final String key;
    final String label;
    final long[] net;
    long total;
    long orders;
    WithoutRate withoutRate = WithoutRate.NONE;

    Building(String key, String label, int days) {
      this.key = key;
      this.label = label;
      this.net = new long[days];
    }

    void add(int day, long amount, long newOrders, WithoutRate lacking) {
      net[day] += amount;
      total += amount;
      orders += newOrders;
      withoutRate = withoutRate.plus(lacking);
    }
  }
}
