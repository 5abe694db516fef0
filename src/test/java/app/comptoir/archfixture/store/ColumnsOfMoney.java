package app.comptoir.archfixture.store;

import java.sql.ResultSet;
import java.sql.SQLException;

final class ColumnsOfMoney {
  private ColumnsOfMoney() {}

  static long columns(ResultSet row) throws SQLException {
    return row.getLong("gross_base") - row.getLong("discount_base");
  }

  /// What the rule is not about.
  static long counted(ResultSet row) throws SQLException {
    return row.getLong("entered") - row.getLong("shop_entered");
  }
}
