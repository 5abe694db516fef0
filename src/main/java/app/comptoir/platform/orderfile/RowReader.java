package app.comptoir.platform.orderfile;

import app.comptoir.platform.orderfile.row.FileRow;
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Unfit;

/// Understands the rows of one layout. Of a long file each order's rows come together to a reader
/// of their own: what a reader remembers of one order must not matter to another.
interface RowReader {
  /// The number of the order that a row is of; of rows that are of none, any.
  String order(Row row);

  /// Whether a first row tells what the columns hold, as some exports do.
  default boolean explains(Row row) {
    return false;
  }

  /// Takes a row in.
  ///
  /// @throws Unfit with the reason, if the row fits nothing; nothing was taken in then
  void row(FileRow row);

  /// Called behind the last row.
  void finish();

  /// Takes a row in, or counts why it cannot be.
  default void take(FileRow row, Tally tally) {
    try {
      row(row);
    } catch (Unfit e) {
      tally.reject(row.line(), e);
    } catch (ArithmeticException _) {
      tally.reject(row.line(), "The amounts are beyond belief", null);
    }
  }
}
