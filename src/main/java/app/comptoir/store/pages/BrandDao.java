package app.comptoir.store.pages;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.store.sql.BrandRows;
import app.comptoir.store.sql.Bulk;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// Brands, their commission rules and their exchange rates.
public final class BrandDao {
  private BrandDao() {}

  /// A brand with our key and the revisions stored: of itself, and of the record that told of its
  /// people.
  public record Stored(int brandKey, long revision, long peopleRevision, Brand brand) {}

  public static List<Stored> all(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT brand_key, id, revision, people_revision, name, zone, currency, week_start,
                   max_promoted_per_mille, max_posts_per_day
            FROM brand ORDER BY name, id
            """)
        .map(
            (row, _) -> {
              int key = row.getInt("brand_key");
              return new Stored(
                  key,
                  row.getLong("revision"),
                  row.getLong("people_revision"),
                  new Brand(
                      row.getString("id"),
                      row.getString("name"),
                      ZoneId.of(row.getString("zone")),
                      Currency.getInstance(row.getString("currency")),
                      DayOfWeek.of(row.getInt("week_start")),
                      rules(handle, key),
                      new ReadabilityBudget(
                          row.getInt("max_promoted_per_mille"), row.getInt("max_posts_per_day"))));
            })
        .list();
  }

  public static Optional<Stored> find(Handle handle, String id) {
    return all(handle).stream().filter(stored -> stored.brand().id().equals(id)).findFirst();
  }

  private static List<CommissionRule> rules(Handle handle, int brandKey) {
    return handle
        .createQuery(
            """
            SELECT per_mille, fixed_minor, valid_from_us AS valid_from, valid_to_us AS valid_to
            FROM commission_rule WHERE brand_key = :brand ORDER BY rule_no
            """)
        .bind("brand", brandKey)
        .map(ConstructorMapper.of(CommissionRule.class))
        .list();
  }

  /// Inserts or replaces a brand, its rules included.
  static void save(Connection connection, int brandKey, long revision, Brand brand)
      throws SQLException {
    Bulk row =
        new Bulk(
            "brand",
            """
            brand_key INT, id VARCHAR, revision BIGINT, name VARCHAR, zone VARCHAR,
            currency VARCHAR, week_start INT, max_promoted_per_mille INT,
            max_posts_per_day INT
            """);
    row.add(
        brandKey,
        brand.id(),
        revision,
        Bulk.cut(brand.name(), 400),
        brand.zone().getId(),
        brand.currency(),
        brand.weekStart().getValue(),
        brand.readability().maxPromotedPerMille(),
        brand.readability().maxPostsPerDay());
    row.upsert(connection, 1);
    saveRules(connection, brandKey, brand.commissionRules());
  }

  private static void saveRules(Connection connection, int brandKey, List<CommissionRule> rules)
      throws SQLException {
    BrandRows.execute(connection, "DELETE FROM commission_rule WHERE brand_key = ?", brandKey);
    Bulk rows =
        new Bulk(
            "commission_rule",
            """
            brand_key INT, rule_no INT, per_mille INT, fixed_minor BIGINT,
            valid_from_us BIGINT, valid_to_us BIGINT
            """);
    int number = 0;
    for (CommissionRule rule : rules) {
      rows.add(
          brandKey, number++, rule.perMille(), rule.fixedMinor(), rule.validFrom(), rule.validTo());
    }
    rows.insert(connection);
  }

  /// Stores a rate unless a newer revision is there.
  ///
  /// @return whether it was news
  static boolean saveRate(Handle handle, int brandKey, Change.FxRateChange change) {
    FxRate rate = change.rate();
    return handle
            .createUpdate(
                """
                MERGE INTO fx_rate t
                USING (VALUES (CAST(:brand AS INT), CAST(:day AS INT), CAST(:base AS VARCHAR(3)),
                               CAST(:quote AS VARCHAR(3)), CAST(:revision AS BIGINT),
                               CAST(:rate AS NUMERIC(20, 8))))
                  AS s (brand_key, brand_day, base, quote, revision, rate)
                ON t.brand_key = s.brand_key AND t.brand_day = s.brand_day AND t.base = s.base
                   AND t.quote = s.quote
                WHEN MATCHED AND t.revision < s.revision
                  THEN UPDATE SET revision = s.revision, rate = s.rate
                WHEN NOT MATCHED
                  THEN INSERT (brand_key, brand_day, base, quote, revision, rate)
                  VALUES (s.brand_key, s.brand_day, s.base, s.quote, s.revision, s.rate)
                """)
            .bind("brand", brandKey)
            .bind("day", (int) rate.day().toEpochDay())
            .bind("base", rate.base().getCurrencyCode())
            .bind("quote", rate.quote().getCurrencyCode())
            .bind("revision", change.revision())
            .bind("rate", rate.rate())
            .execute()
        > 0;
  }
}
