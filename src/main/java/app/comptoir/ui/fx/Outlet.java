package app.comptoir.ui.fx;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Where what people take out of the program goes: files they choose, the clipboard, paper. An
/// interface because a screenless platform has no file dialog. FX thread only.
public interface Outlet {
  /// There is nobody to take anything out.
  Outlet NOWHERE =
      new Outlet() {
        @Override
        public Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName) {
          return Optional.empty();
        }

        @Override
        public void copyPicture(Image picture) {}
      };

  /// What became of a page.
  enum Printed {
    DONE,
    /// The person changed their mind.
    CANCELLED,
    NO_PRINTER,
    FAILED
  }

  /// Asks where to save a file; empty where the person changed their mind.
  Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName);

  /// Asks for a file to read; empty where the person changed their mind, or there is no dialog.
  default Optional<Path> askForFile(@Nullable Window owner) {
    return Optional.empty();
  }

  /// Asks for a folder; empty as above.
  default Optional<Path> askForFolder(@Nullable Window owner) {
    return Optional.empty();
  }

  void copyPicture(Image picture);

  /// Puts a text on the clipboard; nothing where there is none.
  default void copyText(String text) {}

  /// Prints one page in landscape; where nothing can be printed, that is the answer.
  ///
  /// @param page makes the page for the room there is, in points
  default Printed print(@Nullable Window owner, Function<Dimension2D, Region> page) {
    return Printed.NO_PRINTER;
  }

  /// Opens a folder in the desktop's own way; nothing where there is none.
  default void showFolder(Path folder) {}

  /// The name of a file of figures, with whose they are and which days.
  ///
  /// @param what without ending
  /// @param ofPeriod whether they are of the period that is shown
  default String fileName(String what, boolean ofPeriod) {
    return what;
  }

  /// Whose figures these are, for what is printed: workspace, and whether they are simulated.
  default String origin() {
    return "";
  }
}
