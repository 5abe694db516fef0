package app.comptoir.bootstrap.cli;

import app.comptoir.acts.JournalException;
import app.comptoir.bootstrap.CommandException;
import app.comptoir.bootstrap.Logs;
import app.comptoir.bootstrap.Release;
import app.comptoir.common.Masking;
import app.comptoir.common.StackText;
import app.comptoir.secrets.SecretStore;
import app.comptoir.secrets.Secrets;
import app.comptoir.secrets.SystemKeychain;
import app.comptoir.service.StoreUnavailableException;
import app.comptoir.store.StoreException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
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

  /// How long a command that was ended from outside may take to say so.
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);

  private Comptoir() {}

  /// Runs one command.
  ///
  /// @return the exit status: 0 done, 1 it could not be done, 2 the command line is not understood
  public static int run(String... args) {
    return run(new Secrets(SystemKeychain::open, Secrets.LIMIT), args);
  }

  /// The same with another keychain than the system's.
  public static int run(SecretStore secrets, String... args) {
    CommandLine line = new CommandLine(new Comptoir(), new Parts(secrets));
    line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(new OneSentence());
    line.setExecutionStrategy(Comptoir::execute);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    try {
      return line.execute(args.length == 0 ? new String[] {"run"} : args);
    } catch (Error e) {
      // Commands hand on exceptions only: of a library that cannot be loaded, say, nobody heard.
      return unforeseen(e, line);
    }
  }

  /// Help is printed as it is, in colors maybe; from there on nothing reaches the terminal raw.
  private static int execute(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    CommandLine line = parsed.asCommandLineList().getFirst();
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setOut(Terminal.on(line.getOut(), false));
    line.setErr(Terminal.on(line.getErr(), true));
    boolean inWindow =
        parsed.hasSubcommand()
            && parsed.subcommand().commandSpec().userObject() instanceof RunCommand;
    return inWindow
        ? new CommandLine.RunLast().execute(parsed)
        : sayingHowItEnded(() -> new CommandLine.RunLast().execute(parsed));
  }

  /// Told to end, the program waits a moment for the command's last sentence.
  private static int sayingHowItEnded(IntSupplier command) {
    CountDownLatch said = new CountDownLatch(1);
    Thread wait = Thread.ofPlatform().unstarted(() -> awaitQuietly(said));
    Runtime.getRuntime().addShutdownHook(wait);
    try {
      return command.getAsInt();
    } finally {
      said.countDown();
      if (!ending()) {
        Runtime.getRuntime().removeShutdownHook(wait);
      }
    }
  }

  private static void awaitQuietly(CountDownLatch said) {
    try {
      var _ = said.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
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

  /// Whether the program was told to end from outside.
  private static boolean ending() {
    Thread none = Thread.ofPlatform().unstarted(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(none);
      return !Runtime.getRuntime().removeShutdownHook(none);
    } catch (IllegalStateException _) {
      return true;
    }
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
      if (ending() && !(e instanceof CommandException)) {
        // The program was told to end and closed all under the command's feet.
        return handleExecutionException(CommandException.stopped(), line, parsed);
      }
      String code =
          switch (e) {
            case CommandException c -> c.code();
            case StoreException s -> s.code();
            case JournalException j -> j.code();
            case StoreUnavailableException s -> s.code();
            default -> null;
          };
      if (code == null) {
        return unforeseen(e, line);
      }
      log.debug("{} failed", parsed.originalArgs(), e);
      line.getErr().println(code + " " + e.getMessage());
      return 1;
    }
  }
}
