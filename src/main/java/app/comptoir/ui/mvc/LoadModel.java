package app.comptoir.ui.mvc;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How far a screen has come with reading its data, as its [app.comptoir.ui.control.StatePane]
/// shows it. FX thread only.
public final class LoadModel {

  /// What is to be seen.
  public enum Phase {
    /// A skeleton: nothing is known yet.
    LOADING,
    /// The content.
    READY,
    /// Why there is nothing, and what to do next.
    EMPTY,
    /// What went wrong, in place, with *Try again*.
    FAILED
  }

  /// What went wrong.
  ///
  /// @param code stable code shown to people
  /// @param sentence in the program's own words; the screen prefers the message `failure.<code>`
  public record Problem(String code, String sentence) {}

  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", null);
  private final ReadOnlyBooleanWrapper partial = new ReadOnlyBooleanWrapper(this, "partial", false);
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale", false);

  /// Whether what is shown is a part: the history is still being read for the first time.
  public ReadOnlyBooleanProperty partialProperty() {
    return partial.getReadOnlyProperty();
  }

  public void partial(boolean yes) {
    partial.set(yes);
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// Set while [Phase#FAILED], and while the content is [stale][#staleProperty].
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether the content shown could not be read anew.
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  public void loading() {
    problem.set(null);
    stale.set(false);
    phase.set(Phase.LOADING);
  }

  public void ready(boolean empty) {
    problem.set(null);
    stale.set(false);
    phase.set(empty ? Phase.EMPTY : Phase.READY);
  }

  /// Reading failed: what is shown stays, marked as stale; where nothing is, the failure is shown.
  public void failed(Problem what) {
    problem.set(what);
    boolean shown = phase.get() == Phase.READY;
    stale.set(shown);
    if (!shown) {
      phase.set(Phase.FAILED);
    }
  }
}
