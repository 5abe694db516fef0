package app.comptoir.store;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Adds up all rollups of one brand from its rows, through the same deltas that every page goes
/// through.
final class Rebuilder {
  private final Connection connection;
  private final BrandState state;
  private final Rollups rollups = new Rollups();

  Rebuilder(Connection connection, BrandState state) {
    this.connection = connection;
    this.state = state;
  }

  /// Replaces the stored rollups and the journeys' days by what the rows give.
  void rebuild(long newestUs) throws SQLException {
    addUp(newestUs);
    updateJourneyDays();
    BrandEraser.eraseRollups(connection, state.brandKey);
    rollups.flush(connection);
  }

  /// What the rollups should hold.
  Rollups addUp(long newestUs) throws SQLException {
    OrderDao orders = new OrderDao(connection, state.brandKey);
    OrderDeltas sales = new OrderDeltas(rollups, state.brandKey, state.brand);
    orders.allOrders().values().forEach(order -> sales.order(order, 1));
    orders.allReturns().values().forEach(returned -> sales.returned(returned, 1));
    metrics();
    journeys(newestUs - JourneyDeltas.MINUTES_KEPT_MICROS);
    return rollups;
  }

  private void metrics() throws SQLException {
    MetricDeltas deltas = new MetricDeltas(rollups, state.brandKey, state.days);
    String sql =
        """
        SELECT bucket_key, revision, restated, impressions, hides, mutes, unfollows, reports,
               spend_minor
        FROM metric_bucket WHERE brand_key = ?
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, state.brandKey);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          deltas.bucket(MetricWriter.read(row), 1);
        }
      }
    }
  }

  private void journeys(long minutesFrom) throws SQLException {
    JourneyDeltas deltas = new JourneyDeltas(rollups, state.brandKey, state.days);
    for (BrandState.PostRef post : state.posts.values()) {
      try (PreparedStatement select =
          connection.prepareStatement("SELECT trail FROM journey WHERE post_key = ?")) {
        select.setInt(1, post.postKey());
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            add(deltas, post.postKey(), post.action(), Trail.decode(row.getBytes(1)), minutesFrom);
          }
        }
      }
    }
  }

  static void add(JourneyDeltas deltas, int postKey, Action action, Trail trail, long minutesFrom) {
    Reach reach = trail.fold(action);
    int facts = reach == null ? 0 : trail.factsAt(reach.entry());
    deltas.journey(postKey, action, reach, facts, minutesFrom, 1);
  }

  private void updateJourneyDays() throws SQLException {
    for (BrandState.PostRef post : state.posts.values()) {
      Map<Long, Integer> days = new HashMap<>();
      try (PreparedStatement select =
          connection.prepareStatement(
              "SELECT shopper, entry_us FROM journey WHERE post_key = ? AND reached > 0")) {
        select.setInt(1, post.postKey());
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            days.put(row.getLong(1), state.days.of(row.getLong(2)));
          }
        }
      }
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE journey SET brand_day = ? WHERE post_key = ? AND shopper = ?")) {
        for (Map.Entry<Long, Integer> entry : days.entrySet()) {
          update.setInt(1, entry.getValue());
          update.setInt(2, post.postKey());
          update.setLong(3, entry.getKey());
          update.addBatch();
        }
        if (!days.isEmpty()) {
          update.executeBatch();
        }
      }
    }
  }
}
