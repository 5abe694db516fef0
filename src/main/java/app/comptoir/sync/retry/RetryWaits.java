package app.comptoir.sync.retry;

import app.comptoir.platform.Failure;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Decides what is to be done after a failure of one feed. One thread.
public final class RetryWaits {
  /// Failures in a row after which a read that is to come to an end gives up.
  private static final int PATIENCE = 12;

  private static final int PATIENCE_WITH_SILENCE = 4;

  /// Of what stands in the way on this machine a person has to know.
  private static final int PATIENCE_HERE = 2;

  /// A disk is not emptied in the moment of another try, which may take the database long.
  private static final String DISK_FULL = "DB-8";

  /// A cursor is gone when the platform has said so as often, for all data is read anew then.
  private static final int GONE = 2;

  private final Backoff backoff;
  private final RetryBudget budget;
  private int failures;
  private int gone;

  public RetryWaits(RandomGenerator random, RetryBudget budget) {
    this.backoff = new Backoff(random);
    this.budget = budget;
  }

  /// What comes next.
  public sealed interface Step {
    /// The same again, after a while.
    record Wait(Duration length) implements Step {}

    /// From the beginning of the log, after a while.
    record StartAgain(Duration length) implements Step {}

    /// Nothing until somebody acts.
    record GiveUp() implements Step {}
  }

  /// @param once whether the read is to come to an end
  public Step after(Failure failure, boolean once) {
    failures++;
    gone = failure instanceof Failure.CursorGone ? gone + 1 : 0;
    boolean hopeless = !failure.transientFailure() && gone == 0;
    if (hopeless || (once && (diskFull(failure) || failures > patience(failure)))) {
      return new Step.GiveUp();
    }
    Duration wait = longer(backoff.next(failure), budget.take());
    if (gone < GONE) {
      return new Step.Wait(wait);
    }
    gone = 0;
    return new Step.StartAgain(wait);
  }

  public static boolean diskFull(@Nullable Failure failure) {
    return failure instanceof Failure.Local local && local.code().equals(DISK_FULL);
  }

  /// Where nobody answers at all, or somebody else, whoever waits for the end of the read is told
  /// soon.
  private static int patience(Failure failure) {
    return switch (failure) {
      case Failure.Unreachable _, Failure.NotPlatform _ -> PATIENCE_WITH_SILENCE;
      case Failure.Local _ -> PATIENCE_HERE;
      case Failure.TimedOut _,
          Failure.Busy _,
          Failure.BadAnswer _,
          Failure.SignInNeeded _,
          Failure.UnfitFile _,
          Failure.Refused _,
          Failure.CursorGone _,
          Failure.Conflict _,
          Failure.Cancelled _ ->
          PATIENCE;
    };
  }

  /// An answer came.
  ///
  /// @param news whether it brought anything
  public void succeeded(boolean news) {
    backoff.succeeded();
    failures = 0;
    gone = 0;
    if (news) {
      budget.progress();
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
