package app.comptoir.benchmark;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Step;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The same events and orders as plain rows, for a database that answers from them.
final class RawRows implements AutoCloseable {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private final Path events;
  private final Path orders;
  private final BufferedWriter eventOut;
  private final BufferedWriter orderOut;

  RawRows(Path folder) throws IOException {
    events = folder.resolve("events.csv");
    orders = folder.resolve("orders.csv");
    eventOut = Files.newBufferedWriter(events);
    orderOut = Files.newBufferedWriter(orders);
    eventOut.write("event_id,post,shopper,step,at_us,country\n");
    orderOut.write("order_id,post,placed_us,brand_day,gross\n");
  }

  void add(List<Change> page) throws IOException {
    for (Change change : page) {
      if (change instanceof Change.ShopperEventChange(_, _, _, var event)) {
        int post = Integer.parseInt(event.postId().substring(5));
        eventOut.write(
            event.eventId()
                + ","
                + post
                + ","
                + event.shopper()
                + ","
                + step(event.step(), post)
                + ","
                + micros(event.at())
                + ","
                + event.country()
                + "\n");
      } else if (change instanceof Change.OrderChange(_, _, _, var order)) {
        orderOut.write(
            order.id()
                + ","
                + String.valueOf(order.postId()).substring(5)
                + ","
                + micros(order.placedAt())
                + ","
                + order.placedAt().atZone(PARIS).toLocalDate().toEpochDay()
                + ","
                + order.lines().getFirst().grossMinor()
                + "\n");
      }
    }
  }

  private static int step(Step step, int post) {
    return EventLog.action(post).indexOf(step);
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  void written() throws IOException {
    eventOut.close();
    orderOut.close();
  }

  /// Loads the rows into DuckDB, whose types are as narrow as ours.
  void intoDuckDb(Connection duck) throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute(
          """
          CREATE TABLE events AS SELECT event_id::BIGINT AS event_id, post::INTEGER AS post,
            shopper::BIGINT AS shopper, step::TINYINT AS step, at_us::BIGINT AS at_us, country
          FROM read_csv('%s', header = true)
          """
              .formatted(events));
      statement.execute(
          """
          CREATE TABLE orders AS SELECT order_id, post::INTEGER AS post,
            placed_us::BIGINT AS placed_us, brand_day::INTEGER AS brand_day, gross::BIGINT AS gross
          FROM read_csv('%s', header = true)
          """
              .formatted(orders));
    }
  }

  void intoH2(Connection h2) throws SQLException {
    try (Statement statement = h2.createStatement()) {
      statement.execute(
          """
          CREATE TABLE events (event_id BIGINT PRIMARY KEY, post INT, shopper BIGINT, step INT,
            at_us BIGINT, country VARCHAR(2)) AS SELECT * FROM CSVREAD('%s')
          """
              .formatted(events));
      statement.execute(
          """
          CREATE TABLE orders (order_id VARCHAR(40), post INT, placed_us BIGINT, brand_day INT,
            gross BIGINT) AS SELECT * FROM CSVREAD('%s')
          """
              .formatted(orders));
      statement.execute("SET OPTIMIZE_REUSE_RESULTS 0");
    }
  }

  static List<List<Object>> rows(Connection connection, String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          Object value = result.getObject(i);
          row.add(value instanceof Number number ? (Object) number.longValue() : value);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /// How many journeys of some posts that began in a span reached each step, as SQL over the rows.
  ///
  /// @param of what to group by, a column of the first step's rows
  static String funnel(String posts, int steps, long from, long to, String of) {
    long window = 7L * 24 * 3600 * 1_000_000;
    StringBuilder sql =
        new StringBuilder("WITH e AS (SELECT * FROM events WHERE " + posts + "),\n");
    sql.append("s0 AS (SELECT post, shopper, MIN(at_us) AS t FROM e WHERE step = 0")
        .append(" GROUP BY post, shopper HAVING MIN(at_us) >= ")
        .append(from)
        .append(" AND MIN(at_us) < ")
        .append(to)
        .append("),\n");
    sql.append("s00 AS (SELECT s0.post, s0.shopper, s0.t, s0.t AS entry, MIN(e.country) AS country")
        .append(" FROM s0 JOIN e ON e.post = s0.post AND e.shopper = s0.shopper")
        .append(" AND e.at_us = s0.t AND e.step = 0")
        .append(" GROUP BY s0.post, s0.shopper, s0.t)");
    String before = "s00";
    for (int step = 1; step < steps; step++) {
      String name = "s" + step + "x";
      sql.append(",\n")
          .append(name)
          .append(" AS (SELECT e.post, e.shopper, MIN(e.at_us) AS t,")
          .append(" b.entry, b.country FROM e JOIN ")
          .append(before)
          .append(" b ON e.post = b.post AND e.shopper = b.shopper AND e.step = ")
          .append(step)
          .append(" AND e.at_us >= b.t AND e.at_us <= b.entry + ")
          .append(window)
          .append(" GROUP BY e.post, e.shopper, b.entry, b.country)");
      before = name;
    }
    sql.append("\nSELECT k, SUM(n0)");
    for (int step = 1; step < steps; step++) {
      sql.append(", SUM(n").append(step).append(")");
    }
    sql.append(" FROM (");
    for (int step = 0; step < steps; step++) {
      sql.append(step == 0 ? "SELECT " : " UNION ALL SELECT ").append(of).append(" AS k");
      for (int column = 0; column < steps; column++) {
        sql.append(column == step ? ", COUNT(*)" : ", 0").append(" AS n").append(column);
      }
      sql.append(" FROM ").append(step == 0 ? "s00" : "s" + step + "x").append(" GROUP BY k");
    }
    return sql.append(") u GROUP BY k ORDER BY k").toString();
  }

  /// The first time of each step of each journey, counted.
  static String onePass() {
    return """
    SELECT COUNT(t0), COUNT(t1), COUNT(t2), COUNT(t3), COUNT(t4) FROM (
      SELECT post, shopper, MIN(CASE WHEN step = 0 THEN at_us END) AS t0,
        MIN(CASE WHEN step = 1 THEN at_us END) AS t1,
        MIN(CASE WHEN step = 2 THEN at_us END) AS t2,
        MIN(CASE WHEN step = 3 THEN at_us END) AS t3,
        MIN(CASE WHEN step = 4 THEN at_us END) AS t4
      FROM events WHERE MOD(post, 3) = 0 GROUP BY post, shopper) j
    """;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(events);
    Files.deleteIfExists(orders);
  }
}
