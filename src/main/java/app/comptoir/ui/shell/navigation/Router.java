package app.comptoir.ui.shell.navigation;

import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.Screen;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Knows the screens: builds each when it is first gone to, keeps it, and has exactly one of them
/// active. FX thread only.
public final class Router implements Navigator {
  private final Map<Destination, Screen> built = new EnumMap<>(Destination.class);
  private final Map<Destination, Function<Navigator, Screen>> builders;
  private final ReadOnlyObjectWrapper<@Nullable Destination> destination =
      new ReadOnlyObjectWrapper<>(this, "destination", null);
  private final ReadOnlyObjectWrapper<@Nullable Screen> screen =
      new ReadOnlyObjectWrapper<>(this, "screen", null);

  /// @param builders how to build each screen there is
  public Router(Map<Destination, Function<Navigator, Screen>> builders) {
    this.builders = new EnumMap<>(builders);
  }

  /// The destinations there are, in the sidebar's order.
  public List<Destination> destinations() {
    return List.copyOf(builders.keySet());
  }

  /// Where one is; null before the first.
  public ReadOnlyObjectProperty<@Nullable Destination> destinationProperty() {
    return destination.getReadOnlyProperty();
  }

  /// The screen shown; null before the first.
  public ReadOnlyObjectProperty<@Nullable Screen> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  @Override
  public void goTo(Place place) {
    Function<Navigator, Screen> builder = builders.get(place.destination());
    if (builder == null) {
      return;
    }
    Screen next = built.computeIfAbsent(place.destination(), _ -> builder.apply(this));
    Screen before = screen.get();
    if (before != null && destination.get() != place.destination()) {
      before.controller().deactivate();
    }
    next.controller().onArrive(place);
    destination.set(place.destination());
    screen.set(next);
    next.controller().activate();
  }

  /// Hides the screen shown, for good.
  public void close() {
    Screen shown = screen.get();
    if (shown != null) {
      shown.controller().deactivate();
    }
  }
}
