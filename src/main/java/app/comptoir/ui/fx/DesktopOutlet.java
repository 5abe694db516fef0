package app.comptoir.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desktop's own file dialog, clipboard and printers.
public final class DesktopOutlet implements Outlet {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopOutlet.class);

  private final Consumer<String> browser;

  /// @param browser opens an address of a folder in the desktop's own way
  public DesktopOutlet(Consumer<String> browser) {
    this.browser = browser;
  }

  /// One without a way to show folders.
  public DesktopOutlet() {
    this(address -> LOG.info("Nothing shows {}", address));
  }

  @Override
  public Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> askForFile(@Nullable Window owner) {
    return Optional.ofNullable(new FileChooser().showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> askForFolder(@Nullable Window owner) {
    return Optional.ofNullable(new DirectoryChooser().showDialog(owner)).map(File::toPath);
  }

  @Override
  public void copyPicture(Image picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void copyText(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void showFolder(Path folder) {
    browser.accept(folder.toUri().toString());
  }

  @Override
  public Printed print(@Nullable Window owner, Function<Dimension2D, Region> page) {
    if (Printer.getAllPrinters().isEmpty()) {
      return Printed.NO_PRINTER;
    }
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      return Printed.NO_PRINTER;
    }
    if (!job.showPrintDialog(owner)) {
      job.cancelJob();
      return Printed.CANCELLED;
    }
    Paper paper = job.getJobSettings().getPageLayout().getPaper();
    PageLayout layout =
        job.getPrinter()
            .createPageLayout(paper, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT);
    Region sheet =
        page.apply(new Dimension2D(layout.getPrintableWidth(), layout.getPrintableHeight()));
    boolean done = job.printPage(layout, sheet) && job.endJob();
    if (!done) {
      LOG.warn("PRINT-1: the page was not printed, the printer says {}", job.getJobStatus());
    }
    return done ? Printed.DONE : Printed.FAILED;
  }
}
