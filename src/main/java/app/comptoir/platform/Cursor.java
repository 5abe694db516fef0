package app.comptoir.platform;

/// An opaque position in a brand's log, as the platform gave it.
public record Cursor(String value) {
  public Cursor {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A cursor is not blank");
    }
  }
}
