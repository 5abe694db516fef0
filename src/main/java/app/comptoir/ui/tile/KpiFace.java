package app.comptoir.ui.tile;

import app.comptoir.domain.kpi.KpiValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a [KpiTile] shows.
///
/// @param kpiId its messages are `kpi.<kpiId>` and `kpi.<kpiId>.definition`; null shows nothing
/// @param spark its course, oldest first; NaN where unknown
public record KpiFace(
    @Nullable String kpiId,
    KpiValue current,
    KpiValue previous,
    boolean higherIsBetter,
    List<Double> spark) {

  /// An empty tile.
  public static final KpiFace NONE =
      new KpiFace(null, new KpiValue.Unknown(), new KpiValue.Unknown(), true, List.of());
}
