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
  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File whose first line is the bearer token, - for standard input (default: the"
              + " environment variable "
              + GivenToken.TOKEN
              + ", which goes only to the address in "
              + GivenToken.ADDRESS
              + " or given by --address). A token is never taken from the command line, where"
              + " others could read it.")
  @Nullable Path tokenFile;

  /// Whether there is one to be had for an address, good or not.
  ///
  /// @param named whether the address was given in this command
  boolean given(String address, boolean named) {
    return inFile() || GivenToken.ofEnvironment(address, named) != null;
  }

  boolean inFile() {
    return tokenFile != null;
  }

  /// The token for an address.
  ///
  /// @param named whether the address was given in this command
  /// @throws CommandException `AUTH-3` where there is none, `AUTH-11` where it cannot be sent,
  ///   `AUTH-12` where there is one that may be meant for another address
  String token(String address, boolean named) throws IOException {
    Path file = tokenFile;
    String given;
    if (file == null) {
      given = GivenToken.ofEnvironment(address, named);
      if (given == null && GivenToken.in(System.getenv(GivenToken.TOKEN)) != null) {
        throw new CommandException(
            "AUTH-12",
            "%s is not sent to %s, as nothing says that it is meant for it: set %s to that address."
                .formatted(GivenToken.TOKEN, address, GivenToken.ADDRESS));
      }
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
              .formatted(GivenToken.TOKEN));
    }
    var _ = GivenToken.source(token);
    return token;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      throw new CommandException("FILE-7", "%s cannot be read.".formatted(file));
    }
  }
}
