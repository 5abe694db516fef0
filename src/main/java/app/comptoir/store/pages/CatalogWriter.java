package app.comptoir.store.pages;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.store.sql.Bulk;
import app.comptoir.store.sql.DayIndex;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the things that come by the hundred: products, campaigns, posts, offers, decisions,
/// ledger entries. Each is replaced whole by a higher revision and left alone by an older one; a
/// deletion counts by its own revision, whether it comes before the content or after.
final class CatalogWriter {
  private final Connection connection;
  private final BrandState state;
  private final KeySource keys;

  CatalogWriter(Connection connection, BrandState state, KeySource keys) {
    this.connection = connection;
    this.state = state;
    this.keys = keys;
  }

  boolean product(Change.ProductChange change) throws SQLException {
    Product product = change.product();
    return replace(
        "product",
        product.id(),
        change.revision(),
        """
        product_key INT, sku VARCHAR, name VARCHAR, price_minor BIGINT, price_currency VARCHAR
        """,
        productKey(product.id()),
        Bulk.cut(product.sku(), 200),
        Bulk.cut(product.name(), 2000),
        minor(product.price()),
        code(product.price()));
  }

  /// Our key for a product, made up on the spot for one that is heard of before it is seen.
  int productKey(String id) throws SQLException {
    Integer known = state.products.get(id);
    if (known != null) {
      return known;
    }
    int key = keys.nextProduct();
    state.products.put(id, key);
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

  boolean campaign(Change.CampaignChange change) throws SQLException {
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
  private boolean replace(
      String table, String id, long revision, String columns, @Nullable Object... values)
      throws SQLException {
    Tombstones.Known known = Tombstones.known(connection, state.brandKey, table, id);
    if (known.revision() >= revision) {
      return false;
    }
    Bulk row =
        new Bulk(table, "brand_key INT, id VARCHAR, revision BIGINT, deleted BOOLEAN, " + columns);
    List<@Nullable Object> all = new ArrayList<>();
    Collections.addAll(all, state.brandKey, id, revision, known.deletedRevision() > revision);
    Collections.addAll(all, values);
    row.add(all.toArray());
    row.upsert(connection, 2);
    return true;
  }

  /// @return the post's action before, where the change was applied; null where it was stale
  @Nullable Action post(Change.PostChange change) throws SQLException {
    Post post = change.post();
    BrandState.PostRef before = postRef(post.id());
    if (before.revision() >= change.revision()) {
      return null;
    }
    Object deleted =
        before.deletedRevision() > change.revision()
            ? deletedUs(before.postKey())
            : post.deletedAt();
    Bulk row =
        new Bulk(
            "post",
            """
            post_key INT, brand_key INT, id VARCHAR, revision BIGINT,
            campaign_id VARCHAR, product_id VARCHAR, action INT, placement INT,
            author_name VARCHAR, author_handle VARCHAR, text VARCHAR, hashtag VARCHAR,
            media_id VARCHAR, alt_text VARCHAR, price_minor BIGINT,
            price_currency VARCHAR, stock_allocated BIGINT, published_us BIGINT,
            ends_us BIGINT, deleted_us BIGINT
            """);
    row.add(
        before.postKey(),
        state.brandKey,
        post.id(),
        change.revision(),
        post.campaignId(),
        post.productId(),
        post.action(),
        post.placement(),
        Bulk.cut(post.authorName(), 400),
        Bulk.cut(post.authorHandle(), 200),
        Bulk.cut(post.text(), 20000),
        Bulk.cut(post.hashtag(), 300),
        post.mediaId(),
        Bulk.cut(post.altText(), 4000),
        minor(post.price()),
        code(post.price()),
        post.stockAllocated(),
        post.publishedAt(),
        post.endsAt(),
        deleted);
    row.upsert(connection, 1);
    state.posts.put(
        post.id(),
        new BrandState.PostRef(
            before.postKey(), post.action(), change.revision(), before.deletedRevision()));
    return before.action();
  }

  private @Nullable Long deletedUs(int postKey) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT deleted_us FROM post WHERE post_key = ?")) {
      select.setInt(1, postKey);
      try (ResultSet result = select.executeQuery()) {
        return result.next() && result.getObject(1) != null ? result.getLong(1) : null;
      }
    }
  }

  /// A post's key, made up on the spot for one that is heard of before it is seen.
  BrandState.PostRef postRef(String id) throws SQLException {
    BrandState.PostRef known = state.posts.get(id);
    if (known != null) {
      return known;
    }
    BrandState.PostRef ref = new BrandState.PostRef(keys.nextPost(), Action.OTHER, 0, 0);
    state.posts.put(id, ref);
    Bulk row =
        new Bulk(
            "post",
            """
            post_key INT, brand_key INT, id VARCHAR, revision BIGINT,
            campaign_id VARCHAR, action INT, placement INT, author_name VARCHAR,
            author_handle VARCHAR, text VARCHAR, published_us BIGINT
            """);
    row.add(ref.postKey(), state.brandKey, id, 0L, "", 0, 0, "", "", id, 0L);
    row.insert(connection);
    return ref;
  }

  boolean offer(Change.OfferChange change) throws SQLException {
    Offer offer = change.offer();
    OfferContents.seen(connection, state.brandKey, change);
    OfferContents.keep(connection, state.brandKey, change.revision(), offer);
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
        minor(offer.price()),
        code(offer.price()),
        minor(offer.compareAt()),
        code(offer.compareAt()),
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

  boolean decision(Change.DecisionChange change) throws SQLException {
    Decision decision = change.decision();
    if (revisionOf(decision.id()) >= change.revision()) {
      return false;
    }
    Bulk row =
        new Bulk(
            "decision",
            """
            brand_key INT, id VARCHAR, revision BIGINT, offer_id VARCHAR, kind INT,
            subject VARCHAR, comment VARCHAR, content_hash VARCHAR, decided_us BIGINT,
            field INT, on_behalf_of VARCHAR
            """);
    row.add(
        state.brandKey,
        decision.id(),
        change.revision(),
        decision.offerId(),
        decision.kind(),
        decision.subject(),
        Bulk.cut(decision.comment(), 8000),
        Bulk.cut(decision.contentHash(), 64),
        decision.decidedAt(),
        decision.field(),
        decision.onBehalfOf());
    row.upsert(connection, 2);
    return true;
  }

  boolean ledgerEntry(Change.LedgerEntryChange change) throws SQLException {
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
  boolean delete(Tombstones.Kind kind, String id, long revision) throws SQLException {
    if (kind == Tombstones.Kind.PRODUCT) {
      productKey(id);
    }
    return Tombstones.delete(connection, state.brandKey, kind, id, revision);
  }

  /// Marks a post as deleted at an instant; its sales and journeys stay, and what it was is wanted
  /// for them, even where it comes later.
  boolean deletePost(String id, long revision, Instant at) throws SQLException {
    BrandState.PostRef ref = postRef(id);
    if (ref.revision() >= revision || ref.deletedRevision() >= revision) {
      return false;
    }
    state.posts.put(
        id, new BrandState.PostRef(ref.postKey(), ref.action(), ref.revision(), revision));
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE post SET deleted_us = ?, deleted_revision = ? WHERE post_key = ?")) {
      update.setLong(1, DayIndex.micros(at));
      update.setLong(2, revision);
      update.setInt(3, ref.postKey());
      return update.executeUpdate() > 0;
    }
  }

  private long revisionOf(String decisionId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT revision FROM decision WHERE brand_key = ? AND id = ?")) {
      select.setInt(1, state.brandKey);
      select.setString(2, decisionId);
      try (ResultSet result = select.executeQuery()) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }

  private static @Nullable Long minor(@Nullable Money money) {
    return money == null ? null : money.minor();
  }

  private static @Nullable Currency code(@Nullable Money money) {
    return money == null ? null : money.currency();
  }
}
