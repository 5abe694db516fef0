package app.comptoir.benchmark;

import app.comptoir.domain.change.Change;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The floor a sync is measured against: the same event rows into a keyed table of the same H2 by a
/// plain JDBC batch, a transaction a page, each forced to the disk by `CHECKPOINT SYNC`.
final class Floor implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement insert;
  private final Statement statement;

  Floor(Path directory) throws SQLException {
    connection =
        DriverManager.getConnection(
            "jdbc:h2:file:"
                + directory.toAbsolutePath().resolve("floor")
                + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536",
            "sa",
            "");
    connection.setAutoCommit(false);
    statement = connection.createStatement();
    statement.execute(
        """
        CREATE TABLE shopper_event (
          event_id BIGINT PRIMARY KEY, brand_key INT NOT NULL, post_key INT NOT NULL,
          shopper BIGINT NOT NULL, facts INT NOT NULL, at_us BIGINT NOT NULL,
          revision INT NOT NULL, order_id VARCHAR(200))
        """);
    insert =
        connection.prepareStatement("INSERT INTO shopper_event VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  }

  void insert(List<Change> page) throws SQLException {
    for (Change change : page) {
      if (change instanceof Change.ShopperEventChange event) {
        add(event);
      }
    }
    insert.executeBatch();
    connection.commit();
    statement.execute("CHECKPOINT SYNC");
  }

  private void add(Change.ShopperEventChange change) throws SQLException {
    var event = change.event();
    insert.setLong(1, event.eventId());
    insert.setInt(2, 1);
    insert.setInt(3, Integer.parseInt(event.postId().substring(5)));
    insert.setLong(4, event.shopper());
    insert.setInt(5, event.step().ordinal() << 17 | event.placement().ordinal() << 15);
    insert.setLong(6, micros(event.at()));
    insert.setInt(7, (int) change.revision());
    @Nullable String order = event.orderId();
    insert.setString(8, order);
    insert.addBatch();
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  @Override
  public void close() throws SQLException {
    statement.execute("SHUTDOWN");
    connection.close();
  }
}
