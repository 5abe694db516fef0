package app.comptoir.bootstrap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a workspace is a replica of; kept in `workspace.json` in its folder. Holds no secret.
///
/// @param version of this format
/// @param kind where its data comes from
/// @param address of the platform; null unless `kind` is [Kind#PLATFORM]
/// @param sample what the simulated platform is to be; null unless `kind` is [Kind#SAMPLE]
public record WorkspaceConfig(
    int version, Kind kind, String name, @Nullable String address, @Nullable Sample sample) {
  static final int VERSION = 1;

  /// Where a workspace's data comes from.
  public enum Kind {
    /// A simulated platform in this very program.
    SAMPLE,
    /// A Platform API.
    PLATFORM,
    /// Order files that were imported.
    FILE
  }

  /// The simulated platform: the same numbers give the same log, so that a later start goes on
  /// where the last one stopped.
  public record Sample(long seed, Instant end, int days, double speed) {}

  public static WorkspaceConfig sample(Sample sample) {
    return new WorkspaceConfig(VERSION, Kind.SAMPLE, "Sample", null, sample);
  }

  public static WorkspaceConfig platform(String address) {
    return new WorkspaceConfig(VERSION, Kind.PLATFORM, address, address, null);
  }

  public static WorkspaceConfig file(String name) {
    return new WorkspaceConfig(VERSION, Kind.FILE, name, null, null);
  }
}
