package app.comptoir.sandbox;

import app.comptoir.sandbox.log.OrderFacts;
import app.comptoir.sandbox.log.ReturnFacts;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.state.Books;
import app.comptoir.sandbox.sim.state.Journey;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.Product;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the truth off the books of one brand. Call it while the simulation is held.
final class TruthReader {
  private final BrandSim sim;
  private final Books books;
  private final String brand;
  private final ZoneId zone;
  private final Converter converter;
  private final Map<Key, long[]> sales = new TreeMap<>();
  private final Map<Key, long[]> converted = new TreeMap<>();
  private final Map<Key, long[]> products = new TreeMap<>();
  private long ordersForRate;
  private long returnsForOrder;

  TruthReader(BrandSim sim) {
    this.sim = sim;
    this.books = sim.books();
    this.brand = sim.world().brand().id();
    this.zone = sim.world().brand().zone();
    this.converter = new Converter(sim.world().brand(), books);
  }

  /// A post or product, a day, a currency.
  private record Key(String thing, LocalDate day, String currency) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = thing.compareTo(other.thing);
      order = order != 0 ? order : day.compareTo(other.day);
      return order != 0 ? order : currency.compareTo(other.currency);
    }
  }

  Truth read() {
    books.orders().forEach(this::order);
    books.returns().forEach(this::returned);
    List<Truth.Waiting> waiting = List.of(new Truth.Waiting(brand, ordersForRate, returnsForOrder));
    return new Truth(
        new TreeMap<>(Map.of(brand, sim.log().lastSeq())),
        funnels(),
        salesRows(),
        convertedRows(),
        counters(),
        productRows(),
        waiting);
  }

  private List<Truth.Funnel> funnels() {
    TreeMap<Key, long[]> reached = new TreeMap<>();
    for (Journey journey : books.journeys()) {
      int steps = journey.reached();
      if (steps == 0) {
        continue;
      }
      Post post = journey.post();
      long[] counts =
          reached.computeIfAbsent(
              new Key(post.id(), day(journey.entry()), post.action().wire()),
              _ -> new long[post.action().steps().size()]);
      for (int step = 0; step < steps; step++) {
        counts[step]++;
      }
    }
    List<Truth.Funnel> rows = new ArrayList<>();
    reached.forEach(
        (key, counts) ->
            rows.add(
                new Truth.Funnel(
                    brand,
                    key.thing(),
                    key.currency(),
                    key.day(),
                    Arrays.stream(counts).boxed().toList())));
    return List.copyOf(rows);
  }

  private void order(OrderFacts order) {
    LocalDate day = day(order.placedAt());
    long gross = order.gross();
    long discounts = order.discounts();
    add(sales, postOf(order), day, order.currency(), 1, order.units(), gross, discounts, 0, 0, 0);
    for (OrderFacts.Line line : order.lines()) {
      String product = line.product().id();
      add(
          products,
          product,
          day,
          order.currency(),
          line.quantity(),
          line.grossMinor(),
          line.discountMinor(),
          0);
    }
    Long rate = converter.rate(order);
    if (rate == null) {
      ordersForRate++;
      add(converted, postOf(order), day, "", 1, order.units(), 0, 0, 0, 0, 0);
      return;
    }
    long grossHere = converter.convert(gross, order, rate);
    long discountsHere = converter.convert(discounts, order, rate);
    long commission = converter.commission(grossHere - discountsHere, order.placedAt());
    add(
        converted,
        postOf(order),
        day,
        "",
        1,
        order.units(),
        grossHere,
        discountsHere,
        0,
        0,
        commission);
  }

  private void returned(ReturnFacts facts) {
    OrderFacts order = facts.order();
    if (!books.knows(order)) {
      returnsForOrder++;
      return;
    }
    LocalDate processed = day(facts.processedAt());
    LocalDate placed = day(order.placedAt());
    String post = postOf(order);
    String currency = order.currency();
    long amount = facts.amountMinor();
    add(sales, post, processed, currency, 0, 0, 0, 0, amount, 0, facts.quantity());
    add(sales, post, placed, currency, 0, 0, 0, 0, 0, amount, 0);
    Product product = facts.product();
    if (product != null) {
      add(products, product.id(), processed, currency, 0, 0, 0, amount);
    } else {
      backOnLines(order, processed, amount);
    }
    Long rate = converter.rate(order);
    if (rate != null) {
      long here = converter.convert(amount, order, rate);
      add(converted, post, processed, "", 0, 0, 0, 0, here, 0, 0);
      add(converted, post, placed, "", 0, 0, 0, 0, 0, here, 0);
    }
  }

  /// What concerns a whole order goes back on each line by what it sold for; what rounding down
  /// leaves over to the lines that lost most by it.
  private void backOnLines(OrderFacts order, LocalDate processed, long amount) {
    List<OrderFacts.Line> lines = order.lines();
    long sold = lines.stream().mapToLong(line -> line.grossMinor() - line.discountMinor()).sum();
    long[] shares = new long[lines.size()];
    List<Integer> byLoss = new ArrayList<>();
    long left = amount;
    for (int i = 0; i < shares.length; i++) {
      OrderFacts.Line line = lines.get(i);
      shares[i] = amount * (line.grossMinor() - line.discountMinor()) / sold;
      left -= shares[i];
      byLoss.add(i);
    }
    byLoss.sort(
        Comparator.comparingLong(
            i -> {
              OrderFacts.Line line = lines.get(i);
              return -(amount * (line.grossMinor() - line.discountMinor()) % sold);
            }));
    for (int i = 0; i < left; i++) {
      shares[byLoss.get(i)]++;
    }
    for (int i = 0; i < shares.length; i++) {
      String product = lines.get(i).product().id();
      add(products, product, processed, order.currency(), 0, 0, 0, shares[i]);
    }
  }

  private List<Truth.Sales> salesRows() {
    List<Truth.Sales> rows = new ArrayList<>();
    sales.forEach(
        (k, v) ->
            rows.add(
                new Truth.Sales(
                    brand,
                    k.thing(),
                    k.day(),
                    k.currency(),
                    v[0],
                    v[1],
                    v[2],
                    v[3],
                    v[4],
                    v[5],
                    v[6])));
    return List.copyOf(rows);
  }

  private List<Truth.Converted> convertedRows() {
    List<Truth.Converted> rows = new ArrayList<>();
    converted.forEach(
        (k, v) ->
            rows.add(
                new Truth.Converted(
                    brand, k.thing(), k.day(), v[0], v[1], v[2], v[3], v[4], v[5], v[6])));
    return List.copyOf(rows);
  }

  private List<Truth.ProductSales> productRows() {
    List<Truth.ProductSales> rows = new ArrayList<>();
    products.forEach(
        (k, v) ->
            rows.add(
                new Truth.ProductSales(
                    brand, k.thing(), k.day(), k.currency(), v[0], v[1], v[2], v[3])));
    return List.copyOf(rows);
  }

  private List<Truth.Counters> counters() {
    TreeMap<Key, long[]> sorted = new TreeMap<>();
    List<Post> posts = sim.world().posts();
    books
        .counters()
        .forEach((k, v) -> sorted.put(new Key(posts.get(k.postIndex()).id(), k.day(), ""), v));
    List<Truth.Counters> rows = new ArrayList<>();
    sorted.forEach(
        (k, v) ->
            rows.add(
                new Truth.Counters(brand, k.thing(), k.day(), v[0], v[1], v[2], v[3], v[4], v[5])));
    return List.copyOf(rows);
  }

  private static void add(
      Map<Key, long[]> sums, String thing, LocalDate day, String currency, long... more) {
    long[] sum = sums.computeIfAbsent(new Key(thing, day, currency), _ -> new long[more.length]);
    for (int i = 0; i < more.length; i++) {
      sum[i] += more[i];
    }
  }

  private LocalDate day(long micros) {
    return Micros.day(micros, zone);
  }

  private static String postOf(OrderFacts order) {
    @Nullable Post post = order.post();
    return post == null ? "" : post.id();
  }
}
