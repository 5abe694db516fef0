package app.comptoir.ui.settings.imports;

import app.comptoir.service.workspaces.FileLook;
import app.comptoir.service.workspaces.OrderFiles.Kept;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The order files, what is being done with one, and the report that is open. FX thread only.
public final class ImportsModel {
  private final ObjectProperty<List<Kept>> files =
      new SimpleObjectProperty<>(this, "files", List.of());
  private final ObjectProperty<Work> work =
      new SimpleObjectProperty<>(this, "work", new Work.None());
  private final ObjectProperty<@Nullable Report> report =
      new SimpleObjectProperty<>(this, "report", null);
  private final ObjectProperty<List<FileLook.Preset>> saved =
      new SimpleObjectProperty<>(this, "saved", List.of());
  private final ObjectProperty<String> watched = new SimpleObjectProperty<>(this, "watched", "");

  /// What is being done.
  sealed interface Work {
    record None() implements Work {}

    /// @param key of the message that says what
    record Running(String key, String file) implements Work {}

    /// The person is asked whether a file is to be taken out.
    record Removing(Kept file) implements Work {}

    /// @param key of the message that says what was done
    record Done(String key, String file) implements Work {}

    /// @param code shown with the message `failure.<code>` or this sentence
    record Failed(String code, String sentence) implements Work {}
  }

  /// Lines of a key and its values.
  record Report(int no, List<List<String>> lines) {}

  ObjectProperty<List<Kept>> filesProperty() {
    return files;
  }

  ObjectProperty<Work> workProperty() {
    return work;
  }

  /// Kinds of export that were saved under names of one's own.
  ObjectProperty<List<FileLook.Preset>> savedProperty() {
    return saved;
  }

  /// Null while none is open.
  ObjectProperty<@Nullable Report> reportProperty() {
    return report;
  }

  /// The folder of which every file that appears is read; empty for none.
  ObjectProperty<String> watchedProperty() {
    return watched;
  }
}
