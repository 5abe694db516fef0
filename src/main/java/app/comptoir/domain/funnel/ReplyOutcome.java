package app.comptoir.domain.funnel;

/// What became of a reply with the hashtag. Only `ADDED` moves the shopper on. `NONE` is an event
/// that is no reply; `OTHER` any value a newer platform may send. The ordinal is stored; append
/// only.
public enum ReplyOutcome {
  NONE,
  ADDED,
  NOT_LINKED,
  NO_PRODUCT,
  UNREADABLE,
  INELIGIBLE,
  PENDING,
  OTHER
}
