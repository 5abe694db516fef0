package app.comptoir.platform.orderfile.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Opens tables.
public final class Tables {
  private Tables() {}

  /// Opens a file and finds its header.
  ///
  /// @param encoding what the text is in; null where that is to be found out
  /// @param known how many of a header's names one knows: tells the header from titles before it
  /// @param stopped asked now and then while reading
  /// @throws Unfit if it is empty, or of a kind that is not read
  public static Table open(
      Path file, @Nullable Charset encoding, ToIntFunction<Header> known, BooleanSupplier stopped)
      throws IOException {
    return switch (FileKind.of(file)) {
      case WORKBOOK -> new WorkbookTable(file, known, stopped);
      case TEXT ->
          new CsvTable(file, encoding == null ? Encoding.of(file) : encoding, known, stopped);
    };
  }

  /// Which of the first rows is the header: the one with the most known names, the first of these;
  /// where none has two, the first one that is as wide as any.
  ///
  /// @return its index; −1 where all are empty
  static int header(List<List<String>> rows, ToIntFunction<Header> known) {
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
