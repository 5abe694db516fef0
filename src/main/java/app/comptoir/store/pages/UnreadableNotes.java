package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.store.sql.Bulk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Keeps note of the records of a log that could not be read, as long as they cannot: a figure may
/// lack them, and says so.
final class UnreadableNotes {
  private UnreadableNotes() {}

  /// Notes what could not be read of a page, and strikes out what can be now: it came again, after
  /// the log was repaired or the program learned to read it. Within the transaction that stores the
  /// page.
  static void note(
      Connection connection, int brandKey, List<Change> page, List<Change.Unreadable> unreadable)
      throws SQLException {
    strikeOut(connection, brandKey, page);
    Bulk bulk =
        new Bulk(
            "unreadable_change",
            "brand_key INT, seq BIGINT, type VARCHAR, reason VARCHAR, at_us BIGINT");
    Set<Long> seen = new HashSet<>();
    for (Change.Unreadable change : unreadable) {
      if (seen.add(change.seq())) {
        bulk.add(
            brandKey,
            change.seq(),
            first(change.type(), 200),
            first(change.reason(), 1000),
            change.at());
      }
    }
    bulk.upsert(connection, 2);
  }

  private static void strikeOut(Connection connection, int brandKey, List<Change> page)
      throws SQLException {
    Set<Long> noted = noted(connection, brandKey);
    if (noted.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM unreadable_change WHERE brand_key = ? AND seq = ?")) {
      for (Change change : page) {
        if (!(change instanceof Change.Unreadable) && noted.remove(change.seq())) {
          delete.setInt(1, brandKey);
          delete.setLong(2, change.seq());
          delete.executeUpdate();
        }
      }
    }
  }

  private static Set<Long> noted(Connection connection, int brandKey) throws SQLException {
    Set<Long> noted = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT seq FROM unreadable_change WHERE brand_key = ?")) {
      select.setInt(1, brandKey);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          noted.add(result.getLong(1));
        }
      }
    }
    return noted;
  }

  private static String first(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
