package app.comptoir.acts;

import app.comptoir.common.CodedException;
import app.comptoir.common.PlainFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The journal of acts cannot be opened or written. The message is one sentence fit to be shown;
/// the code is stable:
///
/// - `ACT-1` it could not be written: what was to be done was not done
/// - `ACT-3` another Comptoir has it open · `ACT-4` it cannot be read, or is a newer Comptoir's
///
/// (`ACT-2`, `ACT-8` and `ACT-9` are no exceptions but reports: it was damaged, see
/// [OpenedJournal]; or it is not the one the database knows.)
public final class JournalException extends CodedException {
  private static final long serialVersionUID = 1;

  public JournalException(String code, String sentence, @Nullable Throwable cause) {
    super(code, sentence, cause);
  }

  /// `ACT-4` of a file that cannot be read.
  public static JournalException unreadable(Path file, IOException e) {
    return new JournalException(
        "ACT-4",
        ("The journal of decisions, %s, cannot be read: %s. Put a sound journal there, or take this"
                + " away: what the database remembers of it is then taken over.")
            .formatted(file, PlainFile.reason(e)),
        e);
  }
}
