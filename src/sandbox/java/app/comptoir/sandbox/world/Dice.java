package app.comptoir.sandbox.world;

import java.util.List;

/// A seeded stream of chance (SplitMix64). Only exact and `StrictMath` arithmetic, so that the same
/// seed throws the same numbers on every machine. Not for use by several threads.
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  /// @param stream names the stream, so that parts of the simulation don't disturb each other
  public Dice(long seed, String stream) {
    long mixed = mix(seed + GOLDEN);
    for (int i = 0; i < stream.length(); i++) {
      mixed = mix(mixed * 31 + stream.charAt(i) + GOLDEN);
    }
    this.state = mixed;
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /// In [0, 1).
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public boolean chance(double probability) {
    return unit() < probability;
  }

  /// In [low, high).
  public long between(long low, long high) {
    return low + (long) (unit() * (high - low));
  }

  /// In [low, high).
  public double between(double low, double high) {
    return low + unit() * (high - low);
  }

  public <T> T pick(List<T> list) {
    return list.get((int) between(0, list.size()));
  }

  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  public double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * Math.PI * unit());
  }

  public double lognormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * gaussian());
  }

  /// A count with this mean: exact for small means, the rounded normal for large ones.
  public int poisson(double mean) {
    if (mean > 60) {
      return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * gaussian()));
    }
    double floor = StrictMath.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > floor) {
      product *= unit();
      count++;
    }
    return count;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
