package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.service.figures.RevenueSnapshot.Part;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.SalesQueries.CurrencySales;
import app.comptoir.store.queries.SalesQueries.ProductSales;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts net sales by day together from one state of the store.
final class RevenueReader {
  private static final int MAX_PARTS = 4;
  private static final int HOURS = 24;

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
    List<DaySales> days = days();
    ComparedDays before = compared;
    List<DaySales> comparedDays =
        before == null ? List.of() : filled(before.span(), before.money(view, brand));
    RevenueReader ofParts = split.byProcessedDay() ? byProcessedDay() : this;
    List<CurrencySales> currencies = view.sales().currencies(Readers.days(brand, span));
    return new RevenueSnapshot(
        brand.brand(),
        span,
        before == null ? null : before.span(),
        basis,
        days,
        before == null ? List.of() : before.aligned(comparedDays, DaySales::day),
        new HourReader(view, brand, basis).hours(span, before),
        view.totals().firstDay(brand.brandKey()).orElse(null),
        total(days),
        before == null ? null : total(comparedDays),
        ofParts.parts(split, ofParts == this ? days : ofParts.days()),
        currencyTotals(currencies));
  }

  /// What products are parts of: lines do not know the cohort of their returns.
  private RevenueReader byProcessedDay() {
    return new RevenueReader(view, brand, span, Optional.empty(), Basis.PROCESSED_DAY);
  }

  private List<DaySales> days() {
    return filled(
        span,
        view.sales().money(Readers.days(brand, span), PostFilter.all(), SalesQueries.Part.WHOLE));
  }

  private List<DaySales> filled(Span of, List<DaySales> sales) {
    Map<LocalDate, DaySales> known = new HashMap<>();
    sales.forEach(day -> known.put(day.day(), day.on(basis)));
    List<DaySales> days = new ArrayList<>();
    for (LocalDate day = of.from(); !day.isAfter(of.to()); day = day.plusDays(1)) {
      days.add(known.getOrDefault(day, new DaySales(day, none())));
    }
    return days;
  }

  private Sales none() {
    return Sales.none(brand.brand().currency()).on(basis).covering(view.coverage(brand.brandKey()));
  }

  private Sales total(List<DaySales> days) {
    return days.stream().map(DaySales::sales).reduce(none(), Sales::plus);
  }

  /// The biggest parts by net sales, and all the rest as one: the parts add up to the days, always.
  private List<Part> parts(Split split, List<DaySales> days) {
    Map<String, Building> parts = new LinkedHashMap<>();
    switch (split) {
      case CAMPAIGN -> byPost(parts, SalesQueries.Part.CAMPAIGN, campaignNames());
      case ACTION -> byPost(parts, SalesQueries.Part.ACTION, Map.of());
      case POST -> byPost(parts, SalesQueries.Part.POST, postTexts());
      case PRODUCT -> byProduct(parts);
      case COUNTRY -> byCountry(parts);
      case WEEKDAY -> byWeekday(parts, days);
      case HOUR -> byHour(parts);
    }
    List<Building> biggest =
        split.ordered() ? List.copyOf(parts.values()) : biggest(parts.values());
    List<Part> result = new ArrayList<>();
    Sales[] rest = days.stream().map(DaySales::sales).toArray(Sales[]::new);
    long restOrders = total(days).orders();
    for (Building part : biggest) {
      result.add(part.built());
      for (int i = 0; i < rest.length; i++) {
        rest[i] = rest[i].minus(part.days[i]);
      }
      restOrders -= part.total.orders();
    }
    List<Long> net = Stream.of(rest).map(Sales::netMinor).toList();
    if (parts.size() > biggest.size() || net.stream().anyMatch(minor -> minor != 0)) {
      WithoutRate lacking =
          parts.values().stream()
              .filter(part -> !biggest.contains(part))
              .map(part -> part.total.withoutRate())
              .reduce(WithoutRate.NONE, WithoutRate::plus);
      long all = Stream.of(rest).reduce(none(), Sales::plus).netMinor();
      result.add(new Part("", "", net, all, Math.max(0, restOrders), lacking));
    }
    return result;
  }

  private static List<Building> biggest(Collection<Building> parts) {
    return parts.stream()
        .filter(part -> !part.key.isEmpty())
        .sorted(Comparator.comparingLong((Building part) -> part.total.netMinor()).reversed())
        .limit(MAX_PARTS)
        .toList();
  }

  private void byCountry(Map<String, Building> parts) {
    for (DaySales m : view.sales().countries(Readers.days(brand, span))) {
      String code = m.part().isEmpty() ? "ZZ" : m.part();
      building(parts, code, code).add(index(m.day()), m.sales());
    }
  }

  private void byWeekday(Map<String, Building> parts, List<DaySales> days) {
    for (DayOfWeek day : DayOfWeek.values()) {
      building(parts, String.valueOf(day.getValue()), String.valueOf(day.getValue()));
    }
    for (DaySales day : days) {
      String key = String.valueOf(day.day().getDayOfWeek().getValue());
      building(parts, key, key).add(index(day.day()), day.sales());
    }
  }

  private void byHour(Map<String, Building> parts) {
    for (int hour = 0; hour < HOURS; hour++) {
      building(parts, String.valueOf(hour), String.valueOf(hour));
    }
    new ClockReader(view, brand)
        .each(
            span.from(),
            span.to(),
            (day, hour, sales) -> {
              String key = String.valueOf(hour);
              building(parts, key, key).add(index(day), sales);
            });
  }

  private void byPost(
      Map<String, Building> parts, SalesQueries.Part part, Map<String, String> labels) {
    for (DaySales m : view.sales().money(Readers.days(brand, span), PostFilter.all(), part)) {
      String key = part == SalesQueries.Part.ACTION ? action(m.part()) : m.part();
      building(parts, key, labels.getOrDefault(key, key)).add(index(m.day()), m.on(basis).sales());
    }
  }

  /// Products book returns on the day they were processed, in either basis.
  private void byProduct(Map<String, Building> parts) {
    for (ProductSales m : view.sales().products(Readers.days(brand, span))) {
      building(parts, m.productId(), m.name()).add(index(m.day()), m.sales());
    }
  }

  private static String action(String ordinal) {
    Action action = Action.values()[Integer.parseInt(ordinal)];
    return action == Action.OTHER ? "" : action.name();
  }

  private Building building(Map<String, Building> parts, String key, String label) {
    return parts.computeIfAbsent(key, k -> new Building(k, label, span.days(), none()));
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

  private List<Sales> currencyTotals(List<CurrencySales> rows) {
    Map<String, Sales> totals = new TreeMap<>();
    for (CurrencySales row : rows) {
      Sales sales = row.sales().on(basis);
      totals.merge(sales.currency().getCurrencyCode(), sales, Sales::plus);
    }
    return List.copyOf(totals.values());
  }

  private static final class Building {
    final String key;
    final String label;
    final Sales[] days;
    Sales total;

    Building(String key, String label, int days, Sales none) {
      this.key = key;
      this.label = label;
      this.days = new Sales[days];
      this.total = none;
      Arrays.fill(this.days, none);
    }

    void add(int day, Sales sales) {
      days[day] = days[day].plus(sales);
      total = total.plus(sales);
    }

    Part built() {
      return new Part(
          key,
          label,
          Stream.of(days).map(Sales::netMinor).toList(),
          total.netMinor(),
          total.orders(),
          total.withoutRate());
    }
  }
}
