package app.comptoir.common;

import java.io.IOException;
import java.nio.file.Path;

/// Something the person can act on: one sentence and a stable code, shown without a stack trace.
public final class CommandException extends CodedException {
  private static final long serialVersionUID = 1;

  public CommandException(String code, String sentence) {
    super(code, sentence, null);
  }

  /// What is said where a file that was asked for cannot be written.
  public static CommandException notWritten(Path file, IOException why) {
    return new CommandException(
        "FILE-1", "%s cannot be written: %s.".formatted(file, why.getMessage()));
  }

  /// What is said where a command was told to end before its end.
  public static CommandException stopped() {
    return new CommandException(
        "SYNC-3", "Stopped before the end; what was read until then is kept.");
  }

  /// What is said where something was told to end that goes on until it is.
  public static CommandException ended() {
    return new CommandException("SYNC-3", "Stopped; what was read until then is kept.");
  }
}
