package app.comptoir.platform.orderfile.table;

import java.util.List;
import java.util.function.ToIntFunction;

/// Tells a table's header from titles and blank rows before it.
final class HeaderSearch {
  private HeaderSearch() {}

  /// Which of the first rows is the header: the one with the most known names, the first of these;
  /// where none has two, the first one that is as wide as any.
  ///
  /// @return its index; −1 where all are empty
  static int index(List<List<String>> rows, ToIntFunction<Header> known) {
    int best = -1;
    int most = 1;
    int widest = -1;
    for (int i = 0; i < rows.size(); i++) {
      int names = known.applyAsInt(new Header(rows.get(i)));
      if (names > most) {
        most = names;
        best = i;
      }
      if (filled(rows.get(i)) > (widest < 0 ? 0 : filled(rows.get(widest)))) {
        widest = i;
      }
    }
    return best < 0 ? widest : best;
  }

  static long filled(List<String> row) {
    return row.stream().filter(field -> !field.isBlank()).count();
  }
}
