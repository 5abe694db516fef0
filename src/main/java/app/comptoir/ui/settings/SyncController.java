package app.comptoir.ui.settings;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.mvc.ScreenContext;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Follows the sync of each brand while the settings are shown, and has everything read anew.
final class SyncController extends Controller {
  private final SyncModel model;
  private final ScreenContext context;
  private final Workspaces workspaces;

  SyncController(SyncModel model, ScreenContext context, Workspaces workspaces) {
    this.model = model;
    this.context = context;
    this.workspaces = workspaces;
  }

  @Override
  protected void onActivate() {
    Consumer<String> moved = context.fx().latest(_ -> show());
    LiveUpdates.Subscription states =
        context.services().updates().onSyncState((brand, _) -> moved.accept(brand));
    whileActive(states::close);
    whileActive(context.selection().brands().subscribe(this::show));
    show();
  }

  private void show() {
    LiveUpdates updates = context.services().updates();
    model.show(
        context.selection().brands().stream()
            .map(Brand::id)
            .collect(Collectors.toMap(Function.identity(), updates::syncState)));
  }

  /// The window is another's afterwards: this screen is closed.
  void onReadAnew() {
    workspaces.readAnew();
  }
}
