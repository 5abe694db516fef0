package app.comptoir.ui.funnel;

import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.funnel.Step;
import app.comptoir.ui.mvc.Listed;
import app.comptoir.ui.mvc.LoadModel;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The journeys behind one step of the funnel.
final class JourneysModel {
  private final LoadModel load = new LoadModel();
  private final ReadOnlyObjectWrapper<@Nullable Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", null);
  private final ReadOnlyObjectWrapper<Listed<JourneyRow>> listed =
      new ReadOnlyObjectWrapper<>(this, "listed", Listed.none());

  LoadModel load() {
    return load;
  }

  /// Whose journeys are listed; null where none are.
  ReadOnlyObjectProperty<@Nullable Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Listed<JourneyRow>> listedProperty() {
    return listed.getReadOnlyProperty();
  }

  void open(@Nullable Step of) {
    load.loading();
    listed.set(Listed.none());
    step.set(of);
  }

  void list(Listed<JourneyRow> now) {
    listed.set(now);
    load.ready(now.rows().isEmpty());
  }
}
