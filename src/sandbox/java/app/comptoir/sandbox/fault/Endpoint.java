package app.comptoir.sandbox.fault;

/// What a request asks for: each kind has its own stream of chance, so that a fault plan strikes
/// the same answers again whatever else is going on.
public enum Endpoint {
  ME,
  BRAND,
  CHANGES,
  STREAM,
  DECISIONS,
  MEDIA,
  AUTHORIZE,
  TOKEN,
  ELSEWHERE,
  EDITS,
  DELEGATIONS,
  END_OF_DELEGATION
}
