package app.comptoir.platform.api.records;

/// An access token and the refresh token that gets the next one. Never printed.
///
/// @param access empty where only the refresh token is at hand (a new start)
public record Tokens(String access, String refresh) {
  /// Whether a header can carry the token: not empty, printable ASCII without spaces.
  public static boolean sendable(String token) {
    return !token.isEmpty()
        && token.length() <= 16_384
        && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  @Override
  public String toString() {
    return "Tokens[…]";
  }
}
