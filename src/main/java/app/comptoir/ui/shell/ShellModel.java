package app.comptoir.ui.shell;

import app.comptoir.domain.catalog.LeftOutBrand;
import app.comptoir.ui.fx.CrashReport;
import app.comptoir.ui.shell.keys.Connection;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the shell itself shows around the screens. FX thread only.
public final class ShellModel {
  private final StringProperty workspaceName = new SimpleStringProperty(this, "workspaceName");
  private final boolean simulated;
  private final ObjectProperty<Connection> connection =
      new SimpleObjectProperty<>(this, "connection", Connection.NONE);
  private final ObjectProperty<Instant> now;
  private final ObjectProperty<Instant> dataNow;
  private final ObservableList<LeftOutBrand> leftOut = FXCollections.observableArrayList();
  private final BooleanProperty paletteShown = new SimpleBooleanProperty(this, "paletteShown");

  private final ObjectProperty<@Nullable CrashReport> crash =
      new SimpleObjectProperty<>(this, "crash", null);

  ShellModel(UiSettings settings, Instant now) {
    this.workspaceName.set(settings.workspaceName());
    this.simulated = settings.simulated();
    this.now = new SimpleObjectProperty<>(this, "now", now);
    this.dataNow = new SimpleObjectProperty<>(this, "dataNow", now);
  }

  public StringProperty workspaceNameProperty() {
    return workspaceName;
  }

  /// Whether the figures are made up by the sandbox.
  public boolean simulated() {
    return simulated;
  }

  public ObjectProperty<Connection> connectionProperty() {
    return connection;
  }

  /// Brands of the platform that cannot be read, while the others are.
  public ObservableList<LeftOutBrand> leftOut() {
    return leftOut;
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
