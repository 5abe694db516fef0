package app.comptoir.platform.orderfile;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.orderfile.ImportReport.Note;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// A file as a log: the brand, its products, exchange rates, then orders, returns and ledger
/// entries in the order in which the file first speaks of them. Filled once, then only read (by any
/// thread).
///
/// All records have revision 1 and identifiers out of the file: the same content gives the same
/// log. The brand and the products bear the time of the file's earliest entry.
final class FileLog {
  final Products products = new Products();
  final Lines lines = new Lines();
  final Tally tally = new Tally();
  private final Brand brand;
  private final List<FxRate> rates = new ArrayList<>();
  private final List<Object> entries = new ArrayList<>();

  /// By order, as fingerprints: 16 bytes each.
  private final Long2LongOpenHashMap identities = new Long2LongOpenHashMap();

  private Instant earliest = Instant.MAX;
  private Instant latest = Instant.EPOCH;

  FileLog(Brand brand) {
    this.brand = brand;
  }

  Brand brand() {
    return brand;
  }

  /// A rate, told before all orders.
  void add(FxRate rate) {
    rates.add(rate);
  }

  void note(Note note) {
    tally.note(note);
  }

  void add(OrderEntry order) {
    entries.add(order);
  }

  void add(Return returned) {
    entries.add(returned);
    tally.returned(returned.amount());
    seen(returned.processedAt());
  }

  void add(LedgerEntry entry) {
    entries.add(entry);
    seen(entry.bookedAt());
  }

  /// Notes by what else the shop knows an order than by its number.
  ///
  /// @param shopId empty where it does not say
  void identify(String orderId, String shopId) {
    if (!shopId.isEmpty()) {
      identities.put(fingerprint(orderId), fingerprint(shopId));
    }
  }

  /// See [OrderFileConnector#identity].
  long identity(String orderId) {
    return identities.get(fingerprint(orderId));
  }

  private static long fingerprint(String text) {
    long sum = 7;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      sum ^= sum >>> 29;
    }
    return sum == 0 ? 1 : sum;
  }

  /// Adds an article to an order.
  void sold(OrderEntry order, Article article) {
    int index = products.seen(article.product(), article.title());
    int units = (int) Math.min(Integer.MAX_VALUE, article.units());
    lines.add(order, index, units, article.amount().minor(), article.discount());
    tally.saleRounded(article.amount(), article.exact());
  }

  /// Called for each order when nothing about it will change any more.
  void settled(OrderEntry order) {
    Order domain = order(order);
    tally.order(domain.gross(), domain.discounts());
    seen(order.placedAt);
  }

  /// How many changes there are.
  int size() {
    return 1 + products.size() + rates.size() + entries.size();
  }

  /// The change at a position from 0; its `seq` is one more.
  Change at(int position) {
    long seq = position + 1L;
    Instant first = earliest.equals(Instant.MAX) ? Instant.EPOCH : earliest;
    if (position == 0) {
      return new Change.BrandChange(seq, first, 1, brand);
    }
    if (position <= products.size()) {
      int index = position - 1;
      String id = products.id(index);
      Product product = new Product(id, brand.id(), id, products.name(index), null);
      return new Change.ProductChange(seq, first, 1, product);
    }
    int behind = position - 1 - products.size();
    if (behind < rates.size()) {
      return new Change.FxRateChange(seq, first, 1, rates.get(behind));
    }
    return switch (entries.get(behind - rates.size())) {
      case OrderEntry order -> new Change.OrderChange(seq, order.placedAt, 1, order(order));
      case Return returned -> new Change.ReturnChange(seq, returned.processedAt(), 1, returned);
      case LedgerEntry entry -> new Change.LedgerEntryChange(seq, entry.bookedAt(), 1, entry);
      default -> throw new IllegalStateException("No entry of a log");
    };
  }

  /// The days, in the brand's calendar, on which orders or returns in other currencies fall.
  Set<ForeignDay> foreignDays() {
    Set<ForeignDay> days = new TreeSet<>();
    for (Object entry : entries) {
      if (entry instanceof OrderEntry order && !order.currency.equals(brand.currency())) {
        days.add(new ForeignDay(brand.dayOf(order.placedAt), order.currency.getCurrencyCode()));
      } else if (entry instanceof Return returned
          && !returned.amount().currency().equals(brand.currency())) {
        String code = returned.amount().currency().getCurrencyCode();
        days.add(new ForeignDay(brand.dayOf(returned.processedAt()), code));
      }
    }
    return days;
  }

  /// A day and a currency of which a rate is wanted.
  record ForeignDay(LocalDate day, String code) implements Comparable<ForeignDay> {
    @Override
    public int compareTo(ForeignDay other) {
      int byDay = day.compareTo(other.day);
      return byDay != 0 ? byDay : code.compareTo(other.code);
    }
  }

  /// The first entries, of which orders are the domain's.
  List<Change> first(int count) {
    List<Change> first = new ArrayList<>();
    for (int i = size() - entries.size(); i < size() && first.size() < count; i++) {
      first.add(at(i));
    }
    return first;
  }

  /// All entries, one after the other.
  void each(Consumer<Change> taker) {
    for (int i = size() - entries.size(); i < size(); i++) {
      taker.accept(at(i));
    }
  }

  private Order order(OrderEntry order) {
    return new Order(
        order.id,
        brand.id(),
        null,
        order.status,
        order.placedAt,
        order.currency,
        lines.of(order, products::id),
        order.taxMinor,
        order.shippingMinor,
        order.country);
  }

  /// The time of the newest entry; 1970 where there is none.
  Instant latest() {
    return latest;
  }

  private void seen(Instant instant) {
    latest = instant.isAfter(latest) ? instant : latest;
    if (instant.isBefore(earliest)) {
      earliest = instant;
    }
  }
}
