package app.comptoir.common;

import org.jspecify.annotations.Nullable;

/// A failure people can do something about: a stable code, and one sentence fit to be shown,
/// without secrets.
public abstract class CodedException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String code;

  protected CodedException(String code, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  public final String code() {
    return code;
  }

  public final String sentence() {
    return String.valueOf(getMessage());
  }

  /// Both, as a command says them.
  public final String line() {
    return code + " " + sentence();
  }
}
