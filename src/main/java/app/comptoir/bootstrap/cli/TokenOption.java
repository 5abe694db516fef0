package app.comptoir.bootstrap.cli;

import app.comptoir.common.CommandException;
import app.comptoir.signin.GivenToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--token-file FILE`, the same for all commands that speak to a platform.
final class TokenOption {
  private static final String TOKEN = "COMPTOIR_TOKEN";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File whose first line is the bearer token, - for standard input (default: the"
              + " environment variable "
              + TOKEN
              + "). A token is never taken from the command line, where others could read it.")
  @Nullable Path tokenFile;

  /// Whether there is one to be had, good or not.
  boolean given() {
    return tokenFile != null || GivenToken.in(System.getenv(TOKEN)) != null;
  }

  /// The token.
  ///
  /// @throws CommandException `AUTH-3` where there is none, `AUTH-11` where it cannot be sent
  String token() throws IOException {
    Path file = tokenFile;
    String given;
    if (file == null) {
      given = System.getenv(TOKEN);
    } else if (file.toString().equals("-")) {
      given = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } else {
      given = read(file);
    }
    String token = GivenToken.in(given);
    if (token == null) {
      throw new CommandException(
          "AUTH-3",
          "Nobody is signed in here: sign in in the window, set %s, or give --token-file."
              .formatted(TOKEN));
    }
    var _ = GivenToken.source(token);
    return token;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      throw new CommandException("FILE-1", "%s cannot be read.".formatted(file));
    }
  }
}
