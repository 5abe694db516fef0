package app.comptoir.service.workspaces;

/// The database cannot be read or written. Carries a code and one sentence fit to be shown.
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String code;

  public StoreUnavailableException(
      String code, String sentence, @org.jspecify.annotations.Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  /// Stable code, e.g. `DB-1`.
  public String code() {
    return code;
  }
}
