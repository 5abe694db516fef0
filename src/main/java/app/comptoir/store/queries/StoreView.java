package app.comptoir.store.queries;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.store.db.Database;
import app.comptoir.store.documents.ImportCoverage;
import app.comptoir.store.pages.BrandDao;
import app.comptoir.store.pages.FeedDao;
import app.comptoir.store.sql.DayIndex;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// One consistent state of the store, to be asked several questions: figures come from the rollups,
/// lists of rows from the rows. Valid only within [#read]; blocking; one thread.
public final class StoreView {
  private final Handle handle;
  private final Map<Integer, Coverage> coverages = new HashMap<>();

  private StoreView(Handle handle) {
    this.handle = handle;
  }

  /// Runs `questions` on one snapshot of the database.
  ///
  /// @throws StoreException `DB-1`
  public static <T> T read(Database database, Function<StoreView, T> questions) {
    return database.read(handle -> questions.apply(new StoreView(handle)));
  }

  /// All brands, by name.
  public List<StoredBrand> brands() {
    return BrandDao.all(handle).stream()
        .map(stored -> new StoredBrand(stored.brandKey(), stored.brand()))
        .toList();
  }

  public Optional<StoredBrand> brand(String id) {
    return brands().stream().filter(stored -> stored.brand().id().equals(id)).findFirst();
  }

  /// The newest instant any change of the brand was recorded at; empty before the first.
  public Optional<Instant> newest(int brandKey) {
    return FeedDao.position(handle, brandKey)
        .map(position -> DayIndex.instant(position.newestUs()));
  }

  /// Up to when the brand's log is known to have been read: to its end, or else to the newest
  /// change that came. Empty before the first.
  public Optional<Instant> readTo(int brandKey) {
    Optional<Instant> newest = newest(brandKey);
    Optional<Instant> end = FeedDao.readTo(handle, brandKey).map(DayIndex::instant);
    return Stream.concat(newest.stream(), end.stream()).max(Comparator.naturalOrder());
  }

  /// Whether the brand's log was read to its end, once; until then its figures are those of a part.
  public boolean whole(int brandKey) {
    return FeedDao.whole(handle, brandKey);
  }

  public List<Campaign> campaigns(StoredBrand brand) {
    return PostDao.campaigns(handle, brand);
  }

  /// What of a brand's money its sources tell.
  public Coverage coverage(int brandKey) {
    return coverages.computeIfAbsent(brandKey, key -> ImportCoverage.of(handle, key));
  }

  /// Sales and spend by day, cut in several ways.
  public SalesQueries sales() {
    return new SalesQueries(handle, this::coverage);
  }

  /// All totals of stretches of time.
  public TotalsQueries totals() {
    return new TotalsQueries(handle, this::coverage);
  }

  /// The shop's books, and what could not be read.
  public BookQueries books() {
    return new BookQueries(handle);
  }

  /// Posts, products and offers.
  public PostQueries posts() {
    return new PostQueries(handle);
  }

  /// The orders behind figures.
  public OrderQueries orders() {
    return new OrderQueries(handle);
  }

  /// Offers as people decide on them.
  public OfferQueries offers() {
    return new OfferQueries(handle);
  }

  /// What offers of a brand are checked by.
  public ReviewQueries review(StoredBrand brand) {
    return new ReviewQueries(handle, brand);
  }

  /// Exchange rates of a brand.
  public RateQueries rates(StoredBrand brand) {
    return new RateQueries(handle, brand);
  }

  /// Funnels and journeys.
  public FunnelQueries funnels() {
    return new FunnelQueries(handle);
  }
}
