package app.comptoir.domain.offer;

/// Which part somebody had in the present content of an offer. Nobody has two: who wrote it cannot
/// review it.
public enum Part {
  NONE,
  AUTHOR,
  REVIEWER
}
