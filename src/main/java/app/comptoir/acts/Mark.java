package app.comptoir.acts;

/// A place in the journal: behind so many lines.
///
/// @param offset in bytes
/// @param sum the checksum of the line in front; zeros at the beginning
public record Mark(long lines, long offset, String sum) {
  /// In front of everything.
  public static final Mark START = new Mark(0, 0, "0".repeat(64));
}
