package app.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.common.Threads;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.offers.QueueQuestion;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// A reviewer clears twenty offers with the keyboard alone: the program's window over a real
/// workspace and the simulated platform, which has the last word.
@OnScreen
@ExtendWith(StageExtension.class)
class OffersByKeyboardTest {
  private static final int OFFERS = 20;

  /// Holds every key that decides something.
  private static final String WORDS = "a razor-clear reason, okay";

  private static final String FEW_WORDS = "no";

  @TempDir Path folder;
  private final PulseRobot robot = new PulseRobot();
  private Stage stage;
  private Sandbox sandbox;
  private Wire wire;
  private Desktop desktop;
  private Window window;

  @Start
  void keep(Stage first) {
    stage = first;
  }

  /// Half of what people have: long enough to take a decision back here.
  private static final Duration UNDO = Duration.ofSeconds(5);

  /// Where none is taken back.
  private static final Duration SOON = Duration.ofSeconds(2);

  private void open(Duration undo) throws Exception {
    Clock clock = Clock.systemUTC();
    sandbox =
        Sandbox.start(
            new SandboxOptions(5, clock.instant(), 1, 1, 0, clock), Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    sandbox.knobs().limitRequests(100_000, 100_000);
    for (int i = 1; i <= 12; i++) {
      sandbox.direct("off-vl-%02d".formatted(i), "submitted", null);
    }
    for (int i = 1; i <= 8; i++) {
      sandbox.direct("off-bf-%02d".formatted(i), "submitted", null);
    }
    Path directory = folder.resolve("workspace");
    wire = new Wire(sandbox.address());
    Workspace.create(directory, WorkspaceConfig.platform(wire.address().toString()));
    desktop = Desktop.open(directory, sandbox.token("reviewer"), undo, clock);
    window = new Window(stage, desktop);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    window.await("screen", "Offers", () -> window.text(".screen-title"));
    window.await("all offers", OFFERS, this::waiting);
    window.await("the queue has the keyboard", true, () -> focused("offers-queue"));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    desktop.close();
    wire.close();
    sandbox.close();
  }

  private int waiting() {
    return desktop
        .session()
        .reviewDesk()
        .queue(new QueueQuestion(null, QueueQuestion.View.FOR_ME, ""))
        .rows()
        .size();
  }

  private boolean focused(String id) {
    return Fx.on(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  private boolean typing() {
    return Fx.on(() -> stage.getScene().getFocusOwner() instanceof TextInputControl);
  }

  /// The open offer, once it can be decided on.
  private String ready() {
    window.await("the decision", List.of("Pass review"), () -> window.texts("#decide-REVIEW"));
    return opened();
  }

  private String opened() {
    return Fx.on(() -> window.ui().router().screenProperty().get().view().opened().orElse(""));
  }

  @Test
  void twentyOffersAreClearedWithoutTheMouse() throws Exception {
    open(UNDO);
    theKeysWorkFromTheSidebar();
    theCardsFillTheRoomOverTheBar();
    takeBackTheFirst();
    List<Kind> wanted = new ArrayList<>();
    List<String> order = new ArrayList<>();
    for (int i = 0; i < OFFERS; i++) {
      String offer = ready();
      order.add(offer);
      Kind kind = i % 7 == 3 ? Kind.REQUEST_CHANGES : i % 7 == 5 ? Kind.REJECT : Kind.REVIEW;
      wanted.add(kind);
      decide(kind, i < 7 ? WORDS : FEW_WORDS);
      window.await("the next is open", false, () -> opened().equals(offer));
    }
    assertThat(Set.copyOf(order)).hasSize(OFFERS);
    window.await("nothing is left", List.of("Nothing waits for you"), this::placeholder);
    window.await("all are answered", OFFERS, () -> confirmed().size());
    List<TrackedAct> acts = confirmed().reversed();
    assertThat(acts)
        .extracting(tracked -> tracked.act().offerId())
        .containsExactlyElementsOf(order);
    assertThat(acts).extracting(tracked -> tracked.act().kind()).containsExactlyElementsOf(wanted);
    assertThat(acts)
        .filteredOn(tracked -> tracked.act().kind() != Kind.REVIEW)
        .extracting(tracked -> tracked.act().comment())
        .containsExactly(WORDS, WORDS, FEW_WORDS, FEW_WORDS, FEW_WORDS, FEW_WORDS);
  }

  /// On a large screen nothing is empty below the post, and the cards end where the bar ends.
  private void theCardsFillTheRoomOverTheBar() {
    Fx.run(
        () -> {
          HeadlessScreen.resize(1920, 1080);
          stage.setWidth(1920);
          stage.setHeight(1080);
        });
    window.await(
        "as wide as the window", true, () -> edge("#decision-bar", Bounds::getMaxX) > 1800);
    Supplier<Double> over =
        () -> edge("#decision-bar", Bounds::getMaxX) - edge(".check-rows", Bounds::getMaxX);
    window.await("to the right", 0.0, over);
    double below = edge(".check-rows", Bounds::getMaxY);
    assertThat(edge(".timeline-rows", Bounds::getMaxY)).isEqualTo(below);
    assertThat(edge(".timeline-rows", Bounds::getMinX))
        .isEqualTo(edge(".post-card", Bounds::getMinX));
  }

  private double edge(String selector, ToDoubleFunction<Bounds> which) {
    return Fx.on(
        () -> {
          Node node = stage.getScene().lookup(selector);
          while (selector.endsWith("-rows") && !(node instanceof Card)) {
            node = node.getParent();
          }
          return which.applyAsDouble(node.localToScene(node.getLayoutBounds()));
        });
  }

  /// Decided on one content while its author writes another: both are shown, and one decides again.
  /// Then the platform is gone, and the screen says so.
  @Test
  void aDecisionThatMeetsAnotherContentIsTakenAgain() throws Exception {
    open(SOON);
    String offer = ready();
    theOpenOfferFollowsWhatWasWrittenWhileAnotherScreenWasShown(offer);
    String before = shownText(offer);
    decide(Kind.REVIEW);
    sandbox.edit(offer, before + " Until Friday only.", "submitted");
    window.await("the conflict", 1, () -> desktop.session().reviewDesk().attention().conflicts());
    Fx.run(() -> window.ui().router().goTo(new Place.OneOffer(offer)));
    window.await(
        "both sides", List.of("The offer changed before your decision arrived"), this::conflict);
    picture("offers-conflict");
    assertThat(spoken("#offer-conflict"))
        .anyMatch(text -> text.contains("added: Until Friday only"));
    robot.clickOn("#decide-again");
    window.await("to be confirmed", true, () -> focused("decide-confirm"));
    robot.push(KeyCode.ENTER);
    window.await("taken", 1, () -> confirmed().size());
    whatOthersDoComesIntoTheAudit(offer);

    ready();
    wire.cut();
    decide(Kind.REVIEW);
    window.await(
        "it waits for the platform",
        true,
        () -> way().stream().anyMatch(line -> line.contains("until the platform answers")));
    picture("offers-offline");
  }

  private void theOpenOfferFollowsWhatWasWrittenWhileAnotherScreenWasShown(String offer) {
    Fx.run(() -> window.ui().router().goTo(new Place.Whole(Destination.REVENUE)));
    sandbox.edit(offer, "Written while Revenue was shown.", "submitted");
    window.await(
        "stored",
        "Written while Revenue was shown.",
        () ->
            desktop
                .session()
                .reviewDesk()
                .dossier(offer)
                .map(known -> known.row().offer().text())
                .orElse(""));
    Fx.run(() -> window.ui().router().goTo(new Place.Whole(Destination.OFFERS)));
    window.await("followed", "Written while Revenue was shown.", this::post);
    ready();
  }

  private void whatOthersDoComesIntoTheAudit(String offer) {
    Fx.run(() -> ((ToggleButton) stage.getScene().lookup("#choice-AUDIT")).fire());
    window.await("read", true, () -> auditRows() > 0);
    int before = auditRows();
    sandbox.edit(offer, "Written anew while somebody reads the audit.", "submitted");
    window.await("told", true, () -> auditRows() > before);
    Fx.run(() -> ((ToggleButton) stage.getScene().lookup("#choice-QUEUE")).fire());
  }

  private int auditRows() {
    return Fx.on(() -> ((TableView<?>) stage.getScene().lookup("#audit-table")).getItems().size());
  }

  private String shownText(String offer) {
    return desktop.session().reviewDesk().dossier(offer).orElseThrow().row().offer().text();
  }

  /// The text of the open offer, as the screen shows it.
  private String post() {
    return Fx.on(
        () -> stage.getScene().lookup(".post-text") instanceof Text text ? text.getText() : "");
  }

  private List<String> conflict() {
    return window.texts("#offer-conflict .card-title");
  }

  private List<String> way() {
    return window.texts("#on-their-way .caption");
  }

  private List<String> spoken(String within) {
    return Fx.on(
        () ->
            stage.getScene().getRoot().lookup(within).lookupAll(".diff-text").stream()
                .map(Node::getAccessibleText)
                .toList());
  }

  private void picture(String name) {
    Fx.settle();
    SnapshotCamera.write(
        Fx.on(() -> SnapshotCamera.of(stage.getScene())),
        Path.of("target", "screens", name + ".png"));
  }

  /// Whoever came here by the sidebar has the keyboard there.
  private void theKeysWorkFromTheSidebar() {
    String first = ready();
    Fx.run(() -> stage.getScene().lookup("#go-OFFERS").requestFocus());
    robot.push(KeyCode.J);
    window.await("the next offer", false, () -> opened().equals(first));
    assertThat(focused("go-OFFERS")).isTrue();
    robot.push(KeyCode.K);
    window.await("the first again", first, this::opened);
    ready();
    robot.push(KeyCode.X);
    window.await("to be said why", true, this::typing);
    robot.push(KeyCode.ESCAPE);
    window.await("the queue has the keyboard", true, () -> focused("offers-queue"));
  }

  /// Decided and undone: it is back in the queue, and nothing has left.
  private void takeBackTheFirst() {
    String first = ready();
    decide(Kind.REVIEW);
    window.await("the next is open", false, () -> opened().equals(first));
    robot.push(KeyCode.Z);
    window.await("it is back", OFFERS, this::waiting);
    assertThat(confirmed()).isEmpty();
    window.await("the first line", true, () -> stepTo(first));
  }

  private boolean stepTo(String offer) {
    robot.push(KeyCode.K);
    return opened().equals(offer);
  }

  private void decide(Kind kind) {
    decide(kind, WORDS);
  }

  /// @param why where the kind wants a reason
  private void decide(Kind kind, String why) {
    switch (kind) {
      case REQUEST_CHANGES -> robot.push(KeyCode.R);
      case REJECT -> robot.push(KeyCode.X);
      default -> robot.push(KeyCode.A);
    }
    if (kind == Kind.REVIEW) {
      window.await("to be confirmed", true, () -> focused("decide-confirm"));
    } else {
      window.await("to be said why", true, this::typing);
      robot.write(why);
    }
    robot.push(KeyCode.ENTER);
  }

  private List<String> placeholder() {
    return window.texts("#offers-queue .notice-title");
  }

  private List<TrackedAct> confirmed() {
    Set<Long> seen = new HashSet<>();
    return desktop.session().approvals().acts(100).stream()
        .filter(tracked -> tracked.status() instanceof ActStatus.Confirmed)
        .filter(tracked -> seen.add(tracked.act().number()))
        .toList();
  }
}
