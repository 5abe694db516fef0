package app.comptoir.ui.chart;

import app.comptoir.ui.control.NoticeLane;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Outlet.Printed;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.table.ChartTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes figures and pictures out of the program, and says in the status line how that went. FX
/// thread.
public final class Exports {
  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

  private final Messages messages;
  private final Outlet outlet;

  public Exports(Messages messages, Outlet outlet) {
    this.messages = messages;
    this.outlet = outlet;
  }

  /// Asks where to, and writes the figures of the shown period there as CSV.
  ///
  /// @param from what they were taken from; says which window to ask over
  /// @param fileName suggested, without ending: whose figures and which days is told with it
  public void csv(Node from, ChartTable figures, String fileName) {
    csvNamed(from, figures, outlet.fileName(fileName, true));
  }

  /// The same for figures of another time than the shown period.
  public void csvOfOtherTime(Node from, ChartTable figures, String fileName) {
    csvNamed(from, figures, outlet.fileName(fileName, false));
  }

  private void csvNamed(Node from, ChartTable figures, String fileName) {
    outlet
        .askWhereToSave(from.getScene().getWindow(), fileName + ".csv")
        .ifPresent(file -> write(from, figures.csv(messages.formats().locale()), file));
  }

  /// Asks where to save a file that somebody else writes.
  public void ask(Node from, String fileName, Consumer<Path> writer) {
    outlet.askWhereToSave(from.getScene().getWindow(), fileName).ifPresent(writer);
  }

  /// Says that a file was written.
  public void saved(Node from, Path file) {
    tell(from, messages.now("chart.exported", file.getFileName()));
  }

  /// Says that a file could not be written.
  public void notSaved(Node from) {
    tell(from, messages.now("failure.FILE-1") + " (FILE-1)");
  }

  /// Puts a picture of a node on the clipboard.
  public void picture(Node of) {
    outlet.copyPicture(SnapshotCamera.of(of));
    tell(of, messages.now("chart.copied"));
  }

  /// Asks where to, and writes a text there.
  ///
  /// @param fileName suggested, without ending
  public void text(Node from, String text, String fileName) {
    outlet
        .askWhereToSave(from.getScene().getWindow(), fileName + ".txt")
        .ifPresent(file -> write(from, text, file));
  }

  /// Puts a text on the clipboard.
  public void copy(Node from, String text) {
    outlet.copyText(text);
    tell(from, messages.now("chart.textCopied"));
  }

  /// Prints a picture of a node on one page, with its name and whose figures they are.
  ///
  /// @param title what it shows, with unit and period
  public void print(Node of, String title) {
    Image picture = SnapshotCamera.of(of);
    String printed = messages.now("print.by", messages.now("app.name"));
    Printed done =
        outlet.print(
            of.getScene().getWindow(),
            room -> new PrintedPage(title, outlet.origin(), printed, picture, room));
    switch (done) {
      case DONE -> tell(of, messages.now("print.done"));
      case NO_PRINTER -> tell(of, messages.now("failure.PRINT-2") + " (PRINT-2)");
      case FAILED -> tell(of, messages.now("failure.PRINT-1") + " (PRINT-1)");
      case CANCELLED -> {}
    }
  }

  private void write(Node from, String text, Path file) {
    try {
      Files.writeString(file, text);
      saved(from, file);
    } catch (IOException e) {
      LOG.warn("FILE-1: cannot write {}", file, e);
      notSaved(from);
    }
  }

  private static void tell(Node from, String sentence) {
    NoticeLane.tell(from, sentence, "fth-info", Duration.seconds(4));
  }
}
