package app.comptoir.store.pages;

import app.comptoir.store.sql.ArrayParts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Things of the catalogue that are no more. They stay as rows marked as deleted, with the newest
/// content that is known of them: that of a product or campaign is still named by what was sold. A
/// deletion has a revision of its own (`deleted_revision`), so that content that comes after it is
/// stored as it would have been before, and brings nothing back.
final class Tombstones {
  private Tombstones() {}

  /// What can be deleted so.
  ///
  /// `blank` are the columns a row needs though nothing is known of it, with their values; nobody
  /// reads them, since it is deleted.
  enum Kind {
    PRODUCT("", ""),
    CAMPAIGN("name, starts_us", "'', 0"),
    OFFER(
        """
        title, text, state, budget_minor, budget_currency, flight_from_us, flight_to_us,
        author_subject, content_hash
        """,
        "'', '', 0, 0, 'XXX', 0, 0, '', ''"),
    LEDGER_ENTRY(
        "kind, reference, description, quantity, amount_minor, currency, booked_us",
        "0, '', '', 0, 0, 'XXX', 0");

    private final String columns;
    private final String blank;

    Kind(String columns, String blank) {
      this.columns = columns;
      this.blank = blank;
    }

    String table() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Which revisions of a thing and of its deletion are stored; 0 where none is.
  record Known(long revision, long deletedRevision) {
    static final Known NOTHING = new Known(0, 0);
  }

  /// By identifier, what is stored of some things of one table.
  static Map<String, Known> known(
      Connection connection, int brandKey, String table, Collection<String> ids)
      throws SQLException {
    Map<String, Known> known = new HashMap<>();
    String sql =
        """
        SELECT t.id, t.revision, t.deleted_revision FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(id)
        JOIN %s t ON t.brand_key = ? AND t.id = u.id
        """
            .formatted(table);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      ArrayParts.each(
          ids,
          part -> {
            select.setArray(1, connection.createArrayOf("VARCHAR", part.toArray()));
            select.setInt(2, brandKey);
            try (ResultSet result = select.executeQuery()) {
              while (result.next()) {
                known.put(
                    result.getString("id"),
                    new Known(result.getLong("revision"), result.getLong("deleted_revision")));
              }
            }
          });
    }
    return known;
  }

  /// Marks a thing as deleted, or notes that one not seen yet is.
  ///
  /// @return false where something newer is known of it, or a newer deletion
  static boolean delete(Connection connection, int brandKey, Kind kind, String id, long revision)
      throws SQLException {
    String mark =
        """
        UPDATE %s SET deleted = TRUE, deleted_revision = ?
        WHERE brand_key = ? AND id = ? AND revision < ? AND deleted_revision < ?
        """
            .formatted(kind.table());
    try (PreparedStatement update = connection.prepareStatement(mark)) {
      update.setLong(1, revision);
      update.setInt(2, brandKey);
      update.setString(3, id);
      update.setLong(4, revision);
      update.setLong(5, revision);
      return update.executeUpdate() > 0 || insert(connection, brandKey, kind, id, revision);
    }
  }

  private static boolean insert(
      Connection connection, int brandKey, Kind kind, String id, long revision)
      throws SQLException {
    if (kind == Kind.PRODUCT) {
      return false;
    }
    String sql =
        """
        INSERT INTO %1$s (brand_key, id, revision, deleted_revision, deleted, %2$s)
        SELECT s.brand_key, s.id, 0, s.revision, TRUE, %3$s
        FROM (VALUES (CAST(? AS INT), CAST(? AS VARCHAR(200)), CAST(? AS BIGINT)))
             AS s (brand_key, id, revision)
        WHERE NOT EXISTS
          (SELECT 1 FROM %1$s t WHERE t.brand_key = s.brand_key AND t.id = s.id)
        """
            .formatted(kind.table(), kind.columns, kind.blank);
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setInt(1, brandKey);
      insert.setString(2, id);
      insert.setLong(3, revision);
      return insert.executeUpdate() > 0;
    }
  }
}
