package app.comptoir.platform.orderfile.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/// A workbook (XLSX): the first sheet with a header one knows, and all others with the same header.
/// Numbers come with a point, dates and times as `2026-01-05T10:00:00`, whatever the workbook
/// shows.
final class WorkbookTable implements Table {
  private static final int LOOKED_AT = 30;
  private static final int ROWS_BETWEEN_CHECKS = 1 << 10;
  private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

  private final Path path;
  private final BooleanSupplier stopped;
  private final Header header;
  private final List<String> sheets = new ArrayList<>();
  private final List<Trait> traits = new ArrayList<>();
  private final int headerRow;

  WorkbookTable(Path path, ToIntFunction<Header> known, BooleanSupplier stopped)
      throws IOException {
    this.path = path;
    this.stopped = stopped;
    List<Top> tops = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), OPTIONS)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        tops.add(top(sheet, known));
      }
    } catch (ExcelReaderException e) {
      throw broken(e);
    }
    Top best = best(tops, known);
    this.header = new Header(best.names);
    this.headerRow = best.row;
    List<String> others = new ArrayList<>();
    for (Top top : tops) {
      (top.names.equals(best.names) ? sheets : others).add(top.sheet);
    }
    others.removeIf(name -> tops.stream().anyMatch(t -> t.sheet.equals(name) && t.names.isEmpty()));
    traits.add(new Trait(Trait.Kind.SHEETS, String.join(", ", sheets)));
    if (!others.isEmpty()) {
      traits.add(new Trait(Trait.Kind.SHEETS_LEFT_OUT, String.join(", ", others)));
    }
    if (headerRow != 1) {
      traits.add(new Trait(Trait.Kind.HEADER_LINE, String.valueOf(headerRow)));
    }
  }

  private static Top best(List<Top> tops, ToIntFunction<Header> known) {
    Top best = null;
    int most = -1;
    for (Top top : tops) {
      int score = top.names.isEmpty() ? -1 : known.applyAsInt(new Header(top.names));
      if (score > most) {
        most = score;
        best = top;
      }
    }
    if (best == null) {
      throw new Unfit("The file is empty");
    }
    return best;
  }

  private static Top top(Sheet sheet, ToIntFunction<Header> known) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
      List<org.dhatim.fastexcel.reader.Row> first = stream.limit(LOOKED_AT).toList();
      List<List<String>> rows = first.stream().map(WorkbookTable::texts).toList();
      int at = HeaderSearch.index(rows, known);
      return at < 0
          ? new Top(sheet.getName(), 0, List.of())
          : new Top(sheet.getName(), first.get(at).getRowNum(), new Header(rows.get(at)).names());
    }
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public List<Trait> traits() {
    return List.copyOf(traits);
  }

  @Override
  public void read(Sink sink) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), OPTIONS)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (sheets.contains(sheet.getName())) {
          read(sheet, sink);
        }
      }
    } catch (ExcelReaderException e) {
      throw broken(e);
    }
  }

  private void read(Sheet sheet, Sink sink) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
      int rows = 0;
      for (org.dhatim.fastexcel.reader.Row row :
          (Iterable<org.dhatim.fastexcel.reader.Row>) stream::iterator) {
        if (++rows % ROWS_BETWEEN_CHECKS == 0 && stopped.getAsBoolean()) {
          throw new InterruptedIOException("stopped");
        }
        List<String> fields = row.getRowNum() <= headerRow ? List.of() : texts(row);
        if (HeaderSearch.filled(fields) > 0) {
          sink.row(new Lined(row.getRowNum(), fields));
        }
      }
    }
  }

  private static Unfit broken(ExcelReaderException e) {
    return new Unfit("The workbook cannot be read (" + e.getMessage() + ")");
  }

  private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
    List<String> texts = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(text(row.getCell(i)));
    }
    return texts;
  }

  private static String text(@org.jspecify.annotations.Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    String raw = cell.getRawValue();
    if (raw == null || cell.getType() == CellType.STRING || cell.getType() == CellType.BOOLEAN) {
      return raw == null ? "" : raw;
    }
    BigDecimal number = number(raw);
    if (number == null) {
      return raw;
    }
    return date(cell.getDataFormatString()) ? dated(cell, number) : number.toPlainString();
  }

  /// A workbook keeps numbers with more digits than it shows: 2.55 as 2.5499999999999998.
  private static @org.jspecify.annotations.Nullable BigDecimal number(String raw) {
    try {
      BigDecimal exact = new BigDecimal(raw);
      BigDecimal shown = exact.round(new MathContext(15)).stripTrailingZeros();
      return Math.abs(shown.scale()) > 40 ? null : shown.scale() < 0 ? shown.setScale(0) : shown;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static String dated(Cell cell, BigDecimal number) {
    try {
      return cell.asDate().toString();
    } catch (ExcelReaderException | DateTimeException _) {
      return number.toPlainString();
    }
  }

  /// Whether a format shows a day: `dd/mm/yyyy`, `d. mmm yy`; not `[Red]0.00` nor `"year" 0`.
  private static boolean date(@org.jspecify.annotations.Nullable String format) {
    if (format == null) {
      return false;
    }
    String signs =
        format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "").toLowerCase(Locale.ROOT);
    return signs.contains("y")
        || (signs.contains("d") && !signs.contains("general"))
        || signs.contains("h:")
        || signs.contains("m:")
        || signs.contains("mmm");
  }

  private record Top(String sheet, int row, List<String> names) {}
}
