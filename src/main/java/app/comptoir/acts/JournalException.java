package app.comptoir.acts;

import org.jspecify.annotations.Nullable;

/// The journal of acts cannot be opened or written. The message is one sentence fit to be shown;
/// the code is stable:
///
/// - `ACT-1` it could not be written: what was to be done was not done
/// - `ACT-3` another Comptoir has it open · `ACT-4` it cannot be read, or is a newer Comptoir's
///
/// (`ACT-2` is no exception but a report: it was damaged, see [ActBook.Opening].)
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String code;

  public JournalException(String code, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
