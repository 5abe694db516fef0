package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.DecisionEntry;

/// What came of somebody's wish to decide on an offer.
public sealed interface Verdict {
  /// Decided now, or before under the same key.
  record Decided(DecisionEntry decision) implements Verdict {}

  record Refused(Reason reason, String detail) implements Verdict {}

  /// Why not.
  enum Reason {
    UNKNOWN_OFFER,
    KEY_REUSED,
    CHANGED_MEANWHILE,
    OTHER_CONTENT,
    ROLE_MISSING,
    TWO_PERSON_RULE,
    NOT_YOURS,
    WRONG_STATE
  }
}
