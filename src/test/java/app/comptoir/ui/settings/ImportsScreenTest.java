package app.comptoir.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.SettingsWindow;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Order files in the settings: what is there, and how one is taken out.
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
  void aFileIsTakenOutAfterAQuestion() {
    says("65 new, 37 changed, 1,200 the same");
    window.fire("#import-remove-1");
    says("Take orders_export_november.csv out of the figures?");
    window.fire("#import-leave");
    window.until("kept", () -> !window.sees("#import-remove-sure"));
    assertThat(window.files.done).isEmpty();
    window.fire("#import-remove-1");
    window.fire("#import-remove-sure");
    says("orders_export_november.csv was taken out.");
    assertThat(window.files.done).containsExactly("remove 1");
    window.until("nothing clipped", () -> window.clipped().isEmpty());
  }

  @Test
  void aKindOfExportThatWasSavedIsDeleted() {
    says("Kinds of export saved under a name of your own");
    says("Kasse");
    window.fire("#saved-kinds .button");
    window.until("gone", () -> !window.sees("#saved-kinds"));
    assertThat(window.files.done).containsExactly("forget Kasse");
  }

  @Test
  void theReportOfAnImportIsReadLater() {
    window.fire("#import-report-2");
    says("Menge is no whole number: “1,5”");
    assertThat(window.texts())
        .contains(
            "€82,140.50",
            "Line 812 left out",
            "1,815",
            "18 refunds without a date: booked when the order was paid or placed",
            "1 row not read: Menge is no whole number: “1,5” (lines 812)",
            "A sentence that an older version kept");
    Fx.run(() -> window.ui.messages().localeProperty().set(Locale.FRANCE));
    says("Menge : n’est pas un nombre entier : « 1,5 »");
    assertThat(window.texts())
        .contains(
            "Ligne 812 écartée",
            "18 remboursements sans date : comptés au jour du paiement ou de la commande")
        .noneMatch(text -> text.contains("whole number"));
    window.until("nothing clipped", () -> window.clipped().isEmpty());
    window.fire("#import-report-2");
    window.until("closed", () -> !window.texts().contains("1,815"));
  }
}
