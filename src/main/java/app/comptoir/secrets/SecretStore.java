package app.comptoir.secrets;

import java.util.Optional;

/// Keeps the few secrets the program has, such as what a sign-in is renewed with. Nothing of them
/// is ever written to a file of ours or to the log.
///
/// All methods block, for seconds where the system's keychain does: never on the FX thread. Safe
/// for use by several threads; none throws.
public interface SecretStore {
  /// A secret; empty where none of that name is known or can be had now.
  Optional<String> get(String name);

  /// Keeps a secret, in place of one of the same name.
  void put(String name, String secret);

  /// Deletes a secret.
  ///
  /// @return whether it is gone, as is one that never was; false where nobody can tell: its name is
  ///   to be kept then, and this to be tried again at another start
  boolean delete(String name);

  /// Whether what is kept now will be known to the next start.
  boolean lasting();

  /// Asks again what did not answer before: somebody says that it would now.
  void tryAgain();
}
