package app.comptoir.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the file of a database smaller before it is closed. H2 leaves what it has replaced where
/// it is for 45 seconds and fills such holes only while nothing else happens: behind a long import
/// two thirds of the file are holes, and it is closed with them.
///
/// What is done here is what H2 does at rest (chunks are copied from the end into holes, then
/// forgotten where they were), not `SHUTDOWN COMPACT`, which writes another file and puts it in
/// this one's place.
final class FileHoles {
  private static final Logger log = LoggerFactory.getLogger(FileHoles.class);
  private static final long SMALL = 8L << 20;

  /// Of the file, in per cent, that is to hold something.
  private static final int FULL = 80;

  private static final long STEP = 16L << 20;

  private FileHoles() {}

  /// Fills holes until few are left or the time is over. Failing does no harm.
  static void fill(Connection connection, Duration limit) {
    try {
      MVStore store = store(connection);
      if (store.getFileStore() instanceof RandomAccessStore file) {
        long end = System.nanoTime() + limit.toNanos();
        file.setRetentionTime(0);
        long before;
        do {
          // The first time also forgets what is no more, which only then are holes.
          before = file.size() + file.getFillRate();
          file.compactMoveChunks(FULL, STEP, store);
        } while (file.size() > SMALL
            && file.getFillRate() < FULL
            && file.size() + file.getFillRate() != before
            && System.nanoTime() < end);
      }
    } catch (SQLException | RuntimeException e) {
      log.debug("The file was not made smaller", e);
    }
  }

  private static MVStore store(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase().getStore().getMvStore();
  }
}
