package app.comptoir.platform.orderfile;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.row.Article;
import app.comptoir.platform.orderfile.row.FileRow;
import app.comptoir.platform.orderfile.row.Products;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// What a file, or a part of one, says of its orders: what it says of one stands together, in the
/// sequence in which the file first names them. Filled once, then only read.
///
/// All records have revision 1 and identifiers out of the file: the same content gives the same
/// log.
final class FileLog {
  final Lines lines = new Lines();
  final Tally tally;
  private final Products products;
  private final Brand brand;
  private List<Object> entries = new ArrayList<>();

  /// Of each entry.
  private final IntArrayList places = new IntArrayList();

  /// By order, as fingerprints: 16 bytes each.
  private final Long2LongOpenHashMap identities = new Long2LongOpenHashMap();

  private int place;
  private long row;
  private Instant earliest = Instant.MAX;
  private Instant latest = Instant.EPOCH;

  FileLog(Brand brand, Products products, Tally tally) {
    this.brand = brand;
    this.products = products;
    this.tally = tally;
  }

  Brand brand() {
    return brand;
  }

  /// What is added from now on is said by a row.
  void at(FileRow now) {
    place = now.order();
    row = now.no();
  }

  /// What is added from now on is told of an order when all rows are read.
  void atTheEnd(int ofOrder) {
    place = ofOrder;
    row = Products.AT_THE_END;
  }

  /// Where what is added stands: the number of its order in the sequence of the file.
  int place() {
    return place;
  }

  int seen(String product, String description) {
    return products.seen(product, description, row);
  }

  String product(int index) {
    return products.id(index);
  }

  void note(Note note) {
    tally.note(note);
  }

  void add(OrderEntry order) {
    put(order);
  }

  private void put(Object entry) {
    entries.add(entry);
    places.add(place);
  }

  void add(Return returned) {
    put(returned);
    tally.returned(returned.amount());
    seen(returned.processedAt());
  }

  void add(LedgerEntry entry) {
    put(entry);
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

  /// What the shop itself knows an order by, beside its number, as a fingerprint; 0 where the file
  /// does not say.
  long identity(String orderId) {
    return identities.get(fingerprint(orderId));
  }

  static long fingerprint(String text) {
    long sum = 7;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      sum ^= sum >>> 29;
    }
    return sum == 0 ? 1 : sum;
  }

  /// Adds an article to an order.
  void sold(OrderEntry order, Article article) {
    int index = seen(article.product(), article.title());
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

  /// Puts what is said of one order together; called behind the last row.
  void finish() {
    long[] sequence = new long[entries.size()];
    for (int i = 0; i < sequence.length; i++) {
      sequence[i] = (long) places.getInt(i) << 32 | i;
    }
    Arrays.sort(sequence);
    List<Object> together = new ArrayList<>(sequence.length);
    SequencedMap<String, List<Object>> documents = new LinkedHashMap<>();
    for (int i = 0; i < sequence.length; i++) {
      Object entry = entries.get((int) sequence[i]);
      documents.computeIfAbsent(document(entry), _ -> new ArrayList<>(1)).add(entry);
      if (i + 1 == sequence.length || sequence[i] >> 32 != sequence[i + 1] >> 32) {
        documents.values().forEach(together::addAll);
        documents.clear();
      }
    }
    places.clear();
    entries = together;
  }

  /// The number of the document that an entry is of: parts of one bear its number and a suffix.
  private static String document(Object entry) {
    return switch (entry) {
      case OrderEntry order -> order.id;
      case Return returned ->
          returned.orderId() == null ? beforeHash(returned.id()) : returned.orderId();
      case LedgerEntry booked -> beforeHash(booked.id());
      default -> throw new IllegalStateException("No entry of a log");
    };
  }

  private static String beforeHash(String id) {
    int hash = id.lastIndexOf('#');
    return hash > 0 ? id.substring(0, hash) : id;
  }

  /// How many entries there are.
  int size() {
    return entries.size();
  }

  String document(int position) {
    return document(entries.get(position));
  }

  /// The entry at a position from 0 as a change.
  Change at(int position, long seq) {
    return switch (entries.get(position)) {
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

  /// The time of the oldest entry; the end of time where there is none.
  Instant earliest() {
    return earliest;
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
