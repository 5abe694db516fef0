package app.comptoir.ui.settings;

import app.comptoir.domain.settings.Settings;
import app.comptoir.service.notices.SystemNotices;
import app.comptoir.service.workspaces.SettingsBook.Keeping;
import app.comptoir.ui.mvc.LoadModel;
import java.util.function.UnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the settings screen shows. FX thread only.
public final class SettingsModel {
  private final DoubleProperty textScale;
  private final LoadModel load = new LoadModel();
  private final ReadOnlyObjectWrapper<Settings> settings =
      new ReadOnlyObjectWrapper<>(this, "settings", Settings.USUAL);
  private final ReadOnlyObjectWrapper<Keeping> kept =
      new ReadOnlyObjectWrapper<>(this, "kept", Keeping.NOWHERE);
  private final ReadOnlyObjectWrapper<@Nullable Undoable> undoable =
      new ReadOnlyObjectWrapper<>(this, "undoable", null);
  private final ObjectProperty<SystemNotices.State> system =
      new SimpleObjectProperty<>(this, "system", SystemNotices.State.UNTRIED);
  private final ObjectProperty<Section> section =
      new SimpleObjectProperty<>(this, "section", Section.LOOK);
  private final StringProperty query = new SimpleStringProperty(this, "query", "");

  /// The last change, as long as it can be taken back.
  ///
  /// @param key of what was changed
  /// @param name what to call it; null for the message of `key`
  public record Undoable(String key, @Nullable String name, UnaryOperator<Settings> back) {}

  SettingsModel(DoubleProperty textScale) {
    this.textScale = textScale;
  }

  /// How large everything is drawn: 1 as usual. Each window's own, so none of the settings.
  DoubleProperty textScaleProperty() {
    return textScale;
  }

  LoadModel load() {
    return load;
  }

  ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /// One of the settings.
  <T> ObservableValue<T> value(Knob<T> knob) {
    return settings.map(knob.get());
  }

  ReadOnlyObjectProperty<Keeping> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /// Null where there is nothing to take back.
  ReadOnlyObjectProperty<@Nullable Undoable> undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// Whether the system shows notices.
  ObjectProperty<SystemNotices.State> systemProperty() {
    return system;
  }

  ObjectProperty<Section> sectionProperty() {
    return section;
  }

  /// What is looked for; empty where one section is shown.
  StringProperty queryProperty() {
    return query;
  }

  void show(Settings now, Keeping where) {
    settings.set(now);
    kept.set(where);
    load.ready(false);
  }

  void undoable(@Nullable Undoable what) {
    undoable.set(what);
  }
}
