package app.comptoir.platform.wire;

import app.comptoir.platform.Outcome;

/// Where access tokens come from. Safe for use by several threads.
public interface TokenSource {
  /// The token to send now; empty where there is none yet, and [#refreshed] has to fetch one.
  String accessToken();

  /// Another token, because the platform refused `staleToken`. However many threads come with the
  /// same stale token, it is traded once. Blocks; interrupting the thread ends it.
  ///
  /// @return the new token, or why there is none: [app.comptoir.platform.Failure.SignInNeeded] if
  ///   only the user can help
  Outcome<String> refreshed(String staleToken);
}
