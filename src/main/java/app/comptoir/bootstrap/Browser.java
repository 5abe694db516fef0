package app.comptoir.bootstrap;

import java.net.URI;

/// Where people sign in.
interface Browser {
  /// Blocks for some seconds.
  ///
  /// @return whether there is one that took the address
  boolean open(URI address);
}
