package app.comptoir.platform.orderfile.row;

/// How far the reading of an order file is; told now and then, on the thread that reads.
public interface ReadingProgress {
  /// @param of how many there are in all; 0 where that is not known
  void at(Step step, long done, long of);

  /// What is being done.
  enum Step {
    /// The file is read, row by row.
    ROWS,
    /// Orders of a long file are put together, part by part.
    PARTS,
    /// What was read is handed on, record by record.
    RECORDS
  }
}
