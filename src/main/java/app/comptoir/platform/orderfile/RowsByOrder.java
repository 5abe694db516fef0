package app.comptoir.platform.orderfile;

import app.comptoir.platform.orderfile.ImportReport.Reason;
import app.comptoir.platform.orderfile.row.FileRow;
import app.comptoir.platform.orderfile.row.ReadingProgress;
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Table;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.function.Consumer;

/// Gives the orders of a file numbers in the sequence in which the file first names them, and hands
/// its rows on. In memory are twelve bytes of each order (twice that now and then).
final class RowsByOrder implements Table.Sink {
  /// What an order takes in memory, in rows.
  private static final int ORDER = 8;

  private static final int ROWS_BETWEEN_TELLING = 1 << 14;

  private final RowReader reader;
  private final Tally tally;
  private final Consumer<FileRow> taker;
  private final ReadingProgress progress;
  private final long most;
  private final Long2IntOpenHashMap orders = new Long2IntOpenHashMap();
  private String last = "";
  private int place;

  /// @param reader knows whose rows are
  /// @param most weight of the rows and orders that may come
  RowsByOrder(
      RowReader reader, Tally tally, Consumer<FileRow> taker, ReadingProgress progress, long most) {
    this.reader = reader;
    this.tally = tally;
    this.taker = taker;
    this.progress = progress;
    this.most = most;
    orders.defaultReturnValue(-1);
  }

  /// More rows and orders than are kept in memory.
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooMany() {
      super("too many rows", null, false, false);
    }
  }

  @Override
  public void row(Row row) {
    if (++tally.rows == 1 && reader.explains(row)) {
      tally.leftOut(row.line(), Reason.NO_ORDER);
      return;
    }
    if (tally.rows % ROWS_BETWEEN_TELLING == 0) {
      progress.at(ReadingProgress.Step.ROWS, tally.rows, 0);
    }
    String number = reader.order(row);
    boolean begins = !number.equals(last) || orders.isEmpty();
    if (begins) {
      last = number;
      place = place(number);
      if (tally.rows + ORDER * (long) orders.size() > most) {
        throw new TooMany();
      }
    }
    taker.accept(new FileRow(row, tally.rows, place, begins));
  }

  private int place(String number) {
    int fresh = orders.size();
    int known = orders.putIfAbsent(FileLog.fingerprint(number), fresh);
    return known < 0 ? fresh : known;
  }

  @Override
  public void reject(long line, String reason, String what) {
    tally.rows++;
    tally.reject(line, reason, what);
  }
}
