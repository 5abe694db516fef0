package app.comptoir.platform.api.records;

import org.jspecify.annotations.Nullable;

/// Shares the strings that come again and again (post identifiers, enum values, countries): looks
/// them up by their characters, without making a string first. Bounded: when full it starts anew.
///
/// Not safe for use by several threads.
final class StringPool {
  private static final int SLOTS = 1 << 12;
  private static final int MAX_ENTRIES = SLOTS / 2;
  private static final int MAX_LENGTH = 64;

  private @Nullable String[] table = new String[SLOTS];
  private int entries;

  /// The string of these characters; the same object for the same characters while it is kept.
  String get(char[] buffer, int offset, int length) {
    if (length > MAX_LENGTH) {
      return new String(buffer, offset, length);
    }
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[offset + i];
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    String found = table[slot];
    while (found != null) {
      if (same(found, buffer, offset, length)) {
        return found;
      }
      slot = (slot + 1) & (SLOTS - 1);
      found = table[slot];
    }
    String made = new String(buffer, offset, length);
    if (entries >= MAX_ENTRIES) {
      table = new String[SLOTS];
      entries = 0;
    }
    table[slot] = made;
    entries++;
    return made;
  }

  private static boolean same(String string, char[] buffer, int offset, int length) {
    if (string.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (string.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
