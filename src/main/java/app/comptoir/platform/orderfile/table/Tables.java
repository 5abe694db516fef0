package app.comptoir.platform.orderfile.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
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
}
