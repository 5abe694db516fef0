package app.comptoir.store.rollups;

import java.util.List;

/// Journeys that reached each step.
public enum StepColumn {
  S1,
  S2,
  S3,
  S4,
  S5;

  static final List<StepColumn> ALL = List.of(values());
}
