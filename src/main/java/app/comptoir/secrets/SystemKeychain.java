package app.comptoir.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import org.jspecify.annotations.Nullable;

/// The keychain of this system: Secret Service or KWallet, macOS's Keychain, Windows' Credential
/// Manager.
public final class SystemKeychain implements Keychain {
  private static final String SERVICE = "Comptoir";

  private final Keyring keyring;

  private SystemKeychain(Keyring keyring) {
    this.keyring = keyring;
  }

  /// @throws BackendNotSupportedException where there is none
  public static Keychain open() throws BackendNotSupportedException {
    return new SystemKeychain(Keyring.create());
  }

  @Override
  public @Nullable String get(String name) throws PasswordAccessException {
    return keyring.getPassword(SERVICE, name);
  }

  @Override
  public void put(String name, String secret) throws PasswordAccessException {
    keyring.setPassword(SERVICE, name, secret);
  }

  @Override
  public void delete(String name) throws PasswordAccessException {
    keyring.deletePassword(SERVICE, name);
  }
}
