package app.comptoir.ui.mvc;

import app.comptoir.ui.fx.FxExecutor;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// The C of a triplet, and the only part that talks to services: it turns snapshots into model
/// state and the view's `on…()` calls into commands. It never sees a node.
///
/// A controller is active exactly while its screen is shown: it subscribes in [#onActivate] with
/// [#whileActive], and everything so subscribed ends by itself. All methods on the FX thread.
public abstract class Controller {
  private final List<Subscription> subscriptions = new ArrayList<>();
  private boolean active;

  /// The screen is shown from now on.
  public final void activate() {
    FxExecutor.requireFxThread();
    if (!active) {
      active = true;
      onActivate();
    }
  }

  /// The screen is hidden from now on; it may be shown again.
  public final void deactivate() {
    FxExecutor.requireFxThread();
    if (active) {
      active = false;
      onDeactivate();
      subscriptions.forEach(Subscription::unsubscribe);
      subscriptions.clear();
    }
  }

  public final boolean active() {
    return active;
  }

  /// Somebody navigated here with something particular in mind, before the screen is shown.
  public void onArrive(Place place) {}

  /// Subscribes to what the screen shows, and asks for it.
  protected abstract void onActivate();

  /// Called before the subscriptions end.
  protected void onDeactivate() {}

  /// Ends this subscription when the screen is hidden.
  protected final void whileActive(Subscription subscription) {
    subscriptions.add(subscription);
  }
}
