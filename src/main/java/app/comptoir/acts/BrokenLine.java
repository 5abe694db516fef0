package app.comptoir.acts;

/// A line that does not prove itself. Carries the end of a sentence that says why.
final class BrokenLine extends Exception {
  private static final long serialVersionUID = 1;

  BrokenLine(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
