package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.imports.OwnPresets;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.StartFailure;
import app.comptoir.ui.Ui;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.UiSettings;
import app.comptoir.ui.walk.Looker;
import app.comptoir.window.KeptLooks;
import app.comptoir.window.WindowLife;
import app.comptoir.workspace.OneWindow;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import impl.org.controlsfx.skin.AutoCompletePopup;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.framework.junit5.Start;
import org.testfx.service.support.FiredEvents;
import org.testfx.util.NodeQueryUtils;

/// The ways from a new machine to a dashboard, from one workspace to the next, and out of one: by
/// keyboard and by mouse, in the real window over the real parts.
@OnScreen
@ExtendWith(StageExtension.class)
class WelcomeTest {
  private static final String ORDERS =
      """
      Name,Created at,Currency,Lineitem quantity,Lineitem name,Lineitem price
      #1001,2026-03-01 10:00:00 +0100,EUR,2,Lampe,20.00
      #1002,2026-03-02 11:00:00 +0100,EUR,1,Vase,35.50
      """;

  private static Sandbox platform;

  @TempDir Path folder;
  private final PulseRobot robot = new PulseRobot();
  private final List<URI> asked = new CopyOnWriteArrayList<>();
  private final LifeRig.Hands hands = new LifeRig.Hands();
  private KeptLooks looks;
  private volatile boolean browserWorks = true;
  private Stage stage;
  private FileKeychain keychain;
  private WorkspaceOpener opening;
  private WindowLife life;

  @BeforeAll
  static void start() throws Exception {
    Clock clock = Clock.systemUTC();
    platform =
        Sandbox.start(
            new SandboxOptions(5, clock.instant(), 1, 1, 0, clock), Threads.daemons("sandbox"));
    platform.awaitHistory();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Start
  void keep(Stage first) {
    stage = first;
  }

  @BeforeEach
  void open() throws Exception {
    keychain = new FileKeychain(folder.resolve("keychain"));
    opening = LifeRig.opener(folder, () -> keychain, this::browse);
    looks = new KeptLooks(folder.resolve("settings"), Clock.systemUTC());
    looks.save(new UiSettings(Theme.LIGHT, Locale.FRENCH, "Comptoir", false));
    looks.save(new UiSettings(Theme.LIGHT, Locale.ENGLISH, "Comptoir", false));
    life = LifeRig.begin(stage, opening, looks, hands);
  }

  @AfterEach
  void close() {
    Fx.run(life::close);
    looks.close();
  }

  /// The system's browser, whose owner agrees to everything at once.
  private boolean browse(URI address) {
    asked.add(address);
    if (browserWorks) {
      Thread.ofVirtual().start(() -> agree(address));
    }
    return browserWorks;
  }

  private static void agree(URI address) {
    try (HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
    } catch (IOException | InterruptedException _) {
      // The test says what is missing then.
    }
  }

  private void welcome() {
    Fx.run(() -> life.welcome(null));
  }

  private <T> void await(String what, T expected, Supplier<T> shown) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    T now = shown.get();
    while (!expected.equals(now)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("%s: expected %s, shown %s".formatted(what, expected, now));
      }
      Fx.settle();
      LockSupport.parkNanos(20_000_000);
      now = shown.get();
    }
  }

  private List<String> texts(String selector) {
    return Fx.on(
        () ->
            stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(WelcomeTest::seen)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private static boolean seen(Node node) {
    for (@Nullable Parent n = node.getParent(); n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return node.isVisible();
  }

  private String focused() {
    return Fx.on(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          return owner == null || owner.getId() == null || !owner.isFocused() ? "" : owner.getId();
        });
  }

  private String title() {
    return Fx.on(stage::getTitle);
  }

  private String typed(String id) {
    return Fx.on(() -> ((TextInputControl) stage.getScene().getRoot().lookup(id)).getText());
  }

  private void picture(String name) {
    Fx.settle();
    SnapshotCamera.write(
        Fx.on(() -> SnapshotCamera.of(stage.getScene())),
        Path.of("target", "screens", name + ".png"));
  }

  private Path orders() throws IOException {
    return Files.writeString(folder.resolve("orders_export_1.csv"), ORDERS);
  }

  private Path workspace(String id) {
    return folder.resolve("workspaces").resolve(id);
  }

  @Test
  void oneEnterOpensTheSample() {
    // A short history is quicker read than the usual one.
    Workspace.create(
        workspace("sample"),
        WorkspaceConfig.sample(new WorkspaceConfig.Sample(5, Clock.systemUTC().instant(), 1, 1)));
    welcome();
    assertThat(focused()).isEqualTo("welcome-sample");
    picture("welcome-light-en");
    robot.push(KeyCode.ENTER);
    await("marked", List.of("Simulated data"), () -> texts(".top-bar .simulated-mark"));
    await("title", "Comptoir – Sample workspace (simulated data)", this::title);
    await("ticking", SyncState.Phase.LIVE, this::phase);
    await("remembered", Optional.of(workspace("sample")), () -> opening.folders().last());
  }

  @Test
  void aPlatformIsConnectedByKeyboard() throws Exception {
    String address = platform.address().toString();
    welcome();
    robot.push(KeyCode.TAB);
    assertThat(focused()).isEqualTo("welcome-connect");
    robot.push(KeyCode.ENTER);
    await("the field", "connect-address", this::focused);
    robot.push(KeyCode.ENTER);
    await("what to do", List.of("Type the platform’s address."), () -> texts("#connect-fault"));
    robot.write("http://example.com");
    robot.push(KeyCode.ENTER);
    await(
        "why not",
        List.of("A platform’s address begins with https:// (http:// only on this very machine)."),
        () -> texts("#connect-fault"));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write(address);
    picture("welcome-connect");
    robot.push(KeyCode.ENTER);
    await("title", "Comptoir – " + address.substring(7), this::title);
    await("live", SyncState.Phase.LIVE, this::phase);
    assertThat(life.workspaces().access())
        .isEqualTo(app.comptoir.service.workspaces.Workspaces.Access.SIGNED_IN);
    assertThat(keychain.secrets()).as("of the sign-in and of the database").hasSize(2);
    assertThat(asked).hasSize(1);
    assertThat(texts(".top-bar .simulated-mark")).isEmpty();
  }

  private SyncState.Phase phase() {
    Desktop desktop = life.desktop();
    return desktop == null
        ? SyncState.Phase.IDLE
        : desktop.session().replica().brandIds().stream()
            .map(id -> desktop.session().updates().syncState(id).phase())
            .findFirst()
            .orElseGet(() -> desktop.session().updates().syncState("").phase());
  }

  private String failure() {
    Desktop desktop = life.desktop();
    return desktop == null
        ? ""
        : desktop.session().replica().brandIds().stream()
            .map(id -> String.valueOf(desktop.session().updates().syncState(id).failureCode()))
            .findFirst()
            .orElse("");
  }

  @Test
  void whoSignsOutSignsInAgain() throws Exception {
    String address = platform.address().toString();
    welcome();
    robot.clickOn("#welcome-connect");
    robot.clickOn("#connect-address").write(address);
    robot.clickOn("#connect-go");
    await("live", SyncState.Phase.LIVE, this::phase);
    robot.clickOn("#workspace-menu");
    await("menu", true, () -> robot.lookup("#workspace-sign-out").tryQuery().isPresent());
    robot.clickOn("#workspace-sign-out");
    await("signed out", "AUTH-1", this::failure);
    assertThat(keychain.secrets()).as("the database's key stays").hasSize(1);
    browserWorks = false;
    await("offered", List.of("Sign in again"), () -> texts("#sign-in-again"));
    picture("signed-out");
    robot.clickOn("#sign-in-again");
    await("the way in", "connect-go", this::focused);
    assertThat(typed("#connect-address")).isEqualTo(address);
    robot.push(KeyCode.ENTER);
    await(
        "by hand",
        List.of("No browser could be opened: copy this address into one on this machine."),
        () -> texts("#connect-waiting"));
    picture("signin-by-hand");
    robot.clickOn("#connect-copy");
    assertThat(hands.copied).hasSize(1);
    assertThat(hands.copied.getFirst()).startsWith(address + "/oauth/authorize?");
    agree(URI.create(hands.copied.getFirst()));
    await("back and live", SyncState.Phase.LIVE, this::phase);
    await("screens", List.of("Overview"), () -> texts(".screen-title"));
    assertThat(keychain.secrets()).hasSize(2);
  }

  @Test
  void aSignInIsCancelledAndRefused() throws Exception {
    String address = platform.address().toString();
    browserWorks = false;
    welcome();
    robot.clickOn("#welcome-connect");
    robot.clickOn("#connect-address").write(address);
    robot.push(KeyCode.ENTER);
    await("waiting", "connect-cancel", this::focused);
    robot.push(KeyCode.ESCAPE);
    await("back in the form", List.of("Sign in in the browser"), () -> texts("#connect-go"));
    assertThat(texts("#welcome-trouble .label").stream().filter(t -> !t.isEmpty())).isEmpty();
    robot.clickOn("#connect-go");
    await("asked again", 2, asked::size);
    String question = asked.getLast().getRawQuery();
    String door = question.replaceFirst(".*redirect_uri=([^&]*).*", "$1");
    String state = question.replaceFirst(".*state=([^&]*).*", "$1");
    agree(
        URI.create(
            java.net.URLDecoder.decode(door, StandardCharsets.UTF_8)
                + "?error=access_denied&state="
                + state));
    await(
        "said",
        true,
        () ->
            texts("#welcome-trouble .label").stream()
                .anyMatch(
                    text -> text.contains("did not let you in") && text.endsWith("(AUTH-5)")));
    picture("signin-refused");
    assertThat(opening.folders().list()).isEmpty();
    assertThat(keychain.secrets()).isEmpty();
    robot.push(KeyCode.ESCAPE);
    await("the choice", "welcome-sample", this::focused);
  }

  @Test
  void aFileIsOpenedInFrenchByKeyboard() throws Exception {
    hands.chosen = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");
    welcome();
    await("languages", true, () -> robot.lookup("#choice-fr").tryQuery().isPresent());
    Fx.settle();
    robot.clickOn("#choice-fr");
    await("French", true, () -> texts(".welcome-title").contains("Bienvenue dans Comptoir"));
    picture("welcome-light-fr");
    Fx.run(() -> stage.getScene().getRoot().lookup("#welcome-file").requestFocus());
    robot.push(KeyCode.ENTER);
    await("choose", "file-choose", this::focused);
    robot.push(KeyCode.ENTER);
    await(
        "why not",
        true,
        () -> texts("#file-lacks .label").stream().anyMatch(t -> t.endsWith("(FILE-5)")));
    picture("welcome-file-bad");
    hands.chosen = orders();
    robot.clickOn("#file-choose");
    await(
        "recognised",
        List.of("orders_export_1.csv – Shopify : commandes"),
        () -> texts("#file-what"));
    assertThat(typed("#file-currency")).isEqualTo("EUR");
    assertThat(typed("#file-name")).isEqualTo("orders export 1");
    robot.clickOn("#file-zone");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("Nowhere/Land");
    robot.push(KeyCode.ENTER);
    await(
        "fault",
        List.of("Fuseau inconnu : un nom comme Europe/Paris."),
        () -> texts("#file-fault"));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("Europe/Paris");
    await("understood", true, this::importable);
    await("no words are offered", List.of(), WelcomeTest::offered);
    picture("welcome-file-fr");
    robot.clickOn("#file-go");
    await("title", "Comptoir – orders export 1", this::title);
    await("French stays", List.of("Vue d’ensemble"), () -> texts(".screen-title"));
    await("imported", Optional.of(true), () -> imported("orders-export-1"));
    assertThat(looks.load("", false).language().getLanguage()).isEqualTo("fr");
  }

  /// What lists of words are open: a click beside one only closes it.
  private static List<?> offered() {
    return Fx.on(
        () ->
            Window.getWindows().stream()
                .filter(AutoCompletePopup.class::isInstance)
                .map(popup -> ((AutoCompletePopup<?>) popup).getSuggestions())
                .toList());
  }

  private boolean importable() {
    return robot.lookup("#file-go").tryQuery().filter(go -> !go.isDisabled()).isPresent();
  }

  /// A shop's own table: what its columns hold is said by choosing, day and month by answering; the
  /// sums are those a person works out: 2 × 1,250.50 + 10.00 + 100.00, less 100.00 returned.
  @Test
  void aTableOfNoKnownExportIsUnderstoodByChoosing() throws Exception {
    welcome();
    hands.chosen =
        Files.writeString(
            folder.resolve("kasse.csv"),
            """
            Beleg;Wann;Artikel;Stück;Preis;Land
            1;05/04/2026;Lampe;2;1.250,50;Germany
            2;06/04/2026;Tasse;1;10,00;France
            3;07/05/2026;Vase;1;100,00;France
            3;08/05/2026;Vase;-1;100,00;France
            """);
    robot.clickOn("#welcome-file");
    await("choose", "file-choose", this::focused);
    robot.push(KeyCode.ENTER);
    await("asked for its columns", false, () -> texts("#file-lacks .label").isEmpty());
    assertThat(importable()).isFalse();
    picture("file-unknown");
    List<String> roles = List.of("order", "date", "product", "quantity", "unit-price", "country");
    for (int i = 0; i < roles.size(); i++) {
      choose(i, roles.get(i));
    }
    await("asked", false, () -> texts("#file-question .label").isEmpty());
    assertThat(texts("#file-question .label").getLast()).contains("“Wann”", "“05/04/2026”");
    picture("file-question");
    robot.clickOn("#answer-day-first");
    await("understood", true, this::importable);
    picture("file-understood");
    assertThat(texts("#file-months .figure-text"))
        .containsExactly(
            "2", "£2,511.00", "–", "£0.00", "£2,511.00", "1", "£100.00", "–", "£100.00", "£0.00");
    robot.clickOn("#file-save");
    await("asked for a name", "file-save-name", this::focused);
    robot.write("Kasse Süd").push(KeyCode.ENTER);
    await(
        "saved",
        List.of("Saved: “Kasse Süd” is among the kinds of export from now on."),
        () -> texts("#file-save-done"));
    picture("file-saved");
    hands.chosen = Files.copy(hands.chosen, folder.resolve("kasse-mai.csv"));
    robot.clickOn("#file-choose");
    await("known by its columns", List.of("kasse-mai.csv – Kasse Süd"), () -> texts("#file-what"));
    await("understood without a question", true, this::importable);
    assertThat(texts("#file-months .figure-text")).contains("£2,511.00");
    hands.chosen = folder.resolve("kasse.csv");
    robot.clickOn("#file-choose");
    await("the first again", List.of("kasse.csv – Kasse Süd"), () -> texts("#file-what"));
    await("understood", true, this::importable);
    robot.clickOn("#file-go");
    await("imported", Optional.of(true), () -> imported("kasse"));
    Path saved = folder.resolve("settings/presets/kasse-sud.json");
    assertThat(new OwnPresets(() -> folder.resolve("settings")).named("kasse süd"))
        .as("by its name on the command line")
        .contains(saved);
    assertThat(
            Workspace.find(workspace("kasse")).orElseThrow().config().files().getFirst().reading())
        .containsExactly(Map.entry("preset", saved.toString()));
    assertThat(saved)
        .content()
        .contains("\"unit-price\" : [ \"Preis\" ]", "\"dates\" : \"day-first\"");
  }

  private void choose(int column, String role) {
    MenuButton menu = robot.lookup("#role-" + column).query();
    Fx.run(
        () ->
            menu.getItems().stream()
                .filter(item -> ("role-" + role).equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private Optional<Boolean> imported(String name) {
    return Workspace.find(workspace(name)).map(w -> w.config().files().getFirst().complete());
  }

  @Test
  void oneGoesToAnotherAndRemovesIt() throws Exception {
    for (String name : List.of("Alpha", "Beta")) {
      Workspace.create(workspace(name.toLowerCase(Locale.ROOT)), WorkspaceConfig.file(name));
    }
    WorkspaceOpener.Arrived first = opening.arrive(workspace("alpha"));
    Fx.run(() -> life.show(first.desktop(), first.window()));
    await("first", "Comptoir – Alpha", this::title);
    robot.clickOn("#workspace-menu");
    await("menu", true, () -> robot.lookup("#workspace-beta").tryQuery().isPresent());
    robot.clickOn("#workspace-beta");
    await("second", "Comptoir – Beta", this::title);
    await("the first is closed", true, () -> free("alpha"));
    assertThat(free("beta")).isFalse();

    robot.clickOn("#workspace-menu");
    robot.clickOn("#workspace-new");
    await("over it", "welcome-sample", this::focused);
    robot.push(KeyCode.ESCAPE);
    await("back", List.of("Overview"), () -> texts(".screen-title"));

    robot.clickOn("#workspace-menu");
    robot.clickOn("#workspace-remove");
    await("asked", List.of("Remove “Beta”?"), () -> texts("#workspace-question .card-title"));
    await("the safe answer", "workspace-back", this::focused);
    robot.push(KeyCode.TAB);
    assertThat(focused()).isEqualTo("workspace-remove-confirm");
    robot.push(KeyCode.TAB);
    assertThat(focused()).as("nothing behind is reached").isEqualTo("workspace-back");
    picture("workspace-remove");
    robot.push(KeyCode.ENTER);
    await("kept", List.of(), () -> texts("#workspace-question .card-title"));
    assertThat(workspace("beta")).exists();
    robot.clickOn("#workspace-menu");
    robot.clickOn("#workspace-remove");
    await("asked", "workspace-back", this::focused);
    robot.clickOn("#workspace-remove-confirm");
    await("the other", "Comptoir – Alpha", this::title);
    assertThat(workspace("beta")).doesNotExist();
    assertThat(opening.folders().removed().leftovers()).isEmpty();

    robot.clickOn("#workspace-menu");
    await("menu", true, () -> robot.lookup("#workspace-remove").tryQuery().isPresent());
    robot.clickOn("#workspace-remove");
    robot.clickOn("#workspace-remove-confirm");
    await("Welcome again", "welcome-sample", this::focused);
    assertThat(opening.folders().list()).isEmpty();
  }

  @Test
  void oneIsCalledOtherwiseByKeyboard() throws Exception {
    for (String name : List.of("Alpha", "Beta")) {
      Workspace.create(workspace(name.toLowerCase(Locale.ROOT)), WorkspaceConfig.file(name));
    }
    WorkspaceOpener.Arrived first = opening.arrive(workspace("alpha"));
    Fx.run(() -> life.show(first.desktop(), first.window()));
    await("first", "Comptoir – Alpha", this::title);
    rename();
    assertThat(texts("#workspace-question .card-title"))
        .containsExactly("Another name for “Alpha”");
    robot.write("  BETA ").push(KeyCode.ENTER);
    await("taken", true, () -> !texts("#workspace-name-fault").isEmpty());
    assertThat(texts("#workspace-name-fault").getFirst()).contains("already", "(WS-10)");
    picture("workspace-rename-taken");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("Atelier Nord").push(KeyCode.ENTER);
    await("renamed", "Comptoir – Atelier Nord", this::title);
    await("in the menu", List.of("Atelier Nord"), () -> texts("#workspace-menu"));
    assertThat(Workspace.find(workspace("alpha")).orElseThrow().config().name())
        .isEqualTo("Atelier Nord");
    rename();
    picture("workspace-rename");
    robot.push(KeyCode.ESCAPE);
    await("kept", List.of(), () -> texts("#workspace-question .card-title"));
    rename();
    robot.write("Alpha").push(KeyCode.ENTER);
    await("as before", "Comptoir – Alpha", this::title);
    renameOther();
    assertThat(texts("#workspace-question .card-title")).containsExactly("Another name for “Beta”");
    robot.write("Atelier Sud").push(KeyCode.ENTER);
    await("put away", List.of(), () -> texts("#workspace-question .card-title"));
    assertThat(Workspace.find(workspace("beta")).orElseThrow().config().name())
        .isEqualTo("Atelier Sud");
    assertThat(title()).as("the shown one keeps its name").isEqualTo("Comptoir – Alpha");
  }

  /// Of one that is listed, but not shown.
  private void renameOther() {
    ofOther("rename", "Beta");
    asked();
  }

  /// The field selects all of its text once it has its looks, which what is typed before would fall
  /// to.
  private void asked() {
    await("asked", "workspace-name", this::focused);
    await(
        "with its looks",
        true,
        () ->
            Fx.on(() -> ((Control) stage.getScene().lookup("#workspace-name")).getSkin() != null));
    Fx.settle();
  }

  private void ofOther(String what, String name) {
    MenuButton menu = robot.lookup("#workspace-menu").query();
    Fx.run(
        () ->
            others(menu, what)
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private static Stream<MenuItem> others(MenuButton menu, String what) {
    return menu.getItems().stream()
        .filter(item -> ("workspace-" + what + "-other").equals(item.getId()))
        .map(Menu.class::cast)
        .flatMap(others -> others.getItems().stream());
  }

  @Test
  void oneThatIsNotShownIsRemoved() throws Exception {
    for (String name : List.of("Alpha", "Beta")) {
      Workspace.create(workspace(name.toLowerCase(Locale.ROOT)), WorkspaceConfig.file(name));
    }
    WorkspaceOpener.Arrived first = opening.arrive(workspace("alpha"));
    Fx.run(() -> life.show(first.desktop(), first.window()));
    await("first", "Comptoir – Alpha", this::title);
    robot.clickOn("#workspace-menu");
    await("menu", true, () -> robot.lookup("#workspace-remove-other").tryQuery().isPresent());
    picture("workspace-remove-other");
    robot.push(KeyCode.ESCAPE);
    ofOther("remove", "Beta");
    await("asked", List.of("Remove “Beta”?"), () -> texts("#workspace-question .card-title"));
    await("the safe answer", "workspace-back", this::focused);
    robot.push(KeyCode.ENTER);
    await("kept", List.of(), () -> texts("#workspace-question .card-title"));
    assertThat(workspace("beta")).exists();
    ofOther("remove", "Beta");
    await("asked", "workspace-back", this::focused);
    await("shown", true, () -> visible("#workspace-remove-confirm"));
    robot.clickOn("#workspace-remove-confirm");
    await("gone", false, () -> java.nio.file.Files.exists(workspace("beta")));
    assertThat(title()).as("the shown one stays").isEqualTo("Comptoir – Alpha");
    assertThat(free("alpha")).isFalse();
    robot.clickOn("#workspace-menu");
    MenuButton menu = robot.lookup("#workspace-menu").query();
    await("nothing else is left", 0L, () -> others(menu, "remove").count());
  }

  private boolean visible(String selector) {
    return robot.lookup(selector).match(NodeQueryUtils.isVisible()).tryQuery().isPresent();
  }

  private static void leave(WorkspaceOpener.Arrived arrived) {
    arrived.desktop().close();
    arrived.window().close();
  }

  private void rename() {
    robot.clickOn("#workspace-menu");
    await("menu", true, () -> robot.lookup("#workspace-rename").tryQuery().isPresent());
    robot.clickOn("#workspace-rename");
    asked();
  }

  /// A journal that was taken away is said over the screens, and put away with Enter.
  @Test
  void aJournalThatIsGoneIsSaid() throws Exception {
    Path place = workspace("alpha");
    Workspace.create(place, WorkspaceConfig.file("Alpha"));
    leave(opening.arrive(place));
    try (var book = app.comptoir.acts.ActBook.open(place, Clock.systemUTC())) {
      book.decide(app.comptoir.acts.Drafts.review("usr-tomas", 1));
    }
    leave(opening.arrive(place));
    java.nio.file.Files.delete(app.comptoir.acts.ActBook.file(place));
    WorkspaceOpener.Arrived arrived = opening.arrive(place);
    Fx.run(() -> life.show(arrived.desktop(), arrived.window()));
    await("said", List.of("About your decisions"), () -> texts("#workspace-question .card-title"));
    await("the answer", "workspace-back", this::focused);
    picture("journal-gone");
    robot.push(KeyCode.ENTER);
    await("noted", List.of(), () -> texts("#workspace-question .card-title"));
  }

  /// What was left is still being closed then.
  @Test
  void oneGoesBackAtOnce() {
    for (String name : List.of("Alpha", "Beta")) {
      Workspace.create(workspace(name.toLowerCase(Locale.ROOT)), WorkspaceConfig.file(name));
    }
    WorkspaceOpener.Arrived first = opening.arrive(workspace("alpha"));
    WorkspaceOpener.Arrived second = opening.arrive(workspace("beta"));
    List<Workspaces.Trouble> troubles = new CopyOnWriteArrayList<>();
    Fx.run(
        () -> {
          life.show(first.desktop(), first.window());
          life.show(second.desktop(), second.window());
          life.workspaces().open("alpha", troubles::add);
        });
    await("back", true, () -> opened(second.desktop()) || !troubles.isEmpty());
    assertThat(troubles).isEmpty();
    await("the first", "Comptoir – Alpha", this::title);
  }

  /// The program runs all day, and workspaces may change often.
  @Test
  void nothingHoldsAWindowThatGaveWay() {
    for (String name : List.of("Alpha", "Beta")) {
      Workspace.create(workspace(name.toLowerCase(Locale.ROOT)), WorkspaceConfig.file(name));
    }
    WeakReference<Ui> first = new WeakReference<>(shown("alpha"));
    await("alpha", "Comptoir – Alpha", this::title);
    shown("beta");
    await("the first is closed", true, () -> free("alpha"));
    await(
        "let go",
        true,
        () -> {
          forgetEvents();
          System.gc();
          return first.get() == null;
        });
  }

  /// The test's own tools remember every event, with where it went.
  private static void forgetEvents() {
    try {
      Field events = FxToolkitContext.class.getDeclaredField("firedEvents");
      events.setAccessible(true);
      ((FiredEvents) events.get(FxToolkit.toolkitContext())).clearEvents();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Ui shown(String id) {
    WorkspaceOpener.Arrived arrived = opening.arrive(workspace(id));
    return Fx.on(() -> life.show(arrived.desktop(), arrived.window()));
  }

  @Test
  void whatDoesNotGoIsThereAgainAndSaysWhy() {
    Path elsewhere = folder.resolve("elsewhere");
    Workspace.create(elsewhere, WorkspaceConfig.file("Elsewhere"));
    WorkspaceOpener.Arrived first = opening.arrive(elsewhere);
    Fx.run(() -> life.show(first.desktop(), first.window()));
    Fx.run(() -> life.workspaces().remove(elsewhere.toString(), _ -> {}));
    await("there again", true, () -> opened(first.desktop()));
    await("why", "workspace-back", this::focused);
    assertThat(texts("#workspace-question .label").getLast()).endsWith("(WS-8)");
    assertThat(elsewhere.resolve("comptoir.mv.db")).exists();
    robot.push(KeyCode.ENTER);
    await("noted", List.of(), () -> texts("#workspace-question .card-title"));
  }

  @Test
  void everythingIsReadAnewAndTheDatabaseOfBeforeIsKept() throws Exception {
    FileChoice file =
        new FileChoice(orders(), "Orders", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"));
    WorkspaceMaker beginning = new WorkspaceMaker(opening, () -> null);
    WorkspaceOpener.Arrived first =
        opening.arrive(opening.folders().directory(beginning.orderFile(file)));
    Fx.run(() -> life.show(first.desktop(), first.window()));
    await("imported", Optional.of(true), () -> imported("orders"));
    await("the brand's sync", List.of("orders"), () -> brands(life.desktop()));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    await("settings", true, () -> robot.lookup("#go-section-SYNC").tryQuery().isPresent());
    robot.clickOn("#go-section-SYNC");
    await("whole", List.of("The order file is read to its end"), () -> texts("#sync-orders"));
    robot.clickOn("#ask-anew");
    await("the safe answer", "keep-anew", this::focused);
    picture("settings-anew");
    robot.clickOn("#sure-anew");
    await("another desktop", true, () -> opened(first.desktop()));
    await("read anew", List.of("orders"), () -> brands(life.desktop()));
    assertThat(left("orders")).hasSize(1);
  }

  private boolean opened(Desktop before) {
    Desktop now = life.desktop();
    return now != null && now != before;
  }

  private static List<String> brands(@Nullable Desktop desktop) {
    return desktop == null ? List.of() : desktop.session().replica().brandIds();
  }

  /// Databases that were left behind.
  private List<Path> left(String workspace) throws IOException {
    try (Stream<Path> files = Files.list(workspace(workspace))) {
      return files
          .filter(f -> f.getFileName().toString().matches("comptoir\\.left-.*\\.mv\\.db"))
          .toList();
    }
  }

  @Test
  void everyPageCanBeUsedByEverybody() throws Exception {
    browserWorks = false;
    hands.chosen = orders();
    Looker eyes = new Looker(() -> stage.getScene().getRoot());
    everyPage(eyes, Locale.ENGLISH, Theme.DARK, 2);
    everyPage(eyes, Locale.FRENCH, Theme.LIGHT, 1);
    assertThat(eyes.found()).isEmpty();
  }

  private void everyPage(Looker eyes, Locale language, Theme theme, double scale) {
    looks.save(new UiSettings(theme, language, "Comptoir", false));
    welcome();
    enlarge(scale);
    String dress = " " + language + " " + theme + " " + scale;
    Looker.settle();
    eyes.look("welcome" + dress, language);
    robot.clickOn("#welcome-connect");
    robot.push(KeyCode.ENTER);
    await("a fault", false, () -> texts("#connect-fault").isEmpty());
    Looker.settle();
    eyes.look("connect" + dress, language);
    robot.clickOn("#connect-address").write(platform.address().toString());
    robot.push(KeyCode.ENTER);
    await("by hand", "connect-cancel", this::focused);
    await("said", false, () -> texts("#connect-waiting").isEmpty());
    Looker.settle();
    eyes.look("waiting" + dress, language);
    robot.push(KeyCode.ESCAPE);
    await("back in the form", false, () -> texts("#connect-go").isEmpty());
    robot.push(KeyCode.ESCAPE);
    await("the choice", "welcome-sample", this::focused);
    Fx.run(() -> stage.getScene().getRoot().lookup("#welcome-file").requestFocus());
    robot.push(KeyCode.ENTER);
    await("choose", "file-choose", this::focused);
    Looker.settle();
    eyes.look("file" + dress, language);
    robot.push(KeyCode.ENTER);
    await("recognised", false, () -> texts("#file-what").isEmpty());
    Looker.settle();
    eyes.look("file chosen" + dress, language);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
  }

  /// By the keys, as in the screens.
  private void enlarge(double scale) {
    for (double now = 1; now < scale; now += 0.125) {
      robot.push(KeyCode.CONTROL, KeyCode.ADD);
    }
  }

  private boolean free(String id) {
    try (OneWindow _ = OneWindow.claim(workspace(id), java.time.Duration.ZERO).orElseThrow()) {
      return true;
    } catch (java.util.NoSuchElementException | CommandException _) {
      return false;
    }
  }

  @Test
  void oneThatDoesNotOpenLeavesAWayToAnother() {
    Workspace.create(workspace("alpha"), WorkspaceConfig.file("Alpha"));
    Fx.run(
        () ->
            StartFailure.show(
                stage,
                new Trouble("WS-1", "why"),
                workspace("alpha"),
                looks.load("Comptoir", false),
                List.of(StartFailure.Way.another(() -> life.welcomeInstead(Theme.LIGHT, null)))));
    assertThat(texts(".label"))
        .containsExactly(
            "The workspace’s own file, workspace.json, cannot be read: put a sound one in its"
                + " place, or remove the workspace; all others open.",
            "WS-1 · " + workspace("alpha"));
    robot.clickOn("#workspace-another");
    await("Welcome", "welcome-sample", this::focused);
    await("what is there", List.of("Alpha"), () -> texts("#known-alpha"));
    picture("welcome-known");
    robot.clickOn("#known-alpha");
    await("opened", "Comptoir – Alpha", this::title);
  }

  @Test
  void oneThatIsOpenElsewhereIsSaid() throws Exception {
    for (String name : List.of("Alpha", "Beta")) {
      Workspace.create(workspace(name.toLowerCase(Locale.ROOT)), WorkspaceConfig.file(name));
    }
    WorkspaceOpener.Arrived first = opening.arrive(workspace("alpha"));
    Fx.run(() -> life.show(first.desktop(), first.window()));
    try (OneWindow elsewhere =
        OneWindow.claim(workspace("beta"), java.time.Duration.ZERO).orElseThrow()) {
      elsewhere.onCall(() -> {});
      robot.clickOn("#workspace-menu");
      await("menu", true, () -> robot.lookup("#workspace-beta").tryQuery().isPresent());
      robot.clickOn("#workspace-beta");
      await("said", List.of("That did not work"), () -> texts("#workspace-question .card-title"));
      assertThat(texts("#workspace-question .label")).anyMatch(text -> text.endsWith("(WS-7)"));
      robot.push(KeyCode.ESCAPE);
      assertThat(title()).isEqualTo("Comptoir – Alpha");
    }
  }

  /// Its key is gone: that is said, tried again, and gone on without.
  @Test
  void oneWhoseKeyIsGoneIsReadAnew() throws Exception {
    for (String name : List.of("Alpha", "Beta")) {
      Workspace.create(workspace(name.toLowerCase(Locale.ROOT)), WorkspaceConfig.file(name));
    }
    opening.desktop(workspace("beta")).close();
    String key = Workspace.read(workspace("beta")).orElseThrow().config().keys().getFirst();
    keychain.delete(key);
    WorkspaceOpener.Arrived first = opening.arrive(workspace("alpha"));
    Fx.run(() -> life.show(first.desktop(), first.window()));
    robot.clickOn("#workspace-menu");
    await("menu", true, () -> robot.lookup("#workspace-beta").tryQuery().isPresent());
    robot.clickOn("#workspace-beta");
    for (int tries = 0; tries < 2; tries++) {
      await("ways", true, () -> robot.lookup("#keyless-again").tryQuery().isPresent());
      assertThat(texts("#workspace-question .label"))
          .anyMatch(text -> text.contains("no key that fits") && text.endsWith("(DB-13)"));
      if (tries == 0) {
        picture("keyless");
        robot.clickOn("#keyless-again");
      }
    }
    robot.clickOn("#keyless-anew");
    await("opened", "Comptoir – Beta", this::title);
    assertThat(workspace("beta"))
        .isDirectoryContaining(f -> f.getFileName().toString().startsWith("comptoir.left-"));
    Fx.run(
        () ->
            StartFailure.show(
                stage,
                new Trouble("DB-12", "why"),
                null,
                looks.load("Comptoir", false),
                List.of(
                    StartFailure.Way.another(() -> {}),
                    StartFailure.Way.anew(() -> {}),
                    StartFailure.Way.again(() -> stage.setTitle("again")))));
    picture("keyless-start");
    robot.clickOn("#keyless-again");
    assertThat(title()).isEqualTo("again");
  }
}
