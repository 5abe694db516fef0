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
import java.util.stream.Stream;

/// Cuts net sales by day into parts, from one state of the store.
final class RevenueParts {
  private static final int MAX_PARTS = 4;
  private static final int HOURS = 24;

  private final StoreView view;
  private final StoredBrand brand;
  private final Span span;
  private final Basis basis;

  RevenueParts(StoreView view, StoredBrand brand, Span span, Basis basis) {
    this.view = view;
    this.brand = brand;
    this.span = span;
    this.basis = basis;
  }

  /// The biggest parts by net sales, and all the rest as one: the parts add up to the days, always.
  List<Part> of(Split split, List<DaySales> days) {
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
    long restOrders = days.stream().mapToLong(day -> day.sales().orders()).sum();
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
      String code = m.part().isEmpty() ? RevenueReader.NO_COUNTRY : m.part();
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

  private Sales none() {
    return Readers.none(view, brand, basis);
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
