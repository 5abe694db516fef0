package app.comptoir.domain.funnel;

/// How a post reached its reader. `OTHER` is any value a newer platform may send.
public enum Placement {
  OTHER,
  ORGANIC,
  PROMOTED
}
