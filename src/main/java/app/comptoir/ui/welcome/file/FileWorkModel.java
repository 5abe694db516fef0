package app.comptoir.ui.welcome.file;

import app.comptoir.service.workspaces.FileWork;
import app.comptoir.service.workspaces.OrderFiles;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is being done with order files, and what came of it. FX thread only.
public final class FileWorkModel {
  private final BooleanProperty reviewing = new SimpleBooleanProperty(this, "reviewing");
  private final BooleanProperty stopped = new SimpleBooleanProperty(this, "stopped");
  private final ObjectProperty<FileWork.@Nullable At> progress =
      new SimpleObjectProperty<>(this, "progress", null);
  private final ObjectProperty<OrderFiles.@Nullable Added> added =
      new SimpleObjectProperty<>(this, "added", null);

  /// Whether all of the file is being read to be shown.
  public BooleanProperty reviewingProperty() {
    return reviewing;
  }

  /// Whether the person ended that before the file's end.
  public BooleanProperty stoppedProperty() {
    return stopped;
  }

  /// How far what is being done is; null where nothing is, or nothing was told yet.
  public ObjectProperty<FileWork.@Nullable At> progressProperty() {
    return progress;
  }

  /// What became of several files of which one failed; null where none did.
  public ObjectProperty<OrderFiles.@Nullable Added> addedProperty() {
    return added;
  }
}
