package app.comptoir.ui.shell;

import app.comptoir.ui.fx.CrashReport;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the shell itself shows around the screens. FX thread only.
public final class ShellModel {
  private final String workspaceName;
  private final boolean simulated;
  private final ObjectProperty<Connection> connection =
      new SimpleObjectProperty<>(this, "connection", Connection.NONE);
  private final ObjectProperty<Instant> now;
  private final ObjectProperty<Instant> dataNow;
  private final BooleanProperty paletteShown = new SimpleBooleanProperty(this, "paletteShown");

  private final ObjectProperty<@Nullable CrashReport> crash =
      new SimpleObjectProperty<>(this, "crash", null);

  ShellModel(UiSettings settings, Instant now) {
    this.workspaceName = settings.workspaceName();
    this.simulated = settings.simulated();
    this.now = new SimpleObjectProperty<>(this, "now", now);
    this.dataNow = new SimpleObjectProperty<>(this, "dataNow", now);
  }

  public String workspaceName() {
    return workspaceName;
  }

  /// Whether the figures are made up by the sandbox.
  public boolean simulated() {
    return simulated;
  }

  public ObjectProperty<Connection> connectionProperty() {
    return connection;
  }

  /// The present second.
  public ObjectProperty<Instant> nowProperty() {
    return now;
  }

  /// The instant periods are counted from: the present second, or the newest record of a file.
  public ObjectProperty<Instant> dataNowProperty() {
    return dataNow;
  }

  public BooleanProperty paletteShownProperty() {
    return paletteShown;
  }

  /// What went wrong unforeseen and was not put away yet; null where nothing did.
  public ObjectProperty<@Nullable CrashReport> crashProperty() {
    return crash;
  }
}
