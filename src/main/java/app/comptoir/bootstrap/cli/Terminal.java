package app.comptoir.bootstrap.cli;

import app.comptoir.common.Printable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/// What a command prints on: nothing in it is obeyed by a terminal, whatever a platform wrote into
/// its texts.
final class Terminal extends FilterWriter {
  private Terminal(Writer out) {
    super(out);
  }

  /// Prints on `out`.
  ///
  /// @param autoFlush whether each line is shown at once
  static PrintWriter on(Writer out, boolean autoFlush) {
    return new PrintWriter(new Terminal(out), autoFlush);
  }

  @Override
  public void write(int c) throws IOException {
    out.write(Printable.lines(Character.toString((char) c)));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    out.write(Printable.lines(new String(text, from, length)));
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    out.write(Printable.lines(text.substring(from, from + length)));
  }
}
