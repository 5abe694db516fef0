package app.comptoir.store.pages;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.funnel.Action;
import app.comptoir.store.sql.DayIndex;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the writer keeps in memory of one brand: its keys, its rates, its calendar. Loaded from the
/// database, thrown away after a roll-back. Writer thread only.
public final class BrandState {
  /// As the database gives it back: with eight decimals.
  private static final BigDecimal SAME = BigDecimal.ONE.setScale(8);

  public final int brandKey;
  Brand brand;
  long revision;

  /// Of the record that told of the brand's people; 0 where none did.
  long peopleRevision;

  DayIndex days;
  final Map<String, PostRef> posts = new HashMap<>();
  final Map<String, Integer> products = new HashMap<>();
  private final Map<RateKey, BigDecimal> rates = new HashMap<>();

  /// A post's key, and what the fold of its journeys needs. Revision 0: heard of, not seen yet.
  ///
  /// @param deletedRevision of its newest deletion; 0 for none
  record PostRef(int postKey, Action action, long revision, long deletedRevision) {}

  private record RateKey(int day, String base) {}

  private BrandState(BrandDao.Stored stored) {
    brandKey = stored.brandKey();
    brand = stored.brand();
    revision = stored.revision();
    peopleRevision = stored.peopleRevision();
    days = new DayIndex(brand);
  }

  public static BrandState load(Handle handle, BrandDao.Stored stored) {
    BrandState state = new BrandState(stored);
    Action[] actions = Action.values();
    handle
        .createQuery(
            """
            SELECT id, post_key, action, revision, deleted_revision
            FROM post WHERE brand_key = :brand
            """)
        .bind("brand", state.brandKey)
        .map(
            (row, _) ->
                Map.entry(
                    row.getString("id"),
                    new PostRef(
                        row.getInt("post_key"),
                        actions[row.getInt("action")],
                        row.getLong("revision"),
                        row.getLong("deleted_revision"))))
        .forEach(entry -> state.posts.put(entry.getKey(), entry.getValue()));
    handle
        .createQuery("SELECT id, product_key FROM product WHERE brand_key = :brand")
        .bind("brand", state.brandKey)
        .map((row, _) -> Map.entry(row.getString("id"), row.getInt("product_key")))
        .forEach(entry -> state.products.put(entry.getKey(), entry.getValue()));
    state.loadRates(handle);
    return state;
  }

  private void loadRates(Handle handle) {
    rates.clear();
    handle
        .createQuery(
            "SELECT brand_day, base, rate FROM fx_rate WHERE brand_key = :brand AND quote = :quote")
        .bind("brand", brandKey)
        .bind("quote", brand.currency().getCurrencyCode())
        .map(
            (row, _) ->
                Map.entry(
                    new RateKey(row.getInt("brand_day"), row.getString("base")),
                    row.getBigDecimal("rate")))
        .forEach(entry -> rates.put(entry.getKey(), entry.getValue()));
  }

  /// Brand currency per unit of `currency` on a day of the brand's calendar; empty while it is not
  /// known.
  Optional<BigDecimal> rate(int day, String currency) {
    return currency.equals(brand.currency().getCurrencyCode())
        ? Optional.of(SAME)
        : Optional.ofNullable(rates.get(new RateKey(day, currency)));
  }

  void putRate(int day, String base, BigDecimal rate) {
    rates.put(new RateKey(day, base), rate.setScale(SAME.scale(), RoundingMode.HALF_EVEN));
  }

  /// Takes the new state of the brand.
  void replace(Handle handle, Brand newer, long newRevision) {
    brand = newer;
    revision = newRevision;
    days = new DayIndex(newer);
    loadRates(handle);
  }
}
