package app.comptoir.platform.api;

/// A record that is not what the contract says. Carries one sentence that names the field, never
/// its value (values may be pseudonyms or tokens). Has no stack trace: a damaged page may throw
/// thousands.
final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1;

  Malformed(String sentence) {
    super(sentence, null, false, false);
  }

  String sentence() {
    String message = getMessage();
    return message == null ? "The record is malformed" : message;
  }
}
