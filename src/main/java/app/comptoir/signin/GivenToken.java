package app.comptoir.signin;

import app.comptoir.common.CommandException;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.wire.TokenSource;
import org.jspecify.annotations.Nullable;

/// A token for a platform that somebody gave from outside: in the environment, or in a file.
public final class GivenToken {
  public static final String TOKEN = "COMPTOIR_TOKEN";

  /// The only platform that [#TOKEN] is for.
  public static final String ADDRESS = "COMPTOIR_ADDRESS";

  private GivenToken() {}

  /// The first line of what was given, without space around it; null where there is nothing in it:
  /// people sign in then.
  public static @Nullable String in(@Nullable String given) {
    return given == null || given.isBlank()
        ? null
        : given.strip().lines().findFirst().orElseThrow().strip();
  }

  /// The token of the environment, for one address: it names none itself, and would go to whatever
  /// platform a workspace names, also one that somebody else made.
  ///
  /// @param named whether the address was given together with it
  public static @Nullable String ofEnvironment(@Nullable String address, boolean named) {
    boolean meant = named || same(System.getenv(ADDRESS), address);
    return meant ? in(System.getenv(TOKEN)) : null;
  }

  /// Whether two addresses are the same, however they end.
  public static boolean same(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && one.strip().replaceFirst("/$", "").equals(other.strip().replaceFirst("/$", ""));
  }

  /// A token that can be sent.
  ///
  /// @throws CommandException `AUTH-11` where no request could carry it
  public static TokenSource source(String token) {
    try {
      return new FixedToken(token);
    } catch (IllegalArgumentException _) {
      // Never its text, which is nearly a secret.
      throw new CommandException(
          "AUTH-11",
          "The token that was given cannot be sent: a token is printable ASCII without spaces.");
    }
  }
}
