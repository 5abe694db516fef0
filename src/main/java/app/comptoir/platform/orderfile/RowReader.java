package app.comptoir.platform.orderfile;

/// Understands the rows of one layout.
interface RowReader {
  /// Takes a row of the header's width in.
  ///
  /// @throws Unfit with the reason, if the row fits nothing; nothing was taken in then
  void row(Row row);

  /// Called behind the last row.
  void finish();
}
