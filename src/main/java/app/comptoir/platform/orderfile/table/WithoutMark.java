package app.comptoir.platform.orderfile.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// A text without the byte order mark it may begin with.
final class WithoutMark extends FilterReader {
  private static final char MARK = '\uFEFF';
  private boolean begun;

  WithoutMark(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int count = super.read(buffer, from, length);
    if (!begun && count > 0) {
      begun = true;
      if (buffer[from] == MARK) {
        System.arraycopy(buffer, from + 1, buffer, from, count - 1);
        return count == 1 ? read(buffer, from, length) : count - 1;
      }
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }
}
