package app.comptoir.platform.orderfile;

/// A row or file that cannot be read; the message is one sentence. Has no stack trace: a file may
/// hold very many such rows.
class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unfit(String sentence) {
    super(sentence, null, false, false);
  }

  final String sentence() {
    String message = getMessage();
    return message == null ? "The row cannot be read" : message;
  }
}
