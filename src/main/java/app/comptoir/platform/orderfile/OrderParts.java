package app.comptoir.platform.orderfile;

import app.comptoir.platform.orderfile.row.FileRow;
import app.comptoir.platform.orderfile.row.Products;
import app.comptoir.platform.orderfile.row.ReadingProgress;
import app.comptoir.platform.orderfile.spill.OrderMemory;
import app.comptoir.platform.orderfile.spill.RowSpill;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Reads a file's rows into a log: all in memory, or, where they are too many, part by part through
/// a temporary file. What comes out is the same.
final class OrderParts {
  private final Readers readers;
  private final Manner manner;
  private Tally tally = new Tally();
  private Products products = new Products();

  OrderParts(Readers readers, Manner manner) {
    this.readers = readers;
    this.manner = manner;
  }

  /// How reading is done.
  ///
  /// @param stopped asked now and then
  /// @param progress told now and then
  record Manner(OrderMemory memory, BooleanSupplier stopped, ReadingProgress progress) {
    /// @param rows how many the file has at most; 0 where that is not known
    Manner knowing(long rows) {
      return new Manner(
          memory,
          stopped,
          (step, done, of) ->
              progress.at(step, done, step == ReadingProgress.Step.ROWS ? rows : of));
    }
  }

  WholeLog read() throws IOException {
    try {
      return inMemory();
    } catch (RowsByOrder.TooMany _) {
      tally = new Tally();
      products = new Products();
      return spilled();
    }
  }

  /// What became of the rows.
  Tally tally() {
    return tally;
  }

  private WholeLog inMemory() throws IOException {
    FileLog part = readers.log(tally, products);
    RowReader reader = readers.reader(part);
    each(reader, row -> reader.take(row, tally), manner.memory().rows());
    reader.finish();
    part.finish();
    WholeLog log = new WholeLog(readers.brand(), new Whole(part));
    log.add(part);
    log.products(products);
    return log;
  }

  private void each(RowReader reader, Consumer<FileRow> taker, long most) throws IOException {
    readers.table().read(new RowsByOrder(reader, tally, taker, manner.progress(), most));
  }

  private record Whole(FileLog log) implements WholeLog.Parts {
    @Override
    public FileLog part(int no) {
      return log;
    }

    @Override
    public void close() {
      // In memory.
    }
  }

  private WholeLog spilled() throws IOException {
    RowSpill rows = new RowSpill(manner.memory().folder(), readers.columns(), manner.stopped());
    WholeLog log = new WholeLog(readers.brand(), new Spilled(readers, rows));
    boolean whole = false;
    try {
      RowReader orders = readers.reader(readers.log(new Tally(), new Products()));
      each(orders, rows::add, Long.MAX_VALUE);
      rows.written();
      for (int no = 0; no < rows.parts(); no++) {
        manner.progress().at(ReadingProgress.Step.PARTS, no, rows.parts());
        log.add(part(readers, rows, no, tally, products));
      }
      log.products(products);
      whole = true;
      return log;
    } finally {
      if (!whole) {
        log.close();
      }
    }
  }

  private static FileLog part(
      Readers readers, RowSpill rows, int no, Tally tally, Products products) throws IOException {
    FileLog part = readers.log(tally, products);
    RowReader reader = readers.reader(part);
    rows.read(no, row -> reader.take(row, tally));
    reader.finish();
    part.finish();
    return part;
  }

  /// Parts are read again when they are asked for: what they come to was counted the first time.
  private record Spilled(Readers readers, RowSpill rows) implements WholeLog.Parts {
    @Override
    public FileLog part(int no) throws IOException {
      return OrderParts.part(readers, rows, no, new Tally(), new Products());
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
