package app.comptoir.ui.fx;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Where what people take out of the program goes: files they choose, and the clipboard. An
/// interface because a screenless platform has no file dialog. FX thread only.
public interface Outlet {
  /// Asks where to save a file; empty where the person changed their mind.
  Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName);

  /// Asks which file to read; empty where the person changed their mind, or nobody can be asked.
  default Optional<Path> askWhatToOpen(@Nullable Window owner) {
    return Optional.empty();
  }

  /// Puts a picture on the clipboard.
  void copyPicture(Image picture);
}
