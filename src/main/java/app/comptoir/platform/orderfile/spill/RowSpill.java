package app.comptoir.platform.orderfile.spill;

import app.comptoir.platform.orderfile.row.FileRow;
import app.comptoir.platform.orderfile.table.Row;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The rows of a long file in a temporary file, those of one order in one part, each part in the
/// file's order. Of a row only the fields that are read are kept.
public final class RowSpill implements Closeable {
  /// Orders of a part.
  static final int PART = 8192;

  private static final int ROWS_BETWEEN_CHECKS = 1 << 10;

  private final SpillFile file;
  private final int[] columns;
  private final BooleanSupplier stopped;
  private final List<DataOutputStream> parts = new ArrayList<>();

  /// @param columns positions of the fields that are read
  /// @param stopped asked now and then while reading
  public RowSpill(Path folder, Collection<Integer> columns, BooleanSupplier stopped)
      throws IOException {
    this.file = new SpillFile(folder);
    this.columns = columns.stream().distinct().sorted().mapToInt(Integer::intValue).toArray();
    this.stopped = stopped;
  }

  /// @throws UncheckedIOException of a [SpillException] where there is no room
  public void add(FileRow row) {
    try {
      write(out(row.order() / PART), row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataOutputStream out(int part) {
    if (part == parts.size()) {
      parts.add(new DataOutputStream(file.write(part)));
    }
    return parts.get(part);
  }

  private void write(DataOutputStream out, FileRow row) throws IOException {
    number(out, row.line() << 1 | (row.begins() ? 1 : 0));
    number(out, row.no());
    number(out, row.order());
    for (int column : columns) {
      byte[] bytes = row.field(column).getBytes(StandardCharsets.UTF_8);
      number(out, bytes.length);
      out.write(bytes);
    }
  }

  /// To be called behind the last row, before any is read.
  public void written() throws IOException {
    file.written();
    parts.clear();
  }

  public int parts() {
    return file.parts();
  }

  /// Reads a part.
  ///
  /// @throws InterruptedIOException if asked to stop
  public void read(int part, Consumer<FileRow> taker) throws IOException {
    DataInputStream in = new DataInputStream(file.read(part));
    int rows = 0;
    int first;
    while ((first = in.read()) >= 0) {
      if (++rows % ROWS_BETWEEN_CHECKS == 0 && stopped.getAsBoolean()) {
        throw new InterruptedIOException("stopped");
      }
      taker.accept(row(in, first));
    }
  }

  private FileRow row(DataInputStream in, int first) throws IOException {
    long line = number(in, first);
    long no = number(in, in.read());
    int order = (int) number(in, in.read());
    String[] fields = new String[columns.length == 0 ? 0 : columns[columns.length - 1] + 1];
    Arrays.fill(fields, "");
    for (int column : columns) {
      int length = (int) number(in, in.read());
      fields[column] = length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
    return new FileRow(new Kept(line >>> 1, fields), no, order, (line & 1) == 1);
  }

  private static final class Kept implements Row {
    private final long line;
    private final String[] fields;

    Kept(long line, String[] fields) {
      this.line = line;
      this.fields = fields;
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public String field(int position) {
      return position < 0 || position >= fields.length ? "" : fields[position];
    }
  }

  private static void number(DataOutputStream out, long number) throws IOException {
    long left = number;
    while ((left & ~0x7fL) != 0) {
      out.write((int) (left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.write((int) left);
  }

  private static long number(DataInputStream in, int first) throws IOException {
    long value = first & 0x7f;
    int next = first;
    for (int shift = 7; (next & 0x80) != 0; shift += 7) {
      next = in.read();
      value |= (long) (next & 0x7f) << shift;
    }
    if (next < 0) {
      throw new EOFException("the temporary file is cut");
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
