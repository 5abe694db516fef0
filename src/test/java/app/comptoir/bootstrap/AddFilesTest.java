package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.FileWork;
import app.comptoir.service.workspaces.OrderFiles;
import app.comptoir.service.workspaces.OrderFiles.Kept;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.UiSettings;
import app.comptoir.window.KeptLooks;
import app.comptoir.window.WindowLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// Order files for a workspace that is there: each is shown as it will be understood, with what it
/// would change, before anything of it is stored. In the real window over the real parts.
@OnScreen
@ExtendWith(StageExtension.class)
class AddFilesTest {
  private static final String HEAD =
      "Name,Id,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,"
          + "Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount\n";

  @TempDir Path folder;
  private final PulseRobot robot = new PulseRobot();
  private KeptLooks looks;
  private final LifeRig.Hands hands = new LifeRig.Hands();
  private Stage stage;
  private WindowLife life;
  private Desktop desktop;

  @Start
  void keep(Stage first) {
    stage = first;
  }

  /// January's three orders are there.
  @BeforeEach
  void open() throws Exception {
    FileKeychain keychain = new FileKeychain(folder.resolve("keychain"));
    WorkspaceOpener opening = LifeRig.opener(folder, () -> keychain, _ -> false);
    looks = new KeptLooks(folder.resolve("settings"), Clock.systemUTC());
    looks.save(new UiSettings(Theme.LIGHT, Locale.ENGLISH, "Comptoir", false));
    Path january = file("january.csv", order(1, 1, 40, 0), order(2, 1, 30, 0), order(3, 1, 20, 0));
    String id =
        new WorkspaceMaker(opening, () -> null)
            .orderFile(
                new FileChoice(
                    january, "Lumen", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris")));
    WorkspaceOpener.Arrived arrived = opening.arrive(opening.folders().directory(id));
    desktop = arrived.desktop();
    life = LifeRig.begin(stage, opening, looks, hands);
    Fx.run(() -> life.show(arrived.desktop(), arrived.window()));
    Fx.until("january is read", () -> files().list().size() == 1 && counted());
  }

  @AfterEach
  void close() {
    Fx.run(life::close);
    looks.close();
  }

  private OrderFiles files() {
    return Objects.requireNonNull(desktop.session().orderFiles());
  }

  private boolean counted() {
    return files().list().stream().allMatch(Kept::counted);
  }

  private Path file(String name, String... orders) throws IOException {
    return Files.writeString(folder.resolve(name), HEAD + String.join("", orders));
  }

  private static String order(int number, int month, int price, int refunded) {
    return order(number, number, month, price, refunded);
  }

  private static String order(int number, int id, int month, int price, int refunded) {
    String at = "2026-%02d-05 10:00:00 +0100".formatted(month);
    String status = refunded > 0 ? "partially_refunded" : "paid";
    return "#%d,%d,%s,%s,EUR,%d.00,0.00,0.00,%d.00,0.00,%s,1,Soap,%d.00,%d.00%n"
        .formatted(number, id, status, at, price, price, at, price, refunded);
  }

  private List<String> texts(String selector) {
    return Fx.on(
        () ->
            stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private void fire(String selector) {
    Fx.until(selector, () -> Fx.on(() -> stage.getScene().lookup(selector)) != null);
    Fx.run(() -> ((ButtonBase) Objects.requireNonNull(stage.getScene().lookup(selector))).fire());
  }

  private void says(String selector, String text) {
    Fx.until(text, () -> texts(selector).stream().anyMatch(t -> t.contains(text)));
  }

  private boolean ready() {
    return Fx.on(
        () -> {
          Node go = stage.getScene().lookup("#file-go");
          return go != null && !go.isDisabled();
        });
  }

  private boolean atHome() {
    return Fx.on(() -> stage.getScene().lookup("#file-go") == null);
  }

  private void drop(Path... dropped) {
    Fx.run(() -> life.addFiles(List.of(dropped), 0));
  }

  private void picture(String name) {
    SnapshotCamera.write(
        Fx.on(() -> SnapshotCamera.of(stage.getScene())),
        Path.of("target", "screens", name + ".png"));
  }

  /// Net sales by month, as the command line tells them.
  private String net() {
    return desktop
        .session()
        .figures()
        .revenue(
            new app.comptoir.service.tables.FigureRange(null, null, null),
            app.comptoir.service.tables.StoreFigures.RevenueBy.MONTH)
        .rows()
        .stream()
        .map(row -> row.getFirst() + " " + row.get(6))
        .collect(Collectors.joining(", "));
  }

  /// The later export knows of a refund and of two more orders: 90 − 15, and 50.
  @Test
  void aSecondFileIsShownWithWhatItChangesAndAddedByOneButton() throws Exception {
    drop(
        file(
            "february.csv",
            order(2, 1, 30, 15),
            order(3, 1, 20, 0),
            order(4, 2, 40, 0),
            order(5, 2, 10, 0)));
    Fx.until("understood", this::ready);
    assertThat(texts("#file-effects .label"))
        .containsExactly("2 new, 1 changed, 1 the same. The changed ones: returns +€15.00.");
    assertThat(texts("#file-what")).containsExactly("february.csv – Shopify: orders");
    picture("add-file");
    assertThat(files().list()).as("nothing is stored").hasSize(1);
    robot.push(KeyCode.ENTER);
    Fx.until("back", this::atHome);
    assertThat(files().list()).hasSize(2);
    assertThat(net()).isEqualTo("2026-01 7500, 2026-02 5000");
  }

  /// Order 2 stands in both: the newer file says what counts.
  @Test
  void severalFilesDroppedAtOnceAreShownAndAddedTogether() throws Exception {
    Path first = file("first-of-february.csv", order(4, 2, 40, 0));
    Path february =
        file("february.csv", order(2, 1, 30, 10), order(4, 2, 40, 0), order(6, 2, 60, 0));
    Path march = file("march.csv", order(2, 1, 30, 15), order(4, 2, 40, 0), order(5, 3, 10, 0));
    drop(first, february, march);
    Fx.until("understood", this::ready);
    assertThat(texts("#file-effects .label"))
        .containsExactly(
            "first-of-february.csv – All its orders stand in a newer one of these files.",
            "february.csv – 1 new, 0 changed, 0 the same.",
            "march.csv – 2 new, 1 changed, 0 the same. The changed ones: returns +€15.00.");
    picture("add-files");
    fire("#file-go");
    Fx.until("back", this::atHome);
    assertThat(files().list())
        .extracting(kept -> Path.of(kept.file()).getFileName().toString())
        .containsExactly("january.csv", "first-of-february.csv", "february.csv", "march.csv");
    assertThat(net()).isEqualTo("2026-01 7500, 2026-02 10000, 2026-03 1000");
    assertThat(desktop.session().updates().syncState("lumen").phase())
        .as("read to its end, connected to nothing")
        .isEqualTo(SyncState.Phase.WHOLE);
  }

  /// Those behind one that fails are not read: it may be put right, and the newest holds then too.
  @Test
  void whichOfSeveralFilesAreInIsSaidWhereOneFails() throws Exception {
    String february = HEAD + order(2, 1, 30, 10) + order(6, 2, 60, 0);
    Path first = file("first-of-february.csv", order(4, 2, 40, 0));
    Path second = file("february.csv", order(2, 1, 30, 10), order(6, 2, 60, 0));
    Path march = file("march.csv", order(2, 1, 30, 15), order(5, 3, 10, 0));
    drop(first, second, march);
    Fx.until("understood", this::ready);
    Files.writeString(second, "nothing of the kind");
    fire("#file-go");
    says(
        "#welcome-trouble .label",
        "It is about february.csv. In the figures: first-of-february.csv. Not in: february.csv,"
            + " march.csv.");
    assertThat(net()).isEqualTo("2026-01 9000, 2026-02 4000");
    Files.writeString(second, february);
    fire("#file-go");
    Fx.until("back", this::atHome);
    assertThat(files().list())
        .extracting(kept -> Path.of(kept.file()).getFileName().toString())
        .containsExactly("january.csv", "first-of-february.csv", "february.csv", "march.csv");
    assertThat(net()).isEqualTo("2026-01 7500, 2026-02 10000, 2026-03 1000");
  }

  /// How far it is is told, and it ends soon when it is not wanted any more: nothing of it is kept.
  @Test
  void theReadingOfALongFileIsToldAndEnded() throws Exception {
    StringBuilder orders = new StringBuilder(HEAD);
    for (int i = 0; i < 150_000; i++) {
      orders.append(order(10_000 + i, 2, 40, 0));
    }
    drop(Files.writeString(folder.resolve("long.csv"), orders));
    Fx.until("told", () -> texts("#file-progress").toString().matches(".*long.csv: [0-9]+%.*"));
    assertThat(ready()).isFalse();
    picture("file-progress");
    fire("#file-cancel");
    says("#file-reading .label", "Reading was ended");
    assertThat(ready()).isFalse();
    assertThat(texts("#welcome-trouble .label").toString()).doesNotContain("SYNC-3");

    List<FileWork.Step> steps = new ArrayList<>();
    FileWork[] adding = new FileWork[1];
    adding[0] =
        new FileWork(
            at -> {
              steps.add(at.step());
              if (at.step() == FileWork.Step.COMPARING && at.done() > 0) {
                adding[0].cancel();
              }
            });
    OrderFiles.Added added =
        files().add(files().look(folder.resolve("long.csv")).suggested(), 0, adding[0]);
    assertThat(added.out()).containsExactly("long.csv");
    assertThat(Objects.requireNonNull(added.why()).code()).isEqualTo("SYNC-3");
    assertThat(steps).contains(FileWork.Step.READING).doesNotContain(FileWork.Step.COUNTING);
    assertThat(files().list()).hasSize(1);
    assertThat(net()).isEqualTo("2026-01 9000");
  }

  @Test
  void theSameFileAgainAndOneThatIsLeftChangeNothing() throws Exception {
    drop(folder.resolve("january.csv"));
    says("#file-effects .label", "This very file is there as number 1: nothing changes.");
    assertThat(ready()).isFalse();
    robot.push(KeyCode.ESCAPE);
    Fx.until("back", this::atHome);
    drop(file("february.csv", order(4, 2, 40, 0)));
    Fx.until("understood", this::ready);
    robot.push(KeyCode.ESCAPE);
    Fx.until("back", this::atHome);
    assertThat(files().list()).hasSize(1);
    assertThat(net()).isEqualTo("2026-01 9000");
  }

  /// The numbers of another shop begin at one as well.
  @Test
  void anotherShopsFileIsToldApartByNamingTheShop() throws Exception {
    drop(file("other.csv", order(1, 71, 2, 15, 0), order(2, 72, 2, 25, 0)));
    says(
        "#file-lacks .label",
        "they seem to be another shop’s. Name the shop of this file. (IMP-1)");
    assertThat(ready()).isFalse();
    picture("add-file-other-shop");
    Fx.run(
        () ->
            ((TextInputControl) Objects.requireNonNull(stage.getScene().lookup("#file-shop")))
                .setText("Atelier Sud"));
    Fx.until("understood", this::ready);
    assertThat(texts("#file-effects .label")).containsExactly("2 new, 0 changed, 0 the same.");
    fire("#file-go");
    Fx.until("back", this::atHome);
    assertThat(files().shops()).containsExactly("Atelier Sud", "shopify");
    assertThat(net()).isEqualTo("2026-01 9000, 2026-02 4000");
  }

  /// From the settings, one in the place of another.
  @Test
  void aFileIsReplacedFromTheSettings() throws Exception {
    hands.chosen = file("january-again.csv", order(1, 1, 40, 0), order(2, 1, 35, 0));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    fire("#go-section-IMPORTS");
    fire("#import-replace-1");
    Fx.until("understood", this::ready);
    assertThat(texts(".card-title")).contains("Replace order file 1");
    fire("#file-go");
    Fx.until("back", this::atHome);
    assertThat(files().list()).hasSize(1);
    assertThat(net()).isEqualTo("2026-01 7500");
  }

  /// A shop's file knows no commission: that is a dash with its reason, never a zero.
  @Test
  void whatNoFileTellsIsADashWithItsReason() {
    Fx.until("the month", () -> texts("#kpi-0 .kpi-value").contains("€90.00"));
    assertThat(texts("#kpi-1 .kpi-value")).containsExactly("–");
    assertThat(spoken("#kpi-1"))
        .contains("Neither file nor shop tells commission, ad spend here: this cannot be known.");
    assertThat(spoken("#kpi-0")).doesNotContain("Neither file");
    picture("file-overview");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    says(".label", "A shop knows no posts");
    says(".label", "Posts, and what they earned, come from a platform");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    says(".label", "A shop’s file knows no steps of shoppers");
    says(".label", "Taps, views and checkouts come from a platform");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    Fx.until("totals", () -> texts("#total-net").contains("€90.00"));
    assertThat(texts("#total-commission")).containsExactly("–");
    assertThat(texts("#total-contribution")).containsExactly("–");
    assertThat(texts("#total-returns")).containsExactly("€0.00");
    picture("file-revenue");
  }

  private String spoken(String selector) {
    return Fx.on(
        () -> Objects.requireNonNull(stage.getScene().lookup(selector)).getAccessibleText());
  }

  @Test
  void whatIsNoOrderFileIsSaid() throws Exception {
    drop(Files.writeString(folder.resolve("letter.csv"), "Dear,Sir\nyes,no\n"));
    says("#file-lacks .label", "(FILE-5)");
    assertThat(ready()).isFalse();
  }
}
