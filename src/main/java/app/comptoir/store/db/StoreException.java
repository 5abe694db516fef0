package app.comptoir.store.db;

import app.comptoir.common.CodedException;
import org.jspecify.annotations.Nullable;

/// The database cannot be opened, read or written. The message is one sentence fit to be shown; the
/// code is stable:
///
/// - `DB-1` reading or writing failed · `DB-2` the database is in use by another Comptoir
/// - `DB-3` written by a newer Comptoir · `DB-4` the place it lies in cannot be used
/// - `DB-5` damaged · `DB-8` the disk is full · `DB-10` no answer · `DB-11` a migration failed
/// - `DB-12` encrypted, and the keychain does not answer · `DB-13` encrypted, and no key fits
/// - `DB-15` holds more than data, and was not opened
public final class StoreException extends CodedException {
  private static final long serialVersionUID = 1;

  public StoreException(String code, String sentence, @Nullable Throwable cause) {
    super(code, sentence, cause);
  }
}
