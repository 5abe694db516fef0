package app.comptoir.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Dresses scenes in Primer Light or Dark, following the operating system where the person did not
/// choose, and changes live. FX thread only.
public final class Theming implements AutoCloseable {
  private static final List<String> SHEETS =
      List.of("tokens", "base", "charts", "screens", "offers", "settings", "welcome", "athome");

  /// The largest [text scale][#textScaleProperty].
  public static final double LARGEST = 2;

  private static final int SMALL_TEXT = 12;
  private static final int POPUP_TEXT = 13;
  private static final double SCALE_STEP = 0.125;
  private static final String SCALE = "text.scale";

  private final ObjectProperty<Theme> theme;
  private final DoubleProperty textScale = new SimpleDoubleProperty(this, "textScale", 1);
  private final ObservableValue<Boolean> dark;
  private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");
  private final List<Subscription> subscriptions = new ArrayList<>();

  public Theming(Theme initial) {
    theme = new SimpleObjectProperty<>(this, "theme", initial);
    ObservableValue<ColorScheme> system = Platform.getPreferences().colorSchemeProperty();
    dark =
        Bindings.createBooleanBinding(() -> isDark(theme.get(), system.getValue()), theme, system);
    subscriptions.add(dark.subscribe(Theming::dress));
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

  /// How large everything is drawn: 1 to [#LARGEST]; set it to change it, see [Zoom].
  public DoubleProperty textScaleProperty() {
    return textScale;
  }

  /// One step larger or smaller, 1 where none.
  public void stepTextScale(int steps) {
    double next = textScale.get() + steps * SCALE_STEP;
    textScale.set(steps == 0 ? 1 : Math.clamp(next, 1, LARGEST));
  }

  /// Takes up the text scale that was remembered, and remembers it from now on.
  public void keepTextScale(RememberedHints memory) {
    if (memory.offers()) {
      memory.get(SCALE).map(Theming::scale).ifPresent(textScale::set);
      subscriptions.add(
          textScale.subscribe((_, now) -> memory.put(SCALE, String.valueOf(now.doubleValue()))));
    }
  }

  /// Of a file that people may have written in.
  private static double scale(String text) {
    try {
      return Math.clamp(Double.parseDouble(text), 1, LARGEST);
    } catch (NumberFormatException _) {
      return 1;
    }
  }

  /// Gives a scene the program's style sheets; its look follows the theme from now on.
  public void apply(Scene scene) {
    ObservableList<String> sheets = scene.getStylesheets();
    // A scene that another one dressed before has them already.
    SHEETS.stream().map(Theming::url).filter(sheet -> !sheets.contains(sheet)).forEach(sheets::add);
    // Popups take their owner's style sheets but not its pseudo-classes: hence a sheet of its own.
    subscriptions.add(dark.subscribe(now -> wear(sheets, "dark", now)));
    subscriptions.add(compact.subscribe(now -> wear(sheets, "compact", now)));
    // What lies in windows of its own (menus, lists, tooltips) is not enlarged by the zoom.
    Replaced popups = new Replaced(sheets);
    subscriptions.add(
        textScale.subscribe(scale -> popups.replace(popupSheet(scale.doubleValue()))));
    subscriptions.add(() -> popups.replace(""));
  }

  private static void wear(ObservableList<String> sheets, String sheet, boolean now) {
    sheets.remove(url(sheet));
    if (now) {
      sheets.add(url(sheet));
    }
  }

  /// The one style sheet of a scene that is replaced as the scale changes.
  private static final class Replaced {
    private final ObservableList<String> sheets;
    private String present = "";

    Replaced(ObservableList<String> sheets) {
      this.sheets = sheets;
    }

    void replace(String next) {
      sheets.remove(present);
      present = next;
      if (!next.isEmpty()) {
        sheets.add(next);
      }
    }
  }

  private static String popupSheet(double scale) {
    if (scale <= 1) {
      return "";
    }
    String css =
        """
        .tooltip { -fx-font-size: %dpx; }
        .context-menu, .context-menu .label, .combo-box-popup .list-cell, .check-box-list .label,
        .popover, .popover .label { -fx-font-size: %dpx; }
        """
            .formatted(Math.round(SMALL_TEXT * scale), Math.round(POPUP_TEXT * scale));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  /// Follows the operating system no more: another dresses the scenes now.
  @Override
  public void close() {
    subscriptions.forEach(Subscription::unsubscribe);
    subscriptions.clear();
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
