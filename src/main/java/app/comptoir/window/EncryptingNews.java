package app.comptoir.window;

import app.comptoir.store.Verifier;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Says how far the encrypting of a database is, in the language of who waits: read once for each
/// database, on the thread that encrypts it.
public final class EncryptingNews implements Verifier.Progress {
  private final RememberedLook looks;
  private final Consumer<Step> shown;
  private @Nullable Locale language;
  private long last;

  /// @param shown called on the thread that encrypts
  public EncryptingNews(RememberedLook looks, Consumer<Step> shown) {
    this.looks = looks;
    this.shown = shown;
  }

  /// So far, to be said in a language.
  ///
  /// @param share of the whole, 0–1
  public record Step(Locale language, double share) {}

  @Override
  public synchronized void at(long done, long of) {
    Locale known = language;
    // Less than before is another database, and people may have chosen otherwise meanwhile.
    if (known == null || done < last) {
      known = looks.load("Comptoir", false).language();
      language = known;
    }
    last = done;
    shown.accept(new Step(known, done / (double) of));
  }
}
