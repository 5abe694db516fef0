package app.comptoir.ui.shell.workspaces;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/// Takes one file that is dropped on the window. What the window itself drags out is not taken.
public final class FileDrop {
  private static final PseudoClass WANTED = PseudoClass.getPseudoClass("file-over");

  private FileDrop() {}

  public static void on(Region root, Consumer<Path> taker) {
    root.addEventHandler(
        DragEvent.DRAG_OVER,
        e -> {
          if (e.getGestureSource() == null && file(e.getDragboard()).isPresent()) {
            e.acceptTransferModes(TransferMode.COPY);
            root.pseudoClassStateChanged(WANTED, true);
            e.consume();
          }
        });
    root.addEventHandler(DragEvent.DRAG_EXITED, _ -> root.pseudoClassStateChanged(WANTED, false));
    root.addEventHandler(
        DragEvent.DRAG_DROPPED,
        e -> {
          root.pseudoClassStateChanged(WANTED, false);
          Optional<Path> file = file(e.getDragboard());
          file.ifPresent(taker);
          e.setDropCompleted(file.isPresent());
          e.consume();
        });
  }

  private static Optional<Path> file(Dragboard board) {
    List<File> files = board.hasFiles() ? board.getFiles() : List.of();
    return files.size() == 1 && files.getFirst().isFile()
        ? Optional.of(files.getFirst().toPath())
        : Optional.empty();
  }
}
