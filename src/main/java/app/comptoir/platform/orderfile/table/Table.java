package app.comptoir.platform.orderfile.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;

/// An opened table. Can be read as often as one likes, always as a stream from the file.
public interface Table {
  Header header();

  /// How it was read, as far as that had to be found out.
  List<Trait> traits();

  /// Reads all data rows.
  ///
  /// @throws InterruptedIOException if asked to stop
  /// @throws Unfit if too many rows are broken to go on
  void read(Sink sink) throws IOException;

  /// Takes what the file holds.
  interface Sink {
    void row(Row row);

    /// @param what stood in the row of that line, as far as it is known
    void reject(long line, String reason, String what);
  }

  /// Something that was found out about a table.
  ///
  /// @param detail the encoding, the separator, …; empty where there is nothing to say
  record Trait(Kind kind, String detail) {
    public enum Kind {
      /// The detail is the encoding. Said where it is not UTF-8.
      ENCODING,
      /// The detail is the sign between fields. Said where it is no comma.
      SEPARATOR,
      /// The detail is the header's line. Said where it is not the first.
      HEADER_LINE,
      /// A spreadsheet put each row whole into quotes.
      ROWS_WRAPPED,
      /// The detail is the names of the sheets that were read.
      SHEETS,
      /// The detail is the names of the sheets that were left out.
      SHEETS_LEFT_OUT
    }
  }
}
