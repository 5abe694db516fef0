package app.comptoir.store.pages;

import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.store.journeys.JourneyTables;
import app.comptoir.store.rollups.JourneyDeltas;
import app.comptoir.store.rollups.MetricDeltas;
import app.comptoir.store.rollups.OrderDeltas;
import app.comptoir.store.rollups.OrderRow;
import app.comptoir.store.rollups.RollupMark;
import app.comptoir.store.rollups.Rollups;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// Adds up all rollups of one brand from its rows, through the same deltas that every page goes
/// through.
public final class Rebuilder {
  private final Connection connection;
  private final BrandState state;
  private final Rollups rollups = new Rollups();
  private final Int2LongMap journeySums = new Int2LongOpenHashMap();

  public Rebuilder(Connection connection, BrandState state) {
    this.connection = connection;
    this.state = state;
  }

  /// Replaces the stored rollups by what the rows give.
  void rebuild(RollupMark mark) throws SQLException {
    addUp(mark);
    BrandEraser.eraseRollups(connection, state.brandKey);
    rollups.flush(connection);
  }

  /// What the rollups should hold.
  public Rollups addUp(RollupMark mark) throws SQLException {
    OrderDao orders = new OrderDao(connection, state.brandKey);
    OrderDeltas sales = new OrderDeltas(rollups, state.brandKey, state.brand);
    Map<String, OrderRow> known = orders.allOrders();
    known.values().forEach(order -> sales.order(order, 1));
    orders
        .allReturns()
        .values()
        .forEach(returned -> sales.returned(returned, returned.orderIn(known), 1));
    MetricDeltas counters = new MetricDeltas(rollups, state.brandKey, state.days);
    MetricWriter.each(connection, state.brandKey, bucket -> counters.bucket(bucket, 1));
    journeys(mark.minutesFromUs());
    rollups.addDays(state.brandKey, state.days);
    rollups.addLonger(mark);
    return rollups;
  }

  private void journeys(long minutesFrom) throws SQLException {
    JourneyDeltas deltas = new JourneyDeltas(rollups, state.brandKey, state.days);
    JourneyTables.Snapshot journeys = new JourneyTables(connection).snapshot(state.brandKey);
    for (BrandState.PostRef post : state.posts.values()) {
      long[] sum = {0};
      journeys
          .of(post.postKey())
          .forEach(
              (shopper, trail) -> {
                sum[0] += trail.checksum(shopper);
                Reach reach = trail.fold(post.action());
                deltas.moved(
                    post.postKey(),
                    post.action(),
                    null,
                    0,
                    reach,
                    trail.factsOf(reach),
                    minutesFrom);
              });
      journeySums.put(post.postKey(), sum[0]);
    }
  }

  /// After [#addUp]: by post, the checksum of the events in its journeys.
  public Int2LongMap journeySums() {
    return journeySums;
  }
}
