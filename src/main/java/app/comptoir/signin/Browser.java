package app.comptoir.signin;

import java.net.URI;

/// Where people sign in.
public interface Browser {
  /// Blocks for some seconds.
  ///
  /// @return whether there is one that took the address
  boolean open(URI address);
}
