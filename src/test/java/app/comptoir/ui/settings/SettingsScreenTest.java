package app.comptoir.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.settings.Look;
import app.comptoir.domain.settings.Network;
import app.comptoir.domain.settings.Numbers;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.workspaces.NetworkDesk;
import app.comptoir.service.workspaces.SettingsBook;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.SettingsWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The settings as a person sets them, in the whole window: by keys, by the mouse, in French.
@OnScreen
class SettingsScreenTest {
  private static SettingsWindow window;
  private static SettingsBook book;

  @BeforeAll
  static void open() {
    window = new SettingsWindow();
    book = window.book;
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @BeforeEach
  void beginAnew() {
    book.change(_ -> Settings.USUAL);
    window.storage.reset();
    window.goHome();
    window.robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    window.until("there", () -> window.sees("#go-section-LOOK"));
    window.fire("#go-section-LOOK");
    window.until("begun", () -> window.sees("#section-LOOK") && window.texts().contains("Density"));
  }

  @Test
  void aThemeHoldsAtOnceAndCanBeTakenBack() {
    window.click("#set-theme #choice-DARK");
    window.until("dark", () -> window.ui.theming().darkProperty().getValue());
    assertThat(book.now().look().theme()).isEqualTo(Look.Theme.DARK);
    window.until("offered", () -> window.texts().contains("Theme: changed."));
    window.click("#settings-undo");
    window.until("light", () -> !window.ui.theming().darkProperty().getValue());
    assertThat(book.now().look().theme()).isEqualTo(Look.Theme.SYSTEM);
    assertThat(window.sees("#settings-undo")).isFalse();
  }

  @Test
  void aLanguageIsSpokenAtOnceAndEverythingFits() {
    window.fire("#set-language #choice-FRENCH");
    window.until("French", () -> window.texts().contains("Apparence"));
    assertThat(window.texts()).contains("Langue : modifié.", "Nombres et dates", "Réglages");
    for (Section section : Section.values()) {
      window.fire("#go-section-" + section);
      window.until("section " + section, () -> window.sees("#section-" + section));
      window.until(section + " fits", () -> window.clipped().isEmpty());
    }
  }

  @Test
  void theSwitchesAtTheEdgeAreTheSameSettings() {
    window.fire("#language-fr");
    window.until("French", () -> window.texts().contains("Apparence"));
    assertThat(book.now().look().language()).isEqualTo(Look.Tongue.FRENCH);
    window.fire("#set-language #choice-ENGLISH");
    window.until("English", () -> window.texts().contains("Density"));
    window.fire("#theme-DARK");
    window.until("dark", () -> book.now().look().theme() == Look.Theme.DARK);
  }

  @Test
  void aTextSizeHoldsAtOnce() {
    window.fire("#set-textSize #choice-125");
    window.until("larger", () -> window.ui.theming().textScaleProperty().get() == 1.25);
    window.until("it fits", () -> window.clipped().isEmpty());
    window.fire("#set-textSize #choice-100");
    window.until("as usual", () -> window.ui.theming().textScaleProperty().get() == 1);
  }

  @Test
  void compactRowsAreLower() {
    double before = Fx.on(() -> window.find("#set-theme").getBoundsInParent().getHeight());
    window.fire("#set-density #choice-COMPACT");
    window.until("lower", () -> window.find("#set-theme").getBoundsInParent().getHeight() < before);
    assertThat(window.clipped()).isEmpty();
  }

  @Test
  void howFarEachBrandIsIsToldAsItMoves() {
    window.fire("#go-section-SYNC");
    String label = "#sync-" + window.brand();
    window.until("live", () -> text(label).startsWith("Live · data as of "));
    window.backfill();
    window.until("reading", () -> text(label).equals("Reading the history · 46%"));
    window.fire("#language-fr");
    window.until("French", () -> plain(text(label)).equals("Lecture de l’historique · 46 %"));
    window.live();
    window.until("live again", () -> text(label).startsWith("En direct · données au "));
  }

  @Test
  void readingAnewIsAskedTwice() {
    window.fire("#go-section-SYNC");
    window.fire("#ask-anew");
    window.until("the safe answer", () -> window.find("#keep-anew").isFocused());
    assertThat(window.sees("#ask-anew")).isFalse();
    window.robot.push(KeyCode.SPACE);
    window.until("left as it was", () -> window.find("#ask-anew").isFocused());
    assertThat(window.sees("#sure-anew")).isFalse();
  }

  @Test
  void aPlanIsWrittenAsPeopleWriteAmounts() {
    String brand = window.brand();
    window.fire("#go-section-READABILITY");
    TextField field = (TextField) window.find("#plan-" + brand);
    window.click("#plan-" + brand);
    window.robot.write("25 000").push(KeyCode.ENTER);
    window.until("kept", () -> Long.valueOf(25_000).equals(book.now().plan(brand)));
    window.until("written here", () -> field.getText().equals("25,000"));
    window.until("undo", () -> window.texts().contains("Maison Lumière: changed."));
    window.robot.push(KeyCode.CONTROL, KeyCode.A).write("much").push(KeyCode.ENTER);
    window.until("not taken", () -> unfit(field));
    assertThat(book.now().plan(brand)).isEqualTo(25_000);
    window.robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE).push(KeyCode.ENTER);
    window.until("none", () -> book.now().plan(brand) == null);
    assertThat(unfit(field)).isFalse();
  }

  private static boolean unfit(TextField field) {
    return field.getPseudoClassStates().stream()
        .anyMatch(c -> c.getPseudoClassName().equals("unfit"));
  }

  @Test
  void wholeAmountsAreUnderstood() {
    for (String text : List.of("25000", "25 000", "25\u202f000", "25,000", "25.000", "25’000")) {
      assertThat(PlanRow.whole(text)).as(text).isEqualTo(25_000);
    }
    for (String text :
        List.of("", "0", "-5", "25,5", "25.00", "2 50", "1e4", "25000 €", "9".repeat(13))) {
      assertThat(PlanRow.whole(text)).as(text).isNull();
    }
  }

  private static String text(String label) {
    return ((Labeled) window.find(label)).getText();
  }

  @Test
  void theRegionWritesFiguresInItsOwnWay() {
    window.fire("#go-section-NUMBERS");
    choose("#set-region", "fr-FR");
    window.until(
        "French figures",
        () -> window.texts().stream().anyMatch(t -> plain(t).startsWith("1 234 567,89 €")));
    assertThat(window.texts()).contains("Numbers and dates", "Looks like this");
    choose("#set-region", "de-CH");
    window.until(
        "Swiss figures", () -> window.texts().stream().anyMatch(t -> t.contains("1’234’567.89")));
  }

  @Test
  void calendarsBeginTheWeekAsChosen() {
    window.fire("#go-section-NUMBERS");
    window.fire("#set-weekStart #choice-SUNDAY");
    window.until(
        "Sunday",
        () ->
            WeekFields.of(Locale.getDefault(Locale.Category.FORMAT)).getFirstDayOfWeek()
                == DayOfWeek.SUNDAY);
    window.fire("#set-weekStart #choice-MONDAY");
    window.until(
        "Monday",
        () ->
            WeekFields.of(Locale.getDefault(Locale.Category.FORMAT)).getFirstDayOfWeek()
                == DayOfWeek.MONDAY);
    assertThat(book.now().numbers().weekStart()).isEqualTo(Numbers.WeekStart.MONDAY);
  }

  @Test
  void noticesAndQuietHoursBySpaceKeyAlone() {
    window.fire("#go-section-NOTIFICATIONS");
    Fx.run(() -> window.find("#set-mentions .check-box").requestFocus());
    window.robot.push(KeyCode.SPACE);
    window.until("off", () -> !book.now().notifying().mentions());
    window.robot.push(KeyCode.TAB).push(KeyCode.SPACE);
    window.until("not by the system", () -> !book.now().notifying().system());
    assertThat(window.texts())
        .as("the truth about this system")
        .anyMatch(text -> text.startsWith("Comptoir cannot use the notices of this system."));
    window.robot.push(KeyCode.TAB).push(KeyCode.SPACE);
    window.until("quiet", () -> book.now().notifying().quiet().on());
    choose("#set-quietFrom", LocalTime.of(22, 30));
    window.until("from", () -> book.now().notifying().quiet().from().equals(LocalTime.of(22, 30)));
    assertThat(book.now().notifying().waiting()).isTrue();
  }

  @Test
  void aBrandGetsALineOfItsOwnAndGivesItUpAgain() {
    window.fire("#go-section-READABILITY");
    String brand = window.brand();
    window.until("brand", () -> window.find("#set-line-" + brand) != null);
    Spinner<?> spinner = (Spinner<?>) window.find("#set-line-" + brand + " .spinner");
    Fx.run(() -> spinner.increment(2));
    window.until("a line", () -> book.now().line(brand) != null);
    int set = book.now().line(brand);
    assertThat(set).isEqualTo(Fx.on(spinner::getValue));
    window.fire("#settings-undo");
    window.until("the platform's", () -> book.now().line(brand) == null);
    assertThat(Fx.on(spinner::getValue)).isNotEqualTo(set);
  }

  @Test
  void aBackupSaysHowFarItIsAndWhatItHolds() {
    window.storage.gate = new java.util.concurrent.CountDownLatch(1);
    window.fire("#go-section-STORAGE");
    window.until("measured", () -> window.texts().contains("98.8 MB"));
    window.fire("#backup");
    window.until("running", () -> window.texts().contains("Adding everything up again…"));
    assertThat(window.find("#restore").isDisabled()).isTrue();
    window.storage.gate.countDown();
    window.until(
        "done",
        () ->
            window.texts().stream()
                .anyMatch(
                    t ->
                        t.startsWith(
                                "The backup is written and proven; whoever has the file can read"
                                    + " it: “Sample” of 20 Nov 2026, ")
                            && t.endsWith(
                                "Maison Lumière: 123,456 rows, 42 lines of decisions, 7.7 MB.")));
    window.until("it fits", () -> window.clipped().isEmpty());
    window.fire("#work-end");
    window.until("put away", () -> !window.sees("#work-sentence"));
  }

  @Test
  void aBackupCanBeCancelled() {
    window.storage.gate = new java.util.concurrent.CountDownLatch(1);
    window.fire("#go-section-STORAGE");
    window.fire("#backup");
    window.until("running", () -> window.texts().contains("Adding everything up again…"));
    window.fire("#work-end");
    window.until("cancelled", () -> window.texts().contains("The work was cancelled. (SYNC-3)"));
  }

  @Test
  void aRestoreShowsWhatIsInItBeforeItIsMadeReady() {
    window.fire("#go-section-STORAGE");
    window.fire("#restore");
    window.until("offered", () -> window.sees("#work-go"));
    assertThat(window.storage.calls).isEmpty();
    assertThat(window.texts()).anyMatch(t -> t.startsWith("old.zip holds “Sample” of 20 Nov 2026"));
    window.fire("#work-go");
    window.until(
        "ready", () -> window.texts().stream().anyMatch(t -> t.contains("is sound and ready")));
    assertThat(window.storage.calls).containsExactly("restore old.zip");
  }

  @Test
  void cleaningAsksFirst() {
    window.fire("#go-section-STORAGE");
    window.until("measured", () -> window.texts().contains("12.3 MB"));
    window.fire("#ask-pictures");
    assertThat(window.storage.calls).isEmpty();
    window.fire("#sure-pictures");
    window.until("asked for", () -> !window.storage.calls.isEmpty());
    assertThat(window.storage.calls).containsExactly("clean [PICTURES]");
    window.until("clean", () -> window.texts().contains("0 bytes"));
    window.until("nothing to ask", () -> window.find("#ask-pictures").isDisabled());
  }

  @Test
  void aProxyCountsOnceItsAddressIsOne() {
    window.fire("#go-section-NETWORK");
    window.fire("#set-proxy #choice-ADDRESS");
    window.until("asked", () -> window.sees("#proxy-address"));
    TextField field = (TextField) window.find("#proxy-address");
    type(field, "nowhere");
    assertThat(book.now().network().proxy()).isEqualTo(new Network.Proxy.OfSystem());
    type(field, "proxy.shop:3128");
    assertThat(book.now().network().proxy()).isEqualTo(new Network.Proxy.At("proxy.shop", 3128));
    window.fire("#settings-undo");
    window.until("system", () -> !window.sees("#proxy-address"));
    assertThat(book.now().network().proxy()).isEqualTo(new Network.Proxy.OfSystem());
  }

  private static void type(TextField field, String text) {
    Fx.run(
        () -> {
          field.setText(text);
          field.fireEvent(new ActionEvent());
        });
  }

  @Test
  void chosenCertificatesAreShownAsPeopleCompareThem() {
    window.fire("#go-section-NETWORK");
    window.fire("#choose-ca");
    window.until(
        "shown",
        () ->
            window.texts().contains("CN=Maison CA, from 1 Jan 2026 to 1 Jan 2030, SHA-256 AB:CD"));
    assertThat(book.now().network().extraCa()).endsWith("old.zip");
    window.fire("#remove-ca");
    window.until("gone", () -> !window.sees("#remove-ca"));
    assertThat(book.now().network().extraCa()).isNull();
  }

  @Test
  void theConnectionIsTriedAndItsAnswerSaid() {
    window.fire("#go-section-NETWORK");
    window.fire("#test-connection");
    window.until(
        "reached",
        () -> window.texts().contains("The platform answers; Ada Lovelace is signed in."));
    window.network.answer = new NetworkDesk.Answer.NotReached("NET-1", "No connection (X)");
    window.fire("#test-connection");
    window.until(
        "not reached", () -> window.texts().contains("The platform cannot be reached. (NET-1)"));
  }

  @Test
  void lookingForAWordShowsTheRowsOfAllSectionsThatHaveIt() {
    window.robot.write("/");
    window.until("search", () -> window.find("#settings-search").isFocused());
    window.robot.write("week");
    window.until("found", () -> window.sees("#set-weekStart") && !window.sees("#set-theme"));
    assertThat(window.sees("#section-LOOK")).isFalse();
    window.robot.push(KeyCode.ESCAPE);
    window.until("all again", () -> window.sees("#set-theme"));
    window.robot.write("qqq");
    window.until("nothing", () -> window.texts().contains("No setting has these words."));
  }

  @Test
  void everySectionIsReachedByTabAndArrow() {
    Fx.run(() -> window.find("#go-section-LOOK").requestFocus());
    window.robot.push(KeyCode.DOWN);
    window.until("numbers", () -> window.sees("#section-NUMBERS"));
    List<Node> focusable = window.focusable("#section-NUMBERS");
    assertThat(focusable)
        .isNotEmpty()
        .allMatch(
            n ->
                n.getAccessibleText() != null
                    || n instanceof javafx.scene.control.Labeled l && !l.getText().isEmpty());
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @SuppressWarnings("unchecked")
  private <T> void choose(String row, T value) {
    ComboBox<T> box = (ComboBox<T>) window.find(row + " .combo-box");
    Fx.run(() -> box.setValue(value));
  }
}
