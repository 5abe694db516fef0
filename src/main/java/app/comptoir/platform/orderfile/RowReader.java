package app.comptoir.platform.orderfile;

import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Unfit;

/// Understands the rows of one layout.
interface RowReader {
  /// Takes a row in.
  ///
  /// @throws Unfit with the reason, if the row fits nothing; nothing was taken in then
  void row(Row row);

  /// Called behind the last row.
  void finish();
}
