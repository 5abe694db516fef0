package app.comptoir.platform.orderfile.table;

/// One data row. Fields come as they stand in the file.
public interface Row {
  /// Its first line in the file, from 1.
  long line();

  /// A field; empty where the column does not exist (−1) or the row ends before it.
  String field(int position);
}
