package app.comptoir.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.OnScreen;
import app.comptoir.ui.SettingsWindow;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Order files in the settings: what is there, what a file would change before it counts, and how
/// it is taken out.
@OnScreen
class ImportsScreenTest {
  private SettingsWindow window;

  @BeforeEach
  void open() {
    window = new SettingsWindow();
    window.goHome();
    window.robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    window.until("there", () -> window.sees("#go-section-IMPORTS"));
    window.fire("#go-section-IMPORTS");
    window.until("listed", () -> window.sees("#import-2"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void says(String text) {
    window.until(text, () -> window.texts().stream().anyMatch(t -> t.contains(text)));
  }

  @Test
  void aFileIsAddedAfterItWasSaidWhatItChanges() {
    says("65 new, 37 changed, 1,200 the same");
    window.chooses(Path.of("/exports/january.csv"));
    window.fire("#import-add");
    says("january.csv: 12 new, 3 changed, 40 the same. The changed ones: returns +€120.00.");
    assertThat(window.files.done).isEmpty();
    window.fire("#import-take");
    says("january.csv is in the figures.");
    assertThat(window.files.done).containsExactly("take 3 for 0");
    window.until("third", () -> window.sees("#import-3"));
    window.until("nothing clipped", () -> window.clipped().isEmpty());
  }

  @Test
  void aFileIsLeftReplacedAndTakenOut() {
    window.chooses(Path.of("/exports/january.csv"));
    window.fire("#import-replace-2");
    says("It takes the place of file 2.");
    window.fire("#import-leave");
    window.until("left", () -> window.files.done.contains("leave 3"));
    window.fire("#import-remove-1");
    says("Take orders_export_november.csv out of the figures?");
    window.fire("#import-remove-sure");
    says("orders_export_november.csv was taken out.");
    assertThat(window.files.done).containsExactly("leave 3", "remove 1");
  }

  @Test
  void theReportOfAnImportIsReadLater() {
    window.fire("#import-report-2");
    says("The quantity is no whole number");
    assertThat(window.texts()).contains("€82,140.50", "Line 812 left out", "1,815");
    window.fire("#import-report-2");
    window.until("closed", () -> !window.texts().contains("1,815"));
  }

  @Test
  void whatIsNoOrderFileIsSaid() {
    window.chooses(Path.of("/exports/letter.txt"));
    window.fire("#import-add");
    says("This is no order file. (FILE-1)");
  }
}
