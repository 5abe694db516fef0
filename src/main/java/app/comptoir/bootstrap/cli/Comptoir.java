package app.comptoir.bootstrap.cli;

import app.comptoir.common.CodedException;
import app.comptoir.common.CommandException;
import app.comptoir.common.Masking;
import app.comptoir.common.StackText;
import app.comptoir.imports.Importing;
import app.comptoir.secrets.SecretStore;
import app.comptoir.secrets.Secrets;
import app.comptoir.secrets.SystemKeychain;
import app.comptoir.window.Display;
import app.comptoir.workspace.Logs;
import app.comptoir.workspace.Release;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// The command line: `comptoir COMMAND`. Without a command the window opens, see
/// [app.comptoir.Main].
@Command(
    name = "comptoir",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    version = "Comptoir " + Release.VERSION,
    description = "What a post earned, live. Without a command, opens the window.",
    subcommands = {
      RunCommand.class,
      SandboxCommand.class,
      SyncCommand.class,
      ImportCommand.class,
      FiguresCommand.class,
      SnapshotCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DecideCommand.class,
      ActsCommand.class
    })
public final class Comptoir {
  private static final Logger log = LoggerFactory.getLogger(Comptoir.class);

  private static final String UNFORESEEN = "APP-1";

  private Comptoir() {}

  /// Runs one command.
  ///
  /// @return the exit status: 0 done, 1 it could not be done, 2 the command line is not understood,
  ///   3 too much of a file could not be read
  public static int run(String... args) {
    return run(new Secrets(SystemKeychain::open, Secrets.LIMIT), args);
  }

  /// The same with another keychain than the system's.
  public static int run(SecretStore secrets, String... args) {
    CommandLine line = new CommandLine(new Comptoir(), new Parts(secrets));
    line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(new OneSentence());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // From before the command until after its last sentence, which is said outside of it.
    try (LastWords words = LastWords.awaited()) {
      line.setExecutionStrategy(parsed -> execute(parsed, words));
      return line.execute(args.length == 0 ? new String[] {"run"} : args);
    } catch (Error e) {
      // Commands hand on exceptions only: of a library that cannot be loaded, say, nobody heard.
      return unforeseen(e, line);
    }
  }

  /// Help is printed as it is, in colors maybe; from there on nothing reaches the terminal raw.
  private static int execute(ParseResult parsed, LastWords words) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    CommandLine line = parsed.asCommandLineList().getFirst();
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setOut(Terminal.on(line.getOut(), false));
    line.setErr(Terminal.on(line.getErr(), true));
    if (parsed.hasSubcommand()
        && parsed.subcommand().commandSpec().userObject() instanceof RunCommand
        && Display.missing().isEmpty()) {
      // A window has no last sentence.
      words.close();
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /// Whatever it says may hold a secret: of that, the log has the rest.
  private static int unforeseen(Throwable e, CommandLine line) {
    Masking masking = new Masking(System.getProperty("user.home", ""));
    log.error("{} unforeseen: {}", UNFORESEEN, masking.mask(StackText.of(e)));
    line.getErr()
        .println(
            UNFORESEEN
                + " Something unexpected happened inside Comptoir; the log has the details: "
                + Logs.file());
    return 1;
  }

  /// Makes commands and what they have in common.
  private record Parts(SecretStore secrets) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type == WorkspaceOption.class
          ? type.cast(new WorkspaceOption(secrets))
          : CommandLine.defaultFactory().create(type);
    }
  }

  /// Shows one sentence with its code; the stack trace of what nobody foresaw goes to the log.
  private static final class OneSentence implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
      if (LastWords.ending() && !(e instanceof CommandException)) {
        // The program was told to end and closed all under the command's feet.
        return handleExecutionException(CommandException.stopped(), line, parsed);
      }
      if (!(e instanceof CodedException coded)) {
        return unforeseen(e, line);
      }
      log.debug("{} failed", parsed.originalArgs(), e);
      line.getErr().println(coded.line());
      return coded.code().equals(Importing.TOO_LITTLE_READ) ? 3 : 1;
    }
  }
}
