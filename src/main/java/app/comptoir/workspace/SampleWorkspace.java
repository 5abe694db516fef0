package app.comptoir.workspace;

import app.comptoir.common.CommandException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The sample workspace: a simulated brand group of ninety days that goes on live.
public final class SampleWorkspace {
  private static final long SEED = 2014;
  private static final int DAYS = 90;

  /// Fifteen times the history's own pace, near one change a second: enough to see the dashboard
  /// tick, and a day of it does not yet dwarf the ninety before.
  private static final double SPEED = 15;

  /// After so long away the simulated log would be too long to catch up with; it begins anew then.
  private static final Duration STALE = Duration.ofDays(1);

  private SampleWorkspace() {}

  /// A history that ends now.
  public static WorkspaceConfig.Sample fresh(Clock clock) {
    Instant end = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new WorkspaceConfig.Sample(SEED, end, DAYS, SPEED);
  }

  /// The sample workspace in a folder, made or renewed as needed.
  ///
  /// @throws CommandException `WS-4` where something else lies there, which is left alone
  public static Workspace open(Path directory, Clock clock) {
    requireNothingElse(directory);
    return there(directory, clock);
  }

  /// Whatever workspace lies in a folder; the sample, made or renewed as needed, where none or that
  /// does.
  public static Workspace there(Path directory, Clock clock) {
    Optional<Workspace> found = Workspace.find(directory);
    if (found.isPresent() && !stale(found.get(), clock)) {
      return found.get();
    }
    WorkspaceConfig anew = WorkspaceConfig.sample(fresh(clock));
    return Workspace.create(
        directory, found.map(old -> anew.named(old.config().name())).orElse(anew));
  }

  /// @throws CommandException `WS-4` where something else than the sample lies there
  public static void requireNothingElse(Path directory) {
    Optional<Workspace> found = Workspace.read(directory);
    if (found.isPresent() && found.get().config().kind() != WorkspaceConfig.Kind.SAMPLE) {
      throw new CommandException(
          "WS-4", "The workspace in %s is not the sample.".formatted(directory));
    }
  }

  private static boolean stale(Workspace workspace, Clock clock) {
    WorkspaceConfig.Sample sample = workspace.config().sample();
    return sample != null && sample.end().plus(STALE).isBefore(clock.instant());
  }
}
