package app.comptoir.store.pages;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.store.sql.Bulk;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the things that come by the hundred: products, campaigns, offers, decisions, ledger
/// entries; posts are written by [PostWriter]. Each is replaced whole by a higher revision and left
/// alone by an older one; a deletion counts by its own revision, whether it comes before the
/// content or after.
final class CatalogWriter {
  private final Connection connection;
  private final BrandState state;
  private final KeySource keys;

  /// What is still to be written, all of one table: what follows each other is written together.
  private final List<Row> pending = new ArrayList<>();

  /// New content of a thing.
  ///
  /// @param columns with their types, in the order of `values`
  private record Row(
      String table, String id, long revision, String columns, List<@Nullable Object> values) {}

  CatalogWriter(Connection connection, BrandState state, KeySource keys) {
    this.connection = connection;
    this.state = state;
    this.keys = keys;
  }

  /// Stores what a change says of a thing that is written here, at the latest with [#flush].
  ///
  /// @return how many of these changes and those before it turned out to be news
  int apply(Change change) throws SQLException {
    return switch (change) {
      case Change.ProductChange product -> product(product);
      case Change.CampaignChange campaign -> campaign(campaign);
      case Change.OfferChange offer -> offer(offer);
      case Change.DecisionChange decision ->
          OfferHistory.decision(connection, state.brandKey, decision) ? 1 : 0;
      case Change.LedgerEntryChange entry -> ledgerEntry(entry);
      case Change.Deletion deletion -> flush() + (delete(deletion) ? 1 : 0);
      case Change.PostChange _,
          Change.BrandChange _,
          Change.OrderChange _,
          Change.ReturnChange _,
          Change.DocumentChange _,
          Change.ShopperEventChange _,
          Change.MetricChange _,
          Change.FxRateChange _,
          Change.Unreadable _ ->
          throw new IllegalStateException("Not of the catalogue: " + change);
    };
  }

  private int product(Change.ProductChange change) throws SQLException {
    Product product = change.product();
    boolean unseen = change.revision() > 0 && !state.products.containsKey(product.id());
    int key = unseen ? newProductKey(product.id()) : productKey(product.id());
    return replace(
        "product",
        product.id(),
        change.revision(),
        """
        product_key INT, sku VARCHAR, name VARCHAR, price_minor BIGINT, price_currency VARCHAR
        """,
        key,
        Bulk.cut(product.sku(), 200),
        Bulk.cut(product.name(), 2000),
        Bulk.minor(product.price()),
        Bulk.currency(product.price()));
  }

  /// Our key for a product, made up on the spot for one that is heard of before it is seen.
  int productKey(String id) throws SQLException {
    Integer known = state.products.get(id);
    if (known != null) {
      return known;
    }
    int key = newProductKey(id);
    Bulk row =
        new Bulk(
            "product",
            """
            product_key INT, brand_key INT, id VARCHAR, revision BIGINT, deleted BOOLEAN,
            sku VARCHAR
            """);
    row.add(key, state.brandKey, id, 0L, false, Bulk.cut(id, 200));
    row.insert(connection);
    return key;
  }

  private int newProductKey(String id) {
    int key = keys.nextProduct();
    state.products.put(id, key);
    return key;
  }

  private int campaign(Change.CampaignChange change) throws SQLException {
    Campaign campaign = change.campaign();
    return replace(
        "campaign",
        campaign.id(),
        change.revision(),
        "name VARCHAR, hashtag VARCHAR, starts_us BIGINT, ends_us BIGINT",
        Bulk.cut(campaign.name(), 1000),
        Bulk.cut(campaign.hashtag(), 300),
        campaign.startsAt(),
        campaign.endsAt());
  }

  /// Stores the content of a thing of the brand, unless it is stored in that revision or a higher
  /// one.
  ///
  /// @param columns with their types, in the order of `values`
  private int replace(
      String table, String id, long revision, String columns, @Nullable Object... values)
      throws SQLException {
    int news = pending.isEmpty() || pending.getFirst().table.equals(table) ? 0 : flush();
    List<@Nullable Object> all = new ArrayList<>();
    Collections.addAll(all, values);
    pending.add(new Row(table, id, revision, columns, all));
    return news;
  }

  /// Writes what is still to be written.
  ///
  /// @return how many changes of it were news
  int flush() throws SQLException {
    if (pending.isEmpty()) {
      return 0;
    }
    Row first = pending.getFirst();
    Map<String, Tombstones.Known> known =
        Tombstones.known(
            connection, state.brandKey, first.table, pending.stream().map(Row::id).toList());
    Map<String, Row> newest = new LinkedHashMap<>();
    int news = 0;
    for (Row row : pending) {
      Row before = newest.get(row.id);
      long stored = known.getOrDefault(row.id, Tombstones.Known.NOTHING).revision();
      if (row.revision > (before == null ? stored : before.revision)) {
        newest.put(row.id, row);
        news++;
      }
    }
    pending.clear();
    Bulk rows =
        new Bulk(
            first.table,
            "brand_key INT, id VARCHAR, revision BIGINT, deleted BOOLEAN, " + first.columns);
    for (Row row : newest.values()) {
      long gone = known.getOrDefault(row.id, Tombstones.Known.NOTHING).deletedRevision();
      List<@Nullable Object> all = new ArrayList<>();
      Collections.addAll(all, state.brandKey, row.id, row.revision, gone > row.revision);
      all.addAll(row.values);
      rows.add(all.toArray());
    }
    rows.upsert(connection, 2);
    return news;
  }

  private int offer(Change.OfferChange change) throws SQLException {
    Offer offer = change.offer();
    OfferHistory.seen(connection, state.brandKey, change);
    OfferHistory.keep(connection, state.brandKey, change.revision(), offer);
    return replace(
        "offer",
        offer.id(),
        change.revision(),
        """
        post_id VARCHAR, title VARCHAR, text VARCHAR, state INT, price_minor BIGINT,
        price_currency VARCHAR, compare_minor BIGINT, compare_currency VARCHAR,
        stock BIGINT, budget_minor BIGINT, budget_currency VARCHAR,
        flight_from_us BIGINT, flight_to_us BIGINT, hashtag VARCHAR,
        media_id VARCHAR, author_subject VARCHAR, submitted_us BIGINT,
        content_hash VARCHAR
        """,
        offer.postId(),
        Bulk.cut(offer.title(), 1000),
        Bulk.cut(offer.text(), 20000),
        offer.state(),
        Bulk.minor(offer.price()),
        Bulk.currency(offer.price()),
        Bulk.minor(offer.compareAt()),
        Bulk.currency(offer.compareAt()),
        offer.stock(),
        offer.budget().minor(),
        offer.budget().currency(),
        offer.flightFrom(),
        offer.flightTo(),
        Bulk.cut(offer.hashtag(), 300),
        offer.mediaId(),
        offer.authorSubject(),
        offer.submittedAt(),
        Bulk.cut(offer.contentHash(), 64));
  }

  private int ledgerEntry(Change.LedgerEntryChange change) throws SQLException {
    LedgerEntry entry = change.entry();
    return replace(
        "ledger_entry",
        entry.id(),
        change.revision(),
        """
        kind INT, reference VARCHAR, product_id VARCHAR, description VARCHAR, quantity BIGINT,
        amount_minor BIGINT, currency VARCHAR, booked_us BIGINT
        """,
        entry.kind(),
        Bulk.cut(entry.reference(), 200),
        entry.productId(),
        Bulk.cut(entry.description(), 2000),
        entry.quantity(),
        entry.amount().minor(),
        entry.amount().currency(),
        entry.bookedAt());
  }

  /// Marks a product, campaign, offer or ledger entry as deleted; it stays known. One that was not
  /// seen yet is noted as deleted all the same, so that what comes late of it changes nothing.
  private boolean delete(Change.Deletion deletion) throws SQLException {
    Tombstones.Kind kind =
        switch (deletion.kind()) {
          case PRODUCT -> Tombstones.Kind.PRODUCT;
          case CAMPAIGN -> Tombstones.Kind.CAMPAIGN;
          case OFFER -> Tombstones.Kind.OFFER;
          case LEDGER_ENTRY -> Tombstones.Kind.LEDGER_ENTRY;
          case POST, ORDER, RETURN, SHOPPER_EVENT, BRAND, DECISION, METRIC, FX_RATE ->
              throw new IllegalStateException("Not of the catalogue: " + deletion);
        };
    if (kind == Tombstones.Kind.PRODUCT) {
      productKey(deletion.id());
    }
    return Tombstones.delete(connection, state.brandKey, kind, deletion.id(), deletion.revision());
  }
}
