package app.comptoir.ui.shell;

import app.comptoir.common.Tasks;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.ui.fx.Pacer;
import app.comptoir.ui.fx.Ticker;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.shell.keys.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the shell's own state: the brands there are, how the sync of the shown one stands, and the
/// present second. Active as long as the window is open.
public final class ShellController extends Controller {
  private static final Logger LOG = LoggerFactory.getLogger(ShellController.class);
  private static final long BRANDS_PAUSE_MILLIS = 1000;

  private final ShellModel model;
  private final ScreenContext context;
  private final Tasks.Lane brands;
  private Optional<Pacer> pacer = Optional.empty();

  ShellController(ShellModel model, ScreenContext context) {
    this.model = model;
    this.context = context;
    this.brands = context.services().tasks().lane("read brands");
  }

  @Override
  protected void onActivate() {
    Services services = context.services();
    pacer = Optional.of(new Pacer(BRANDS_PAUSE_MILLIS, this::readBrands));
    Consumer<String> changed = context.fx().latest(_ -> onDataChanged());
    LiveUpdates.Subscription data = services.updates().onDataChanged(changed);
    whileActive(data::close);
    Consumer<SyncState> state = context.fx().latest(_ -> readState());
    LiveUpdates.Subscription sync = services.updates().onSyncState((_, s) -> state.accept(s));
    whileActive(sync::close);
    whileActive(context.selection().brandProperty().subscribe(_ -> readState()));
    tell(services);
    whileActive(Ticker.everySecond(() -> tell(services)));
    pacer.ifPresent(Pacer::request);
  }

  @Override
  protected void onDeactivate() {
    pacer.ifPresent(Pacer::stop);
    brands.drop();
  }

  /// Stops the sync; what is stored stays.
  public void onPause() {
    context.services().tasks().run("pause sync", context.services().updates()::pause);
  }

  /// Goes on with the sync, or tries again at once.
  public void onResume() {
    context.services().tasks().run("resume sync", context.services().updates()::resume);
  }

  /// The workspace has another name now.
  void onRenamed(String name) {
    model.workspaceNameProperty().set(name);
  }

  public void onPalette(boolean shown) {
    model.paletteShownProperty().set(shown);
  }

  /// The palette's key: it opens it, and puts it away again.
  public void onPaletteKey() {
    onPalette(!model.paletteShownProperty().get());
  }

  private void tell(Services services) {
    model.nowProperty().set(services.clock().instant());
    model.dataNowProperty().set(services.dashboard().now());
  }

  /// A brand may have come, or be called otherwise: it is granted while the window is open, too.
  private void onDataChanged() {
    pacer.ifPresent(Pacer::request);
  }

  private void readBrands() {
    brands.submit(
        context.services().dashboard()::brands,
        this::showBrands,
        e -> LOG.warn("The brands could not be read", e));
  }

  private void showBrands(List<Brand> known) {
    CurrentSelection selection = context.selection();
    if (!selection.brands().equals(known)) {
      selection.brands().setAll(known);
    }
    String shown = selection.brand().map(Brand::id).orElse("");
    known.stream()
        .filter(b -> b.id().equals(shown))
        .findFirst()
        .or(() -> known.stream().findFirst())
        .ifPresent(selection.brandProperty()::set);
  }

  private void readState() {
    String brand = context.selection().brand().map(Brand::id).orElse("");
    model
        .connectionProperty()
        .set(
            connection(
                context.services().updates().syncState(brand),
                context.services().updates().clockSkew()));
    model.leftOut().setAll(context.services().updates().leftOut());
    onDataChanged();
  }

  private static Connection connection(SyncState s, Duration clockSkew) {
    Connection.State state =
        switch (s.phase()) {
          case IDLE -> Connection.State.IDLE;
          case CHECKING -> Connection.State.CHECKING;
          case BACKFILL -> Connection.State.BACKFILL;
          case CATCHING_UP -> Connection.State.CATCHING_UP;
          case LIVE -> Connection.State.LIVE;
          case WAITING -> Connection.State.WAITING;
          case FAILED -> Connection.State.FAILED;
          case PAUSED -> Connection.State.PAUSED;
          case WHOLE -> Connection.State.WHOLE;
        };
    return new Connection(
        state,
        s.applied(),
        s.remaining(),
        Math.round(s.perSecond()),
        s.progress(),
        s.timeLeft().orElse(null),
        s.upToDateAt(),
        s.failureCode(),
        s.retryAt(),
        clockSkew);
  }
}
