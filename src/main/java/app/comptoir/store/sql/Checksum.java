package app.comptoir.store.sql;

/// Row checksums whose sum over a table tells, with a certainty of 1 in 2⁶⁴, that no row was
/// changed, lost or added behind our back. Not against malice.
public final class Checksum {
  private Checksum() {}

  /// Mixes four numbers (the finalizer of SplitMix64 over each).
  public static long mix(long a, long b, long c, long d) {
    return step(step(step(step(0x9E3779B97F4A7C15L, a), b), c), d);
  }

  private static long step(long state, long value) {
    long z = (state ^ value) + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
