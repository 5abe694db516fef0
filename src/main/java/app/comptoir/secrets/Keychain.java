package app.comptoir.secrets;

import org.jspecify.annotations.Nullable;

/// A system's keychain, which may be locked, absent, or never answer.
public interface Keychain {
  /// Null where there is none of that name.
  @Nullable String get(String name) throws Exception;

  void put(String name, String secret) throws Exception;

  void delete(String name) throws Exception;

  /// Finds the system's keychain.
  interface Opener {
    /// @throws Exception where there is none
    Keychain open() throws Exception;
  }
}
