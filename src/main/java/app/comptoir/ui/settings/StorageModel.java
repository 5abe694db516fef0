package app.comptoir.ui.settings;

import app.comptoir.service.workspaces.Storage.Contents;
import app.comptoir.service.workspaces.Storage.Usage;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What takes room, and how a backup or a restore stands. FX thread only.
public final class StorageModel {
  private final ObjectProperty<@Nullable Usage> usage =
      new SimpleObjectProperty<>(this, "usage", null);
  private final ObjectProperty<Work> work =
      new SimpleObjectProperty<>(this, "work", new Work.None());

  /// The long work of this section.
  public sealed interface Work {
    record None() implements Work {}

    /// @param key of the message that says what is being done
    /// @param share 0–1; −1 where it cannot be told
    record Running(String key, double share) implements Work {}

    /// A file was looked at and may be restored.
    record Offered(Path file, Contents contents) implements Work {}

    /// @param key of the message that says what was done
    record Done(String key, Contents contents) implements Work {}

    /// @param code shown with the message `failure.<code>`
    record Failed(String code, @Nullable String detail) implements Work {}
  }

  /// Null until it was measured.
  ObjectProperty<@Nullable Usage> usageProperty() {
    return usage;
  }

  ObjectProperty<Work> workProperty() {
    return work;
  }
}
