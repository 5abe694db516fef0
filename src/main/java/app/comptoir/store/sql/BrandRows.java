package app.comptoir.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Statements about the rows of one brand.
public final class BrandRows {
  private BrandRows() {}

  /// Executes a statement that changes rows.
  ///
  /// @param sql with one parameter, the brand's key
  public static void execute(Connection connection, String sql, int brandKey) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, brandKey);
      statement.executeUpdate();
    }
  }
}
