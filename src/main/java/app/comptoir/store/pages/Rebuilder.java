package app.comptoir.store.pages;

import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.store.journeys.JourneyTables;
import app.comptoir.store.rollups.JourneyDeltas;
import app.comptoir.store.rollups.MetricDeltas;
import app.comptoir.store.rollups.OrderDao;
import app.comptoir.store.rollups.OrderDeltas;
import app.comptoir.store.rollups.OrderRow;
import app.comptoir.store.rollups.ReturnDao;
import app.comptoir.store.rollups.ReturnRow;
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
    OrderDao orders = new OrderDao(connection, state.brandKey);
    ReturnDao returns = new ReturnDao(connection, state.brandKey);
    addUp(mark, orders.all(() -> {}), returns.all(() -> {}), () -> {});
    BrandEraser.eraseRollups(connection, state.brandKey);
    rollups.flush(connection);
  }

  /// What the rollups should hold.
  ///
  /// @param orders all of the brand, and so `returns`
  /// @param between called between parts of the work; what it throws ends it
  public Rollups addUp(
      RollupMark mark,
      Map<String, OrderRow> orders,
      Map<String, ReturnRow> returns,
      Runnable between)
      throws SQLException {
    OrderDeltas sales = new OrderDeltas(rollups, state.brandKey, state.brand);
    orders.values().forEach(order -> sales.order(order, 1));
    returns.values().forEach(returned -> sales.returned(returned, returned.orderIn(orders), 1));
    MetricDeltas buckets = new MetricDeltas(rollups, state.brandKey, state.days);
    MetricWriter.each(connection, state.brandKey, row -> buckets.bucket(row, 1), between);
    journeys(mark.minutesFromUs(), between);
    rollups.addDays(state.brandKey, state.days);
    rollups.addMonths(mark);
    return rollups;
  }

  private void journeys(long minutesFrom, Runnable between) throws SQLException {
    JourneyDeltas deltas = new JourneyDeltas(rollups, state.brandKey, state.days);
    JourneyTables.Snapshot journeys = new JourneyTables(connection).snapshot(state.brandKey);
    for (BrandState.PostRef post : state.posts.values()) {
      between.run();
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
