package app.comptoir.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The desktop's own file dialog and clipboard.
public final class DesktopOutlet implements Outlet {
  @Override
  public Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> askWhatToOpen(@Nullable Window owner) {
    return Optional.ofNullable(new FileChooser().showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public void copyPicture(Image picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
