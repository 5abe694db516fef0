package app.comptoir.store.db;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/// What a database is encrypted with: 256 random bits, of which H2 makes a key of AES-128 for each
/// file with a salt of its own.
///
/// Says nothing of itself in a log. In memory as long as the database is open: H2 opens further
/// connections, and the file again after a full disk.
public final class DatabaseKey {
  private static final int BYTES = 32;
  private static final Pattern TEXT = Pattern.compile("[0-9a-f]{%d}".formatted(2 * BYTES));
  private static final SecureRandom RANDOM = new SecureRandom();

  private final char[] digits;

  private DatabaseKey(char[] digits) {
    this.digits = digits;
  }

  /// One that was never there before.
  public static DatabaseKey random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    DatabaseKey key = new DatabaseKey(HexFormat.of().formatHex(bytes).toCharArray());
    Arrays.fill(bytes, (byte) 0);
    return key;
  }

  /// What [#text] gave; empty where it is something else.
  public static Optional<DatabaseKey> of(String text) {
    return TEXT.matcher(text).matches()
        ? Optional.of(new DatabaseKey(text.toCharArray()))
        : Optional.empty();
  }

  /// For the keychain, and nothing else.
  public String text() {
    return new String(digits);
  }

  /// As H2 wants it, with the empty password of its user behind; H2 wipes it.
  char[] password() {
    char[] password = Arrays.copyOf(digits, digits.length + 1);
    password[digits.length] = ' ';
    return password;
  }

  /// As H2's encrypted files want it.
  byte[] ofFile() {
    return FilePathEncrypt.getPasswordBytes(digits);
  }

  @Override
  public String toString() {
    return "a key";
  }
}
