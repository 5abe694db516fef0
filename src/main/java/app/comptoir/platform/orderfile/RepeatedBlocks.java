package app.comptoir.platform.orderfile;

import app.comptoir.platform.orderfile.ImportReport.Reason;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.row.Fields;
import app.comptoir.platform.orderfile.row.FileRow;
import app.comptoir.platform.orderfile.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Leaves out what a file says twice, as of two exports that overlap and were put together: rows of
/// an order that stand together and are, all of them, those that stood together before. A line that
/// comes twice within its order is two lines.
final class RepeatedBlocks implements RowReader {
  private static final Role[] TELLING = {
    Role.PRODUCT, Role.QUANTITY, Role.DATE, Role.UNIT_PRICE, Role.AMOUNT
  };

  private final RowReader rows;
  private final Tally tally;
  private final Fields fields;
  private final Map<String, Block> known = new HashMap<>();
  private final List<FileRow> held = new ArrayList<>();
  private boolean again;
  private String number = "";
  private Block current = new Block();

  RepeatedBlocks(RowReader rows, Tally tally, Fields fields) {
    this.rows = rows;
    this.tally = tally;
    this.fields = fields;
  }

  @Override
  public String order(Row row) {
    return rows.order(row);
  }

  @Override
  public boolean explains(Row row) {
    return rows.explains(row);
  }

  @Override
  public void row(FileRow row) {
    if (row.begins()) {
      end();
      String order = rows.order(row);
      number = order;
      current = new Block();
      again = !order.isEmpty() && known.containsKey(order);
    }
    current.add(row, fields);
    if (again) {
      held.add(row);
    } else {
      rows.row(row);
    }
  }

  /// What a block of rows was is known behind its last row.
  private void end() {
    Block before = number.isEmpty() ? null : known.putIfAbsent(number, current);
    boolean repeat = before != null && before.same(current);
    for (FileRow row : held) {
      if (repeat) {
        tally.leftOut(row.line(), Reason.REPEATED);
      } else {
        rows.take(row, tally);
      }
    }
    held.clear();
  }

  @Override
  public void finish() {
    end();
    rows.finish();
  }

  /// Rows that stand together.
  private static final class Block {
    private int rows;
    private long hash = 7;

    void add(Row row, Fields fields) {
      rows++;
      for (Role role : TELLING) {
        hash = (hash ^ fields.raw(row, role).hashCode()) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
    }

    boolean same(Block other) {
      return rows == other.rows && hash == other.hash;
    }
  }
}
