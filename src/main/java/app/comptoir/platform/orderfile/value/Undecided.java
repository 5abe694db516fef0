package app.comptoir.platform.orderfile.value;

/// A field that could be two dates, or two numbers, was met where nothing before it decided: all of
/// the file has to be looked at first.
public final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1;

  Undecided() {
    super("undecided", null, false, false);
  }
}
