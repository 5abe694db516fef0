package app.comptoir.ui.mvc;

import app.comptoir.ui.fx.FxExecutor;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;

/// The V of a triplet: builds its nodes in code and binds them to the model, read-only. What people
/// do goes to the controller's `on…()`. Knows no service. FX thread only.
///
/// @param <R> the type of its root node
/// @param <M> its model
public abstract class View<R extends Parent, M> {
  private final R root;
  private final M model;

  protected View(R root, M model) {
    FxExecutor.requireFxThread();
    this.root = root;
    this.model = model;
  }

  public final R root() {
    return root;
  }

  protected final M model() {
    return model;
  }

  /// Identifier of the one thing that is open on the screen; empty where none is.
  public Optional<String> opened() {
    return Optional.empty();
  }

  /// The keys that do something on this screen, the most useful first.
  public List<Shortcut> shortcuts() {
    return List.of();
  }

  /// Puts the cursor into the screen's search field, where it has one.
  ///
  /// @return false where it has none
  public boolean focusSearch() {
    return false;
  }
}
