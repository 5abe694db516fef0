package app.comptoir.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/// Dresses scenes in Primer Light or Dark, following the operating system where the person did not
/// choose, and changes live. FX thread only.
public final class Theming {
  private static final List<String> SHEETS =
      List.of("tokens", "base", "charts", "screens", "offers", "settings");

  private final ObjectProperty<Theme> theme;
  private final ObservableValue<Boolean> dark;
  private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");

  public Theming(Theme initial) {
    theme = new SimpleObjectProperty<>(this, "theme", initial);
    ObservableValue<ColorScheme> system = Platform.getPreferences().colorSchemeProperty();
    dark =
        Bindings.createBooleanBinding(() -> isDark(theme.get(), system.getValue()), theme, system);
    dark.subscribe(Theming::dress);
  }

  /// What the person chose; set it to change the theme.
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /// Whether the screens are dark now.
  public ObservableValue<Boolean> darkProperty() {
    return dark;
  }

  /// Whether rows and cards take less room; set it to change that.
  public BooleanProperty compactProperty() {
    return compact;
  }

  /// Gives a scene the program's style sheets; its look follows the theme from now on.
  public void apply(Scene scene) {
    ObservableList<String> sheets = scene.getStylesheets();
    SHEETS.forEach(name -> sheets.add(url(name)));
    // Popups take their owner's style sheets but not its pseudo-classes: hence a sheet of its own.
    dark.subscribe(
        now -> {
          sheets.remove(url("dark"));
          if (now) {
            sheets.add(url("dark"));
          }
        });
    compact.subscribe(
        now -> {
          sheets.remove(url("compact"));
          if (now) {
            sheets.add(url("compact"));
          }
        });
  }

  private static void dress(boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  private static boolean isDark(Theme theme, ColorScheme system) {
    return switch (theme) {
      case SYSTEM -> system == ColorScheme.DARK;
      case LIGHT -> false;
      case DARK -> true;
    };
  }

  private static String url(String name) {
    String path = "/css/" + name + ".css";
    return Objects.requireNonNull(Theming.class.getResource(path), path).toExternalForm();
  }
}
