package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.post.Metric;
import app.comptoir.store.rollups.MetricDeltas;
import app.comptoir.store.rollups.MetricDeltas.MetricRow;
import app.comptoir.store.sql.ArrayParts;
import app.comptoir.store.sql.Bulk;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.Keys;
import app.comptoir.store.sql.LedgerSums;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Applies a page's counter buckets: the newest revision replaces the older one whole, and the row
/// remembers how often the platform moved it, whether or not the revisions between were seen.
public final class MetricWriter {
  /// Rows that are read at once where all are: a part of a second's work.
  private static final int PART = 50_000;

  private final Connection connection;
  private final PostWriter posts;
  private final int brandKey;
  private final MetricDeltas deltas;
  private final LedgerSums sums;

  MetricWriter(
      Connection connection, PostWriter posts, int brandKey, MetricDeltas deltas, LedgerSums sums) {
    this.connection = connection;
    this.posts = posts;
    this.brandKey = brandKey;
    this.deltas = deltas;
    this.sums = sums;
  }

  /// @return how many of the changes were news
  int apply(List<Change.MetricChange> changes) throws SQLException {
    Map<Long, MetricRow> newest = new LinkedHashMap<>();
    for (Change.MetricChange change : changes) {
      MetricRow row = row(change);
      newest.merge(row.bucketKey(), row, (a, b) -> b.revision() > a.revision() ? b : a);
    }
    Map<Long, MetricRow> stored = stored(newest.keySet());
    Bulk bulk =
        new Bulk(
            "metric_bucket",
            """
            bucket_key BIGINT, brand_key INT, revision INT, restated INT,
            impressions BIGINT, hides BIGINT, mutes BIGINT, unfollows BIGINT,
            reports BIGINT, spend_minor BIGINT
            """);
    int news = 0;
    for (MetricRow row : newest.values()) {
      MetricRow old = stored.get(row.bucketKey());
      if (old != null && old.revision() >= row.revision()) {
        continue;
      }
      if (old != null) {
        deltas.bucket(old, -1);
        sums.metric(old.checksum(), -1);
      }
      deltas.bucket(row, 1);
      sums.metric(row.checksum(), 1);
      add(bulk, row);
      news++;
    }
    if (stored.isEmpty()) {
      bulk.insert(connection);
    } else {
      bulk.upsert(connection, 1);
    }
    return news;
  }

  private MetricRow row(Change.MetricChange change) throws SQLException {
    Metric metric = change.metric();
    long key =
        Keys.bucket(
            posts.ref(metric.postId()).postKey(),
            Keys.minute(DayIndex.micros(metric.minute())),
            metric.placement().ordinal(),
            metric.surface().ordinal());
    return new MetricRow(
        key,
        (int) change.revision(),
        (int) change.revision() - 1,
        metric.impressions(),
        metric.hides(),
        metric.mutes(),
        metric.unfollows(),
        metric.reports(),
        metric.spendMinor());
  }

  private void add(Bulk bulk, MetricRow row) {
    bulk.add(
        row.bucketKey(),
        brandKey,
        row.revision(),
        row.restated(),
        row.impressions(),
        row.hides(),
        row.mutes(),
        row.unfollows(),
        row.reports(),
        row.spendMinor());
  }

  private Map<Long, MetricRow> stored(Collection<Long> keys) throws SQLException {
    Map<Long, MetricRow> rows = new HashMap<>();
    String sql =
        "SELECT m.* FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS u(k)"
            + " JOIN metric_bucket m ON m.bucket_key = u.k";
    ArrayParts.each(
        keys,
        part -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("BIGINT", part.toArray()));
            read(select, row -> rows.put(row.bucketKey(), row));
          }
        });
    return rows;
  }

  /// All buckets of a brand, read in parts.
  ///
  /// @param between called before each part; what it throws ends the reading
  public static void each(
      Connection connection, int brandKey, Consumer<MetricRow> each, Runnable between)
      throws SQLException {
    String sql =
        """
        SELECT bucket_key, revision, restated, impressions, hides, mutes, unfollows, reports,
               spend_minor
        FROM metric_bucket WHERE brand_key = ? AND bucket_key > ?
        ORDER BY bucket_key FETCH FIRST %d ROWS ONLY
        """
            .formatted(PART);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, brandKey);
      List<MetricRow> rows = new ArrayList<>();
      long last = Long.MIN_VALUE;
      do {
        between.run();
        select.setLong(2, last);
        rows.clear();
        read(select, rows::add);
        rows.forEach(each);
        last = rows.isEmpty() ? last : rows.getLast().bucketKey();
      } while (rows.size() == PART);
    }
  }

  private static void read(PreparedStatement select, Consumer<MetricRow> each) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        each.accept(
            new MetricRow(
                row.getLong("bucket_key"),
                row.getInt("revision"),
                row.getInt("restated"),
                row.getLong("impressions"),
                row.getLong("hides"),
                row.getLong("mutes"),
                row.getLong("unfollows"),
                row.getLong("reports"),
                row.getLong("spend_minor")));
      }
    }
  }
}
