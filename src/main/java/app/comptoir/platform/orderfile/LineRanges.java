package app.comptoir.platform.orderfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Line numbers of a file, neighbours together: 8 bytes a stretch, in whatever sequence they come.
final class LineRanges {
  private static final int MANY = 1024;

  /// The first line of a stretch above, the last one below.
  private long[] stretches = new long[1];

  private int size;
  private long count;

  void add(long line) {
    int number = (int) Math.min(Integer.MAX_VALUE, line);
    count++;
    add(number, number);
  }

  private void add(int first, int last) {
    if (size > 0 && joins(stretches[size - 1], first)) {
      stretches[size - 1] = joined(stretches[size - 1], last);
      return;
    }
    if (size == stretches.length) {
      if (size >= MANY) {
        tidy();
      }
      if (size > stretches.length / 2) {
        stretches = Arrays.copyOf(stretches, stretches.length * 2);
      }
    }
    stretches[size++] = (long) first << 32 | last;
  }

  /// Whether a line lies within a stretch or right behind it.
  private static boolean joins(long stretch, int line) {
    return line >= first(stretch) && line <= last(stretch) + 1L;
  }

  private static long joined(long stretch, int last) {
    return (long) first(stretch) << 32 | Math.max(last, last(stretch));
  }

  private static int first(long stretch) {
    return (int) (stretch >>> 32);
  }

  private static int last(long stretch) {
    return (int) stretch;
  }

  /// Puts the stretches in order and those together that have come to be neighbours.
  private void tidy() {
    Arrays.sort(stretches, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept > 0 && joins(stretches[kept - 1], first(stretches[i]))) {
        stretches[kept - 1] = joined(stretches[kept - 1], last(stretches[i]));
      } else {
        stretches[kept++] = stretches[i];
      }
    }
    size = kept;
  }

  void addAll(LineRanges other) {
    for (int i = 0; i < other.size; i++) {
      add(first(other.stretches[i]), last(other.stretches[i]));
    }
    count += other.count;
  }

  long count() {
    return count;
  }

  /// In order.
  List<ImportReport.Lines> list() {
    tidy();
    List<ImportReport.Lines> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(new ImportReport.Lines(first(stretches[i]), last(stretches[i])));
    }
    return list;
  }
}
