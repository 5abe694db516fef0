package app.comptoir.store.documents;

import app.comptoir.store.sql.ArrayParts;
import app.comptoir.store.sql.Bulk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which documents of a brand were told whole, and of what parts.
public final class DocumentTable {
  private final Connection connection;
  private final int brandKey;

  public DocumentTable(Connection connection, int brandKey) {
    this.connection = connection;
    this.brandKey = brandKey;
  }

  /// A document as it was told last.
  ///
  /// @param told fingerprint of all that was told, see [DocumentCodec#fingerprint]
  public record Told(
      String id,
      long revision,
      long told,
      long identity,
      List<String> returnIds,
      List<String> entryIds) {}

  /// Whether any was.
  public boolean any() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id FROM document WHERE brand_key = ? FETCH FIRST ROW ONLY")) {
      select.setInt(1, brandKey);
      try (ResultSet result = select.executeQuery()) {
        return result.next();
      }
    }
  }

  /// Those of these that are known.
  public Map<String, Told> of(Collection<String> ids) throws SQLException {
    Map<String, Told> found = new HashMap<>();
    ArrayParts.each(ids, part -> read(part, found));
    return found;
  }

  private void read(List<String> ids, Map<String, Told> found) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT d.id, d.revision, d.told, d.identity, d.return_ids, d.entry_ids
            FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(id)
            JOIN document d ON d.brand_key = ? AND d.id = u.id
            """)) {
      select.setArray(1, connection.createArrayOf("VARCHAR", ids.toArray()));
      select.setInt(2, brandKey);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Told told =
              new Told(
                  row.getString("id"),
                  row.getLong("revision"),
                  row.getLong("told"),
                  row.getLong("identity"),
                  split(row.getString("return_ids")),
                  split(row.getString("entry_ids")));
          found.put(told.id, told);
        }
      }
    }
  }

  private static List<String> split(@Nullable String lines) {
    return lines == null ? List.of() : List.of(lines.split("\n", -1));
  }

  private static @Nullable String joined(List<String> lines) {
    return lines.isEmpty() ? null : String.join("\n", lines);
  }

  /// Writes documents, new or changed.
  ///
  /// @param fresh those of which there is no row yet
  public void save(Collection<Told> fresh, Collection<Told> changed) throws SQLException {
    Bulk rows =
        new Bulk(
            "document",
            """
            brand_key INT, id VARCHAR, revision BIGINT, told BIGINT, identity BIGINT,
            return_ids VARCHAR, entry_ids VARCHAR
            """);
    fresh.forEach(told -> add(rows, told));
    rows.insert(connection);
    changed.forEach(told -> add(rows, told));
    rows.upsert(connection, 2);
  }

  private void add(Bulk rows, Told told) {
    rows.add(
        brandKey,
        told.id,
        told.revision,
        told.told,
        told.identity,
        joined(told.returnIds),
        joined(told.entryIds));
  }
}
