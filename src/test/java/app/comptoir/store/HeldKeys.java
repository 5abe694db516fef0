package app.comptoir.store;

import app.comptoir.store.db.DatabaseKey;
import app.comptoir.store.db.KeySafe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keys as a keychain that works has them, for tests of other packages too.
///
/// @param known the newest first
/// @param toEncrypt null where nothing is to be encrypted
public record HeldKeys(List<DatabaseKey> known, @Nullable DatabaseKey toEncrypt, boolean answers)
    implements KeySafe {

  /// A keychain with one key.
  public static HeldKeys one(DatabaseKey key) {
    return new HeldKeys(List.of(key), key, true);
  }

  /// A keychain that is locked.
  public static HeldKeys locked() {
    return new HeldKeys(List.of(), null, false);
  }
}
