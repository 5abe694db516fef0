package app.comptoir.platform.orderfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Line numbers of a file, neighbours together: 8 bytes a stretch.
final class LineRanges {
  private int[] bounds = new int[2];
  private int size;
  private long count;

  void add(long line) {
    int number = (int) Math.min(Integer.MAX_VALUE, line);
    count++;
    if (size > 0 && (bounds[size - 1] == number || bounds[size - 1] + 1 == number)) {
      bounds[size - 1] = number;
      return;
    }
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, size * 2);
    }
    bounds[size] = number;
    bounds[size + 1] = number;
    size += 2;
  }

  void addAll(LineRanges other) {
    for (int i = 0; i < other.size; i += 2) {
      for (int line = other.bounds[i]; line <= other.bounds[i + 1]; line++) {
        add(line);
      }
    }
    count += other.count - other.lines();
  }

  private long lines() {
    long lines = 0;
    for (int i = 0; i < size; i += 2) {
      lines += 1L + bounds[i + 1] - bounds[i];
    }
    return lines;
  }

  long count() {
    return count;
  }

  List<ImportReport.Lines> list() {
    List<ImportReport.Lines> list = new ArrayList<>(size / 2);
    for (int i = 0; i < size; i += 2) {
      list.add(new ImportReport.Lines(bounds[i], bounds[i + 1]));
    }
    list.sort(Comparator.comparingLong(ImportReport.Lines::first));
    return list;
  }
}
