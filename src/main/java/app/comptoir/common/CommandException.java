package app.comptoir.common;

/// Something the person can act on: one sentence and a stable code, shown without a stack trace.
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String code;

  public CommandException(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  /// What is said where a command was told to end before its end.
  public static CommandException stopped() {
    return new CommandException(
        "SYNC-3", "Stopped before the end; what was read until then is kept.");
  }

  public String code() {
    return code;
  }
}
