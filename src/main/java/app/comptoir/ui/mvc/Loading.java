package app.comptoir.ui.mvc;

import app.comptoir.ui.mvc.LoadModel.Phase;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// Waiting for a screen's data. FX thread only.
public final class Loading {
  private Loading() {}

  /// Done as soon as the screen is not loading any more, at once where it is not: true where its
  /// data is there (or there is none), false where reading failed.
  public static CompletableFuture<Boolean> done(LoadModel load) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    ReadOnlyObjectProperty<Phase> phase = load.phaseProperty();
    ChangeListener<Phase> listener =
        new ChangeListener<>() {
          @Override
          public void changed(ObservableValue<? extends Phase> source, Phase before, Phase now) {
            if (now != Phase.LOADING) {
              phase.removeListener(this);
              done.complete(now != Phase.FAILED);
            }
          }
        };
    phase.addListener(listener);
    listener.changed(phase, Phase.LOADING, phase.get());
    return done;
  }
}
