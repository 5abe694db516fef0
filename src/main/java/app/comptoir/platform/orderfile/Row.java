package app.comptoir.platform.orderfile;

import de.siegmar.fastcsv.reader.CsvRecord;

/// One data row. Fields come as they stand in the file.
record Row(CsvRecord csv) {
  /// Its first line in the file.
  long line() {
    return csv.getStartingLineNumber();
  }

  /// A field; empty where the column does not exist (−1).
  String field(int position) {
    return position < 0 ? "" : csv.getField(position);
  }
}
