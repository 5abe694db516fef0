package app.comptoir.domain.settings;

import java.time.LocalTime;

/// What is told as it comes: in the corner of the window, and by the system while the person is in
/// another one. Counts and banners stay whatever is chosen here.
///
/// @param waiting offers that have come to wait for the person
/// @param conflicts decisions that the platform refused or that met another content
/// @param mentions comments that name the person
/// @param system whether the system's own notices are used too
public record Notifying(
    boolean waiting, boolean conflicts, boolean mentions, boolean system, Quiet quiet) {
  public static final Notifying USUAL =
      new Notifying(
          true, true, true, true, new Quiet(false, LocalTime.of(19, 0), LocalTime.of(8, 0)));

  /// Hours without notices, by the clock of this machine.
  ///
  /// @param from inclusive
  /// @param until exclusive; earlier than `from` where midnight lies between, the same for all day
  public record Quiet(boolean on, LocalTime from, LocalTime until) {
    /// Whether it is quiet now.
    public boolean holds(LocalTime now) {
      if (!on) {
        return false;
      }
      boolean begun = !now.isBefore(from);
      boolean over = !now.isBefore(until);
      return from.isBefore(until) ? begun && !over : begun || !over;
    }

    public Quiet withOn(boolean other) {
      return new Quiet(other, from, until);
    }

    public Quiet withFrom(LocalTime other) {
      return new Quiet(on, other, until);
    }

    public Quiet withUntil(LocalTime other) {
      return new Quiet(on, from, other);
    }
  }

  public Notifying withWaiting(boolean other) {
    return new Notifying(other, conflicts, mentions, system, quiet);
  }

  public Notifying withConflicts(boolean other) {
    return new Notifying(waiting, other, mentions, system, quiet);
  }

  public Notifying withMentions(boolean other) {
    return new Notifying(waiting, conflicts, other, system, quiet);
  }

  public Notifying withSystem(boolean other) {
    return new Notifying(waiting, conflicts, mentions, other, quiet);
  }

  public Notifying withQuiet(Quiet other) {
    return new Notifying(waiting, conflicts, mentions, system, other);
  }
}
