package app.comptoir.store.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the key of a workspace's database is kept. Its methods may block for seconds; none throws.
public interface KeySafe {
  /// None is kept and none can be: what is new is not encrypted.
  KeySafe NONE =
      new KeySafe() {
        @Override
        public List<DatabaseKey> known() {
          return List.of();
        }

        @Override
        public @Nullable DatabaseKey toEncrypt() {
          return null;
        }

        @Override
        public boolean answers() {
          return false;
        }
      };

  /// All keys that databases of this workspace were ever encrypted with and that can be had now,
  /// the newest first.
  List<DatabaseKey> known();

  /// The key for what is not encrypted yet, kept for good before it is given; null where nothing is
  /// to be encrypted.
  @Nullable DatabaseKey toEncrypt();

  /// Whether it gives what it keeps; else it is locked, or away.
  boolean answers();

  /// Told how far the encryption of what was not is, once it is begun.
  ///
  /// @param done of `of` bytes
  default void encrypting(long done, long of) {}
}
