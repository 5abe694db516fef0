package app.comptoir.platform.orderfile.value;

/// A field was met that could be two dates or two numbers where nothing before it decided, or that
/// speaks against what the first rows decided: all of the file has to be looked at first.
public final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1;

  Undecided() {
    super("undecided", null, false, false);
  }
}
