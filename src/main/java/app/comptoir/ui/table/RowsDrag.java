package app.comptoir.ui.table;

import app.comptoir.ui.fx.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets people drag the rows they selected out of a table, onto the desktop or into a letter: as a
/// CSV file, defused as every other that leaves the program.
public final class RowsDrag {
  private static final Logger LOG = LoggerFactory.getLogger(RowsDrag.class);

  private RowsDrag() {}

  /// @param figures of the selected rows
  /// @param fileName without ending
  public static void from(
      Messages messages, TableView<?> table, Supplier<ChartTable> figures, String fileName) {
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setOnDragDetected(
        e -> {
          if (!table.getSelectionModel().isEmpty() && onRow(e)) {
            begin(table, figures.get(), fileName, messages.formats().locale());
            e.consume();
          }
        });
  }

  private static boolean onRow(MouseEvent e) {
    for (Node n = e.getPickResult().getIntersectedNode(); n != null; n = n.getParent()) {
      if (n instanceof TableRow<?> row) {
        return row.isSelected();
      }
    }
    return false;
  }

  private static void begin(
      TableView<?> table, ChartTable figures, String fileName, Locale region) {
    content(figures, fileName, region)
        .ifPresent(
            content -> {
              Dragboard board = table.startDragAndDrop(TransferMode.COPY);
              board.setContent(content);
            });
  }

  /// What is dragged: a file of its own, and the same as text; empty where it cannot be written.
  static Optional<ClipboardContent> content(ChartTable figures, String fileName, Locale region) {
    try {
      Path folder = Files.createTempDirectory("comptoir-rows");
      Path file = folder.resolve(fileName + ".csv");
      Files.writeString(file, figures.csv(region));
      // The last one named goes first.
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      ClipboardContent content = new ClipboardContent();
      content.putFiles(List.of(file.toFile()));
      // Without the mark that only a file begins with.
      content.putString(figures.csv(region).substring(1));
      return Optional.of(content);
    } catch (IOException e) {
      LOG.warn("FILE-1: the rows cannot be dragged out", e);
      return Optional.empty();
    }
  }
}
