package app.comptoir.common;

/// Something the person can act on: one sentence and a stable code, shown without a stack trace.
public final class CommandException extends CodedException {
  private static final long serialVersionUID = 1;

  public CommandException(String code, String sentence) {
    super(code, sentence, null);
  }

  /// What is said where a command was told to end before its end.
  public static CommandException stopped() {
    return new CommandException(
        "SYNC-3", "Stopped before the end; what was read until then is kept.");
  }
}
