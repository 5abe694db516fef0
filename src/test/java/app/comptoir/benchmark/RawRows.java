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
  /// Behind so much (µs) it is faster to read all journeys than to look first which began.
  private static final long SHORT = 100L * 24 * 3600 * 1_000_000;

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
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
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

  /// How many journeys of some posts that began in a span reached each step, as SQL over the rows,
  /// in the form that is fastest for DuckDB and right: one pass over the journeys that have a first
  /// step in the span, with the first time of each step by filtered minima. That is the ordered
  /// funnel because each event of a step here follows one of the step before it. To read the rows
  /// of the span alone takes two thirds of that, and counts journeys that began before it.
  ///
  /// @param of what to group by, a column of the first step's rows
  static String funnel(String posts, int steps, long from, long to, String of) {
    long window = 7L * 24 * 3600 * 1_000_000;
    StringBuilder sql = new StringBuilder("SELECT k, COUNT(*)");
    StringBuilder reached = new StringBuilder();
    for (int step = 1; step < steps; step++) {
      reached
          .append(step == 1 ? "" : " AND ")
          .append("t%d >= t%d AND t%d <= t0 + %d".formatted(step, step - 1, step, window));
      sql.append(", COUNT(*) FILTER (WHERE ").append(reached).append(")");
    }
    sql.append("\nFROM (SELECT post, ").append(first("at_us", 0)).append(" AS t0");
    for (int step = 1; step < steps; step++) {
      sql.append(", ").append(first("at_us", step)).append(" AS t").append(step);
    }
    String k = of.equals("country") ? "ARG_MIN(country, at_us) FILTER (WHERE step = 0)" : of;
    return sql.append(", ")
        .append(k)
        .append(" AS k\nFROM events ")
        .append(to - from < SHORT ? entered(posts, from, to) : "")
        .append("WHERE ")
        .append(posts)
        .append(" AND at_us < ")
        .append(to + window)
        .append(" GROUP BY post, shopper) j\nWHERE t0 >= ")
        .append(from)
        .append(" AND t0 < ")
        .append(to)
        .append(" GROUP BY k ORDER BY k")
        .toString();
  }

  private static String entered(String posts, long from, long to) {
    return "SEMI JOIN (SELECT post, shopper FROM events WHERE step = 0 AND %s AND at_us >= %d AND at_us < %d) entered USING (post, shopper)\n"
        .formatted(posts, from, to);
  }

  private static String first(String column, int step) {
    return "MIN(%s) FILTER (WHERE step = %d)".formatted(column, step);
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
