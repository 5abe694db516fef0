package app.comptoir.ui.shell.workspaces;

import app.comptoir.ui.fx.DroppedFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/// Takes files that are dropped on the window. What the window itself drags out is not taken.
public final class FileDrop {
  private static final PseudoClass WANTED = PseudoClass.getPseudoClass("file-over");

  private FileDrop() {}

  public static void on(Region root, Consumer<List<Path>> taker) {
    root.addEventHandler(
        DragEvent.DRAG_OVER,
        e -> {
          if (e.getGestureSource() == null && !files(e.getDragboard()).isEmpty()) {
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
          List<Path> files = files(e.getDragboard());
          if (!files.isEmpty()) {
            taker.accept(files);
          }
          e.setDropCompleted(!files.isEmpty());
          e.consume();
        });
  }

  private static List<Path> files(Dragboard board) {
    List<File> files = board.hasFiles() ? board.getFiles() : List.of();
    return files.stream().allMatch(File::isFile) ? DroppedFiles.oldestFirst(files) : List.of();
  }
}
