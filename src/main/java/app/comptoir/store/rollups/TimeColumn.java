package app.comptoir.store.rollups;

/// Journeys by the time from one step to the next.
public enum TimeColumn {
  JOURNEYS
}
