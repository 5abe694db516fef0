package app.comptoir.sandbox.fault;

import app.comptoir.sandbox.log.BrandLog;
import java.time.Duration;

/// Which records are held back, and for how long: decided by seed and sequence number alone, so
/// that what a cursor still owes can be told from the cursor.
///
/// @param rate share of the records
/// @param most longest delay, in the log's time
record LateRule(long seed, double rate, Duration most) {
  static final LateRule NEVER = new LateRule(0, 0, Duration.ZERO);
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /// Tells this rule from others, in cursors; empty where nothing is held back.
  String mark() {
    return rate > 0 ? "%08x".formatted(hashCode()) : "";
  }

  /// The same in every run of the program.
  @Override
  public int hashCode() {
    long sum = seed * GOLDEN + Double.doubleToLongBits(rate) * 31 + most.toMillis();
    return Long.hashCode(sum * GOLDEN);
  }

  boolean holdsBack(long seq) {
    return rate > 0 && unit(seq, 1) < rate;
  }

  /// When a record that is held back comes, µs of the log's time.
  long due(BrandLog log, long seq) {
    return log.get(seq).at() + (long) (unit(seq, 2) * (most.toNanos() / 1_000.0));
  }

  private double unit(long seq, int what) {
    long z = seed + seq * GOLDEN + what * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
  }
}
