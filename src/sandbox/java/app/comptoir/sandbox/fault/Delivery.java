package app.comptoir.sandbox.fault;

import app.comptoir.sandbox.log.BrandLog;
import app.comptoir.sandbox.world.Dice;

/// In which order, how often and when the records of a log are told. Whatever it does, who reads on
/// from cursor to cursor to the end of the log has had every record at least once.
public final class Delivery {
  /// Records behind the last one of a page that a repetition may come from.
  private static final int NEAR = 50;

  private final Faults faults;

  public Delivery(Faults faults) {
    this.faults = faults;
  }

  /// A stretch of the log as it is told.
  ///
  /// @param seqs what is told, in order
  /// @param owes the mark to be written into the cursor behind it
  @SuppressWarnings("ArrayRecordComponent")
  public record Told(long[] seqs, String owes) {}

  /// The records of a page.
  ///
  /// @param from behind which record
  /// @param to up to which
  /// @param last whether the log ends there: nothing is held back then
  /// @param owedBy the mark the cursor came with
  public Told page(BrandLog log, long from, long to, boolean last, String owedBy, Strike strike) {
    LateRule rule = faults.lateNow();
    LateRule old = faults.late(owedBy);
    Seqs seqs = new Seqs((int) (to - from));
    long time = to > 0 ? log.get(to).at() : 0;
    if (old.rate() > 0) {
      long before = from > 0 ? log.get(from).at() : 0;
      for (long seq = 1; seq <= from; seq++) {
        if (old.holdsBack(seq) && old.due(log, seq) > before) {
          boolean waits = !last && old.equals(rule) && old.due(log, seq) > time;
          seqs.add(seq, !waits);
        }
      }
    }
    for (long seq = from + 1; seq <= to; seq++) {
      boolean waits = !last && rule.holdsBack(seq) && rule.due(log, seq) > time;
      seqs.add(seq, !waits);
    }
    mix(seqs, to, strike);
    return new Told(seqs.trimmed(), last ? "" : rule.mark());
  }

  /// The records of a moment of the stream; nothing is held back there.
  public long[] moment(long from, long to, Strike strike) {
    Seqs seqs = new Seqs((int) (to - from));
    for (long seq = from + 1; seq <= to; seq++) {
      seqs.add(seq, true);
    }
    mix(seqs, to, strike);
    return seqs.trimmed();
  }

  /// What a cursor that came with this mark still owes.
  public long[] owed(BrandLog log, long from, String owedBy) {
    LateRule rule = faults.late(owedBy);
    Seqs seqs = new Seqs(16);
    long before = from > 0 ? log.get(from).at() : 0;
    for (long seq = 1; rule.rate() > 0 && seq <= from; seq++) {
      seqs.add(seq, rule.holdsBack(seq) && rule.due(log, seq) > before);
    }
    return seqs.trimmed();
  }

  private static void mix(Seqs seqs, long to, Strike strike) {
    Dice dice = strike.dice();
    if (strike.has(Fault.Duplicate.class) && to > 0) {
      int again = 1 + (int) (seqs.size / 10.0 * dice.unit());
      for (int i = 0; i < again; i++) {
        long oldest = dice.chance(0.5) ? 1 : Math.max(1, to - NEAR);
        seqs.add(dice.between(oldest, to + 1), true);
      }
    }
    if (strike.has(Fault.Reorder.class)) {
      for (int i = seqs.size - 1; i > 0; i--) {
        seqs.swap(i, (int) dice.between(0, i + 1));
      }
    }
  }

  /// A growing array.
  private static final class Seqs {
    private long[] values;
    private int size;

    Seqs(int capacity) {
      values = new long[Math.max(16, capacity)];
    }

    void add(long seq, boolean told) {
      if (told) {
        if (size == values.length) {
          values = java.util.Arrays.copyOf(values, size * 2);
        }
        values[size++] = seq;
      }
    }

    void swap(int a, int b) {
      long value = values[a];
      values[a] = values[b];
      values[b] = value;
    }

    long[] trimmed() {
      return java.util.Arrays.copyOf(values, size);
    }
  }
}
