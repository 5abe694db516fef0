package app.comptoir.workspace;

import app.comptoir.common.CommandException;
import app.comptoir.common.FileClaim;
import app.comptoir.common.OwnFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Sees to it that a workspace has one window: who comes second calls the first to the front.
///
/// A lock on `window.lock` in the workspace says that there is a window; the system takes it back
/// however the program ends. How it is called: see [WindowCalls].
public final class OneWindow implements AutoCloseable {
  private static final String CALL = "window.call";

  private static final long BETWEEN_TRIES_MS = 50;

  private final FileClaim claim;
  private final WindowCalls calls;

  private OneWindow(FileClaim claim, WindowCalls calls) {
    this.claim = claim;
    this.calls = calls;
  }

  /// Claims the window of a workspace.
  ///
  /// @param patience how long to call a window that is there but does not answer
  /// @return empty where there is a window already, which was called to the front
  /// @throws CommandException `WS-3` where the workspace cannot be written, `WS-6` where the window
  ///   that is there does not answer in time
  public static Optional<OneWindow> claim(Path workspace, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      OwnFiles.folder(workspace);
      while (true) {
        OneWindow first = open(workspace);
        if (first != null) {
          return Optional.of(first);
        }
        if (WindowCalls.answered(workspace.resolve(CALL))) {
          return Optional.empty();
        }
        if (System.nanoTime() > end) {
          throw new CommandException(
              "WS-6",
              "A window is open on this workspace but does not answer; close it, or end that"
                  + " Comptoir, and start again.");
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MS);
      }
    } catch (IOException e) {
      throw new CommandException(
          "WS-3", "The folder %s cannot be written: %s.".formatted(workspace, e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CommandException("SYNC-3", "Stopped while another window was being called.");
    }
  }

  /// Null where somebody else has it.
  private static @Nullable OneWindow open(Path workspace) throws IOException {
    FileClaim claim = FileClaim.of(workspace.resolve("window.lock")).orElse(null);
    if (claim == null) {
      return null;
    }
    try {
      return new OneWindow(claim, WindowCalls.listen(workspace.resolve(CALL)));
    } catch (IOException e) {
      claim.close();
      throw e;
    }
  }

  /// What shows the window when another start calls; calls that came before are answered now.
  public void onCall(Runnable action) {
    calls.onCall(action);
  }

  /// Gives the window up: the next start opens one of its own.
  @Override
  public void close() {
    if (!claim.held()) {
      // Given up before: by now the workspace may have another window.
      return;
    }
    calls.close();
    claim.close();
  }
}
