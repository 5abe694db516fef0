package app.comptoir.platform.orderfile.row;

import app.comptoir.platform.orderfile.table.Row;

/// A row on its way into its order.
///
/// @param no its number among the rows of the file, from 1
/// @param order its order's number in the sequence in which the file first names them, from 0
/// @param begins whether the row before it is of another order
public record FileRow(Row row, long no, int order, boolean begins) implements Row {
  @Override
  public long line() {
    return row.line();
  }

  @Override
  public String field(int position) {
    return row.field(position);
  }
}
