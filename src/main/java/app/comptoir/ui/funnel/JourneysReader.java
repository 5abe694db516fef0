package app.comptoir.ui.funnel;

import app.comptoir.common.Tasks;
import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.funnel.Step;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.ui.mvc.Listed;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of the controller that reads the journeys behind a step. FX thread; reading happens in
/// the background.
final class JourneysReader {
  /// More than anybody reads; those who need all take the count.
  static final int LIMIT = 500;

  private final JourneysModel model;
  private final ScreenContext context;
  private final Tasks.Lane lane;
  private @Nullable Step wanted;

  JourneysReader(JourneysModel model, ScreenContext context) {
    this.model = model;
    this.context = context;
    this.lane = context.services().tasks().lane("read journeys");
  }

  /// Somebody comes for the journeys of a step, which open with the next reading; null for none.
  void want(@Nullable Step step) {
    wanted = step;
  }

  boolean wanted() {
    return wanted != null;
  }

  void open(Step step) {
    if (step != model.stepProperty().get()) {
      model.open(step);
    }
  }

  void close() {
    lane.drop();
    model.open(null);
  }

  /// Reads the journeys of the open step anew, by the same question as the funnel.
  void read(FunnelSnapshot.Query query, FunnelSnapshot funnel) {
    Step came = wanted;
    if (came != null) {
      open(came);
      wanted = null;
    }
    Step step = model.stepProperty().get();
    int index = step == null ? -1 : query.action().indexOf(step);
    if (index < 0) {
      return;
    }
    long counted = funnel.steps().get(index).reached();
    lane.submit(
        () -> context.services().dashboard().journeys(query, index, LIMIT),
        (List<JourneyRow> rows) -> model.list(new Listed<>(rows, total(rows, counted))),
        e -> model.load().failed(SnapshotController.problemOf(e)));
  }

  /// A list that is not cut off is its own count: it may be some milliseconds newer than the
  /// funnel's.
  private static long total(List<JourneyRow> rows, long counted) {
    return rows.size() < LIMIT ? rows.size() : Math.max(counted, rows.size());
  }

  void drop() {
    lane.drop();
  }
}
