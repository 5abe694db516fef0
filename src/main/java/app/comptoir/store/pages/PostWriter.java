package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.post.Post;
import app.comptoir.store.sql.Bulk;
import app.comptoir.store.sql.DayIndex;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Writes posts. Their keys and revisions are kept in memory, see [BrandState]: nearly everything
/// else names a post.
final class PostWriter {
  private final Connection connection;
  private final BrandState state;
  private final KeySource keys;

  PostWriter(Connection connection, BrandState state, KeySource keys) {
    this.connection = connection;
    this.state = state;
    this.keys = keys;
  }

  /// @return the post's action before, where the change was applied; null where it was stale
  @Nullable Action apply(Change.PostChange change) throws SQLException {
    Post post = change.post();
    BrandState.PostRef before = ref(post.id());
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
        Bulk.minor(post.price()),
        Bulk.currency(post.price()),
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
  BrandState.PostRef ref(String id) throws SQLException {
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

  /// Marks a post as deleted; its sales and journeys stay, and what it was is wanted for them, even
  /// where it comes later.
  boolean delete(Change.Deletion deletion) throws SQLException {
    BrandState.PostRef ref = ref(deletion.id());
    long revision = deletion.revision();
    if (ref.revision() >= revision || ref.deletedRevision() >= revision) {
      return false;
    }
    state.posts.put(
        deletion.id(),
        new BrandState.PostRef(ref.postKey(), ref.action(), ref.revision(), revision));
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE post SET deleted_us = ?, deleted_revision = ? WHERE post_key = ?")) {
      update.setLong(1, DayIndex.micros(deletion.at()));
      update.setLong(2, revision);
      update.setInt(3, ref.postKey());
      return update.executeUpdate() > 0;
    }
  }
}
