package app.comptoir.service.workspaces;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reading order files, which may take long: tells how far it is, and can be ended. What is ended
/// throws `SYNC-3`. Thread-safe.
public final class FileWork {
  private final Consumer<At> listener;
  private @Nullable Runnable end;
  private boolean cancelled;

  /// @param listener told now and then, on the thread that works
  public FileWork(Consumer<At> listener) {
    this.listener = listener;
  }

  /// That nobody follows.
  public static FileWork untold() {
    return new FileWork(_ -> {});
  }

  /// What is being done with a file.
  public enum Step {
    READING,
    /// The orders of a long file are put together.
    JOINING,
    COMPARING,
    /// It changes the figures: from here on it cannot be ended.
    COUNTING
  }

  /// How far it is.
  ///
  /// @param file its name without its folder
  /// @param done rows or records
  /// @param of how many there are in all; 0 where that is not known
  public record At(Step step, String file, long done, long of) {}

  public void tell(At at) {
    listener.accept(at);
  }

  /// Ends it; what cannot be ended any more goes on.
  public synchronized void cancel() {
    cancelled = true;
    if (end != null) {
      end.run();
    }
  }

  /// Says what ends what is being done from now on; run at once where it was cancelled before.
  ///
  /// @param now null where nothing does
  public synchronized void endedBy(@Nullable Runnable now) {
    end = now;
    if (cancelled && now != null) {
      now.run();
    }
  }
}
