package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.domain.approval.Person;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Asks a platform who is signed in, before anything is written on its account: shows that it is
/// there, that it is a platform, and that it takes the token. Over within ten seconds.
public final class FirstContact {
  /// Asked again until then, where it may have been a bad moment.
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final CountDownLatch cancelled = new CountDownLatch(1);
  private volatile Runnable breakOff = () -> {};

  /// Ends [#require] soon, wherever it waits. From any thread.
  public void cancel() {
    cancelled.countDown();
    breakOff.run();
  }

  /// Blocks for the network.
  ///
  /// @param how opens the platform of the workspace
  /// @throws CommandException with what stands in the way, in one sentence; `SYNC-3` where it was
  ///   cancelled
  public void require(Workspace workspace, Connection.Opener how, Clock clock)
      throws InterruptedException {
    ExecutorService threads = Threads.virtual("first-contact");
    try (Connection far = how.open(workspace, clock, threads)) {
      breakOff = far.connector()::close;
      Failure failure = asked(far.connector());
      if (failure instanceof Failure.Cancelled) {
        throw CommandException.stopped();
      }
      if (failure != null) {
        throw new CommandException(failure.code(), sentence(failure));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private @Nullable Failure asked(PlatformConnector far) throws InterruptedException {
    long begin = System.nanoTime();
    while (true) {
      if (!(far.person() instanceof Outcome.Failed<Person>(Failure failure))) {
        return null;
      }
      boolean over = System.nanoTime() - begin > LONGEST.toNanos();
      if (over || !moment(failure)) {
        return failure;
      }
      if (cancelled.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Failure.Cancelled();
      }
    }
  }

  /// Whether it may be otherwise a moment later.
  private static boolean moment(Failure failure) {
    return switch (failure) {
      case Failure.Unreachable _, Failure.Busy _, Failure.BadAnswer _ -> true;
      case Failure.TimedOut _,
          Failure.NotPlatform _,
          Failure.SignInNeeded _,
          Failure.Refused _,
          Failure.CursorGone _,
          Failure.Conflict _,
          Failure.Cancelled _,
          Failure.UnfitFile _,
          Failure.Local _ ->
          false;
    };
  }

  private static String sentence(Failure failure) {
    return switch (failure) {
      case Failure.Unreachable(String detail) ->
          "The platform cannot be reached (%s): see whether the address is right."
              .formatted(detail);
      case Failure.TimedOut _ ->
          "Nobody answered at the platform's address in time: see whether it is right.";
      case Failure.NotPlatform(String detail) ->
          ("Something other than the platform answered (%s): sign in to this network in a browser,"
                  + " or see whether the address is right.")
              .formatted(detail);
      case Failure.Busy(_, _, String detail) -> "The platform is busy (%s).".formatted(detail);
      case Failure.BadAnswer(String detail) ->
          "What answered is no platform that Comptoir can read (%s).".formatted(detail);
      case Failure.SignInNeeded(String detail) ->
          "The platform does not take the sign-in or token (%s).".formatted(detail);
      case Failure.Refused(_, String detail) ->
          "The platform refused access (%s).".formatted(detail);
      case Failure.CursorGone _,
          Failure.Conflict _,
          Failure.Cancelled _,
          Failure.UnfitFile _,
          Failure.Local _ ->
          failure.detail();
    };
  }
}
