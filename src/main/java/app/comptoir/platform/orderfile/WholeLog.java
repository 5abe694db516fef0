package app.comptoir.platform.orderfile;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.FxRate;
import app.comptoir.platform.orderfile.row.Products;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A file as a log: the brand, its products, exchange rates, then orders, returns and ledger
/// entries, what is of one order together, in the sequence in which the file first names them.
///
/// A long file's log is in parts, of which one is in memory at a time. The brand and the products
/// bear the time of the file's earliest entry. Filled once, then only read, by any thread.
final class WholeLog implements Closeable {
  private final Brand brand;
  private final Parts parts;
  private final List<FxRate> rates = new ArrayList<>();
  private final TreeSet<FileLog.ForeignDay> foreignDays = new TreeSet<>();
  private final ReentrantLock lock = new ReentrantLock();

  /// Where each part ends, counted from the first entry.
  private final IntArrayList ends = new IntArrayList();

  private List<Products.Named> products = List.of();
  private Instant earliest = Instant.MAX;
  private Instant latest = Instant.EPOCH;
  private @Nullable FileLog current;
  private int currentNo = -1;

  /// The parts of a log: the same each time.
  interface Parts extends Closeable {
    FileLog part(int no) throws IOException;

    /// Lets go of what they are made from.
    @Override
    void close() throws IOException;
  }

  WholeLog(Brand brand, Parts parts) {
    this.brand = brand;
    this.parts = parts;
  }

  /// Adds the next part.
  void add(FileLog part) {
    current = part;
    currentNo = ends.size();
    ends.add(entries() + part.size());
    foreignDays.addAll(part.foreignDays());
    earliest = part.earliest().isBefore(earliest) ? part.earliest() : earliest;
    latest = part.latest().isAfter(latest) ? part.latest() : latest;
  }

  /// Names the articles of all parts.
  void products(Products all) {
    products = all.inOrder();
  }

  /// How many articles there are.
  int products() {
    return products.size();
  }

  /// A rate, told before all orders.
  void add(FxRate rate) {
    rates.add(rate);
  }

  /// The days, in the brand's calendar, on which orders or returns in other currencies fall.
  List<FileLog.ForeignDay> foreignDays() {
    return List.copyOf(foreignDays);
  }

  /// The time of the newest entry; 1970 where there is none.
  Instant latest() {
    return latest;
  }

  private int entries() {
    return ends.isEmpty() ? 0 : ends.getInt(ends.size() - 1);
  }

  /// How many changes there are.
  int size() {
    return firstEntry() + entries();
  }

  /// Where what is said of orders begins.
  int firstEntry() {
    return 1 + products.size() + rates.size();
  }

  /// The change at a position from 0; its `seq` is one more.
  ///
  /// @throws IOException where a part cannot be read again
  Change at(int position) throws IOException {
    long seq = position + 1L;
    Instant first = earliest.equals(Instant.MAX) ? Instant.EPOCH : earliest;
    if (position == 0) {
      return new Change.BrandChange(seq, first, 1, brand);
    }
    if (position <= products.size()) {
      Products.Named product = products.get(position - 1);
      String id = product.id();
      return new Change.ProductChange(
          seq, first, 1, new Product(id, brand.id(), id, product.name(), null));
    }
    if (position < firstEntry()) {
      return new Change.FxRateChange(seq, first, 1, rates.get(position - 1 - products.size()));
    }
    Place place = place(position);
    return place.part.at(place.index, seq);
  }

  /// The number of the document that an entry is of.
  String document(int position) throws IOException {
    Place place = place(position);
    return place.part.document(place.index);
  }

  /// What the shop itself knows the document of an entry by, see
  /// [app.comptoir.domain.revenue.Document].
  long identity(int position) throws IOException {
    Place place = place(position);
    return place.part.identity(place.part.document(place.index));
  }

  private record Place(FileLog part, int index) {}

  private Place place(int position) throws IOException {
    int entry = position - firstEntry();
    lock.lock();
    try {
      int no = Math.max(0, currentNo);
      while (entry >= ends.getInt(no)) {
        no++;
      }
      while (no > 0 && entry < ends.getInt(no - 1)) {
        no--;
      }
      FileLog known = current;
      if (known == null || no != currentNo) {
        current = null;
        known = parts.part(no);
        current = known;
        currentNo = no;
      }
      return new Place(known, entry - (no == 0 ? 0 : ends.getInt(no - 1)));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      current = null;
      parts.close();
    } finally {
      lock.unlock();
    }
  }
}
