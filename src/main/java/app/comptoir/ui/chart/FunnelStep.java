package app.comptoir.ui.chart;

import app.comptoir.domain.funnel.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One step of [FunnelBars].
///
/// @param reached journeys that got this far
/// @param median time from the step before; null where there is none or nobody got there
/// @param p90 the time that nine of ten did not exceed; null likewise, and where it is not to be
///   shown
public record FunnelStep(
    Step step, long reached, @Nullable Duration median, @Nullable Duration p90) {
  public FunnelStep(Step step, long reached, @Nullable Duration median) {
    this(step, reached, median, null);
  }
}
