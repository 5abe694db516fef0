package app.comptoir.domain.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An act and what became of it.
///
/// @param since when that was
/// @param acknowledged when somebody took note of a conflict or refusal, so that nothing is left to
///   do; null before
public record TrackedAct(Act act, ActStatus status, Instant since, @Nullable Instant acknowledged) {

  /// One that nobody had to take note of yet.
  public TrackedAct(Act act, ActStatus status, Instant since) {
    this(act, status, since, null);
  }

  /// Whether the platform said no and nobody has taken note yet.
  public boolean toDo() {
    return acknowledged == null
        && (status instanceof ActStatus.Conflict || status instanceof ActStatus.Refused);
  }
}
