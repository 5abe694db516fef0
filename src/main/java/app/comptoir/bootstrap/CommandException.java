package app.comptoir.bootstrap;

/// Something the person can act on: one sentence and a stable code, shown without a stack trace.
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String code;

  public CommandException(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
