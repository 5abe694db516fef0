package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.DecisionEntry;
import app.comptoir.sandbox.log.Entry.OfferEntry;
import app.comptoir.sandbox.world.Leave;

/// What came of somebody's wish.
public sealed interface Verdict {
  /// Decided now, or before under the same key.
  record Decided(DecisionEntry decision) implements Verdict {}

  /// Edited now, or before under the same key.
  record Edited(OfferEntry offer) implements Verdict {}

  /// Delegated or ended now, or before.
  record Stood(Leave leave) implements Verdict {}

  record Refused(Reason reason, String detail) implements Verdict {}

  /// Why not.
  enum Reason {
    UNKNOWN_OFFER,
    KEY_REUSED,
    CHANGED_MEANWHILE,
    OTHER_CONTENT,
    NOT_STANDING_IN,
    ROLE_MISSING,
    TWO_PERSON_RULE,
    NOT_YOURS,
    WRONG_STATE,
    UNFIT
  }
}
