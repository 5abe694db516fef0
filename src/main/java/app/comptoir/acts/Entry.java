package app.comptoir.acts;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Delegation;
import java.time.Instant;

/// What one line of the journal says.
public sealed interface Entry {
  Instant at();

  /// The first line.
  ///
  /// @param journal tells this journal from all others
  record Begun(Instant at, String journal) implements Entry {}

  /// Somebody decided.
  record Decided(Act act) implements Entry {
    @Override
    public Instant at() {
      return act.at();
    }
  }

  /// It is about to leave: from here on it cannot be undone.
  record Sent(Instant at, long act) implements Entry {}

  /// The platform answered.
  ///
  /// @param status confirmed, conflict or refused
  record Answered(Instant at, long act, ActStatus status) implements Entry {}

  /// Taken back before it left.
  record Undone(Instant at, long act) implements Entry {}

  /// Somebody took note of a “no”: nothing is left to do about the act.
  record Acknowledged(Instant at, long act) implements Entry {}

  /// The platform agreed, from here, that somebody stands in for another, or no more.
  ///
  /// @param delegation as the platform told it
  record StoodIn(Instant at, Delegation delegation) implements Entry {}

  /// The journal was found damaged here; the lines behind this one were saved from the damaged
  /// file.
  ///
  /// @param aside name of the file that was kept
  record Repaired(Instant at, String aside, String reason) implements Entry {}
}
