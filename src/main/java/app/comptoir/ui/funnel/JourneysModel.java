package app.comptoir.ui.funnel;

import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.funnel.Step;
import app.comptoir.ui.mvc.LoadModel;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The journeys behind one step of the funnel.
final class JourneysModel {
  private final LoadModel load = new LoadModel();
  private final ReadOnlyObjectWrapper<@Nullable Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", null);
  private final ReadOnlyObjectWrapper<Listed> listed =
      new ReadOnlyObjectWrapper<>(this, "listed", Listed.NONE);

  /// The newest journeys of all that were counted.
  ///
  /// @param total how many were counted
  record Listed(List<JourneyRow> rows, long total) {
    static final Listed NONE = new Listed(List.of(), 0);

    Listed {
      rows = List.copyOf(rows);
    }
  }

  LoadModel load() {
    return load;
  }

  /// Whose journeys are listed; null where none are.
  ReadOnlyObjectProperty<@Nullable Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Listed> listedProperty() {
    return listed.getReadOnlyProperty();
  }

  void open(@Nullable Step of) {
    load.loading();
    listed.set(Listed.NONE);
    step.set(of);
  }

  void list(Listed now) {
    listed.set(now);
    load.ready(now.rows().isEmpty());
  }
}
