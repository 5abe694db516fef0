package app.comptoir.bootstrap;

import app.comptoir.bootstrap.cli.Comptoir;
import app.comptoir.secrets.SecretStore;
import app.comptoir.secrets.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Logger;

/// Runs a command line of the program within this process, and keeps what it prints.
public final class Cli {
  static {
    // JavaFX warns by it, on the standard error of the moment it is made: not on a command's.
    Logger.getLogger("").getHandlers();
  }

  private Cli() {}

  /// What became of a command.
  ///
  /// @param status the exit status
  public record Result(int status, String out, String err) {

    /// The lines of the output.
    public List<String> lines() {
      return out.lines().toList();
    }
  }

  /// On a system without a keychain.
  public static Result run(Object... args) {
    return run(
        new Secrets(
            () -> {
              throw new IllegalStateException("no keychain");
            },
            Secrets.LIMIT),
        args);
  }

  /// With a keychain.
  public static Result run(SecretStore secrets, Object... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream caughtOut = new ByteArrayOutputStream();
    ByteArrayOutputStream caughtErr = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caughtOut, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(caughtErr, true, StandardCharsets.UTF_8));
    try {
      String[] words = new String[args.length];
      for (int i = 0; i < args.length; i++) {
        words[i] = args[i].toString();
      }
      int status = Comptoir.run(secrets, words);
      return new Result(
          status,
          caughtOut.toString(StandardCharsets.UTF_8),
          caughtErr.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
