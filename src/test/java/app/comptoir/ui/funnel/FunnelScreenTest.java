package app.comptoir.ui.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.service.figures.FunnelSnapshot.Dimension;
import app.comptoir.service.figures.FunnelSnapshot.Segment;
import app.comptoir.service.figures.FunnelSnapshot.StepCount;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.control.Choice;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.LoadModel.Phase;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.sample.SampleDashboard;
import app.comptoir.ui.sample.ScreenRig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acts on the Funnel screen as a person does, and compares what is on it with the snapshot.
@OnScreen
class FunnelScreenTest {
  private ScreenRig rig = null;

  private ScreenRig open() {
    rig =
        new ScreenRig((context, r) -> FunnelScreen.create(context, r), 40, 1366, 768, Locale.UK)
            .at(Destination.FUNNEL);
    return rig.open();
  }

  @AfterEach
  void close() {
    rig.close();
    assertThat(rig.updates.listeners()).isZero();
  }

  private FunnelController controller() {
    return (FunnelController) rig.screen().controller();
  }

  private FunnelSnapshot asked(Action action, @Nullable String campaign, @Nullable String post) {
    return asked(action, campaign, post, Dimension.PLACEMENT);
  }

  private FunnelSnapshot asked(
      Action action, @Nullable String campaign, @Nullable String post, Dimension dimension) {
    return rig.dashboard.funnel(
        new FunnelSnapshot.Query(
            rig.call(() -> rig.selection.selection().orElseThrow()),
            action,
            campaign,
            post,
            dimension));
  }

  private Formats formats() {
    return rig.call(rig.messages::formats);
  }

  /// The counts on the bars, in order.
  private List<String> bars() {
    return rig.call(
        () ->
            rig.find("#funnel-steps", Pane.class).lookupAll(".funnel-count").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private List<String> counts(FunnelSnapshot funnel) {
    Formats formats = formats();
    return rig.call(
        () -> funnel.steps().stream().map(step -> formats.count(step.reached())).toList());
  }

  private String text(String id) {
    return rig.call(() -> rig.find(id, Labeled.class).getText());
  }

  @Test
  void barsShowTheFunnelAndTheRateStandsAbove() {
    open();
    FunnelSnapshot funnel = asked(Action.BUY_NOW, null, null);
    assertThat(bars()).isEqualTo(counts(funnel));
    Formats formats = formats();
    assertThat(text("#funnel-rate"))
        .isEqualTo(
            rig.call(
                () ->
                    formats.percent(
                        (double) funnel.steps().getFirst().reached() / funnel.impressions(), 2)));
    StepCount purchase = funnel.steps().get(3);
    double step = (double) purchase.reached() / funnel.steps().get(2).reached();
    assertThat(rig.texts())
        .contains(
            rig.call(() -> formats.percent(step, 1)) + " went on",
            rig.call(() -> formats.percent(1 - step, 1)) + " dropped off",
            "median 11 min 00 s · 90% within 44 min 00 s",
            "Journeys (shopper × post) that began 26 Oct – 22 Nov 2026 · window 7 × 24 h");
    assertThat(text("#funnel-immature"))
        .startsWith(rig.call(() -> formats.count(funnel.immature())));
  }

  @Test
  void actionCampaignAndPostChooseTheFunnel() {
    open();
    rig.click("Reply to cart");
    rig.await(() -> bars().equals(counts(asked(Action.CART_REPLY, null, null))));
    choose("#funnel-campaign", "c2");
    rig.await(() -> bars().equals(counts(asked(Action.CART_REPLY, "c2", null))));
    assertThat(rig.texts()).contains("Reply to cart funnel · #MaisonCart");
    String post = rig.call(() -> combo("#funnel-post").getItems().get(1).id());
    choose("#funnel-post", post);
    rig.await(() -> bars().equals(counts(asked(Action.CART_REPLY, "c2", post))));
    rig.click("Install");
    rig.await(() -> bars().equals(counts(asked(Action.INSTALL, "c2", null))));
    choose("#funnel-campaign", "");
    rig.await(() -> bars().equals(counts(asked(Action.INSTALL, null, null))));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Choice> combo(String id) {
    return (ComboBox<Choice>) rig.find(id, ComboBox.class);
  }

  private void choose(String comboId, String id) {
    rig.run(
        () -> {
          ComboBox<Choice> box = combo(comboId);
          box.setValue(
              box.getItems().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow());
        });
  }

  /// What is open is of the brand before; what one comes for is of the brand one comes with.
  @Test
  void aCampaignOneComesForStaysWhereTheBrandChangedMeanwhile() {
    open();
    rig.click("Purchase");
    rig.await(() -> rig.texts().contains("Journeys that reached: Purchase"));
    Brand other =
        new Brand(
            "atelier",
            "Atelier Nord",
            SampleDashboard.BRAND.zone(),
            SampleDashboard.EUR,
            SampleDashboard.BRAND.weekStart(),
            List.of(),
            SampleDashboard.BRAND.readability());
    rig.dashboard.brands(List.of(SampleDashboard.BRAND, other));
    rig.run(
        () -> {
          controller().deactivate();
          rig.selection.brandProperty().set(other);
          controller().onArrive(new Place.OneFunnel(Action.BUY_NOW, "c1", null, null));
          controller().activate();
        });
    rig.await(() -> bars().equals(counts(asked(Action.BUY_NOW, "c1", null))));
    rig.await(() -> combo("#funnel-campaign").getValue().id().equals("c1"));
    assertThat(rig.texts()).doesNotContain("Journeys that reached: Purchase");
    rig.run(() -> rig.selection.brandProperty().set(SampleDashboard.BRAND));
    rig.await(() -> bars().equals(counts(asked(Action.BUY_NOW, null, null))));
  }

  @Test
  @SuppressWarnings("unchecked")
  void segmentsFollowTheDimensionAndOpen() {
    open();
    TableView<Segment> table = (TableView<Segment>) rig.find("#funnel-segments", TableView.class);
    assertThat(rig.call(() -> List.copyOf(table.getItems())))
        .isEqualTo(asked(Action.BUY_NOW, null, null).breakdown());
    assertThat(rig.call(() -> rig.find("#choice-OUTCOME", Node.class))).isNull();
    rig.click("Campaign");
    List<Segment> campaigns = asked(Action.BUY_NOW, null, null, Dimension.CAMPAIGN).breakdown();
    rig.await(() -> List.copyOf(table.getItems()).equals(campaigns));
    assertThat(rig.texts()).contains("Journeys; segments need not add up to the total");
    rig.run(
        () -> {
          table.requestFocus();
          table.getSelectionModel().select(1);
        });
    rig.robot.push(KeyCode.ENTER);
    rig.await(() -> bars().equals(counts(asked(Action.BUY_NOW, "c1", null))));
  }

  @Test
  void aStepOpensItsJourneysAndTheCountEqualsTheList(@TempDir Path folder) throws Exception {
    open();
    rig.saveTo = folder;
    rig.click("Purchase");
    FunnelSnapshot funnel = asked(Action.BUY_NOW, null, null);
    Formats formats = formats();
    String all = rig.call(() -> formats.count(funnel.steps().get(3).reached()));
    rig.await(() -> rig.texts().contains("Showing the newest 500 of " + all));
    assertThat(rig.texts()).contains("Journeys that reached: Purchase");
    assertThat(listed()).isEqualTo(500);
    rig.run(
        () ->
            ((Button)
                    rig.find(".drill-card", Pane.class).lookupAll(".icon-action").stream()
                        .findFirst()
                        .orElseThrow())
                .fire());
    rig.settle();
    List<String> lines = Files.readAllLines(folder.resolve("journeys.csv"));
    assertThat(lines).hasSize(501);
    assertThat(lines.getFirst()).endsWith("Tap,Product view,Checkout,Purchase,Delivered");
  }

  private int listed() {
    return rig.call(() -> rig.find("#journeys", TableView.class).getItems().size());
  }

  private Node focused() {
    return rig.screen().view().root().getScene().getFocusOwner();
  }

  @Test
  void aWholeListIsItsOwnCount() {
    open();
    rig.run(
        () ->
            controller()
                .onArrive(new Place.OneFunnel(Action.CART_REPLY, "c2", "p002", Step.PURCHASE)));
    long reached = asked(Action.CART_REPLY, "c2", "p002").steps().get(3).reached();
    rig.await(() -> rig.texts().contains("All " + reached + " journeys"));
    assertThat(listed()).isEqualTo(reached);
    rig.robot.push(KeyCode.ESCAPE);
    rig.settle();
    assertThat(rig.texts()).doesNotContain("Journeys that reached: Purchase");
    assertThat(rig.call(() -> focused().getAccessibleText())).startsWith("Purchase: ");
  }

  @Test
  void liveFiguresTickInPlaceAndKeepTheFocus() {
    open();
    Node first =
        rig.call(
            () -> rig.find("#funnel-steps", Pane.class).lookupAll(".funnel-row").iterator().next());
    rig.run(first::requestFocus);
    List<String> before = bars();
    List<String> live = liveCounts();
    rig.dashboard.tick("p001");
    rig.dashboard.tick("p001");
    rig.updates.changed();
    rig.await(() -> !bars().equals(before));
    assertThat(bars()).isEqualTo(counts(asked(Action.BUY_NOW, null, null)));
    assertThat(liveCounts()).isNotEqualTo(live);
    assertThat(rig.call(first::isFocused)).isTrue();
    assertThat(rig.screen().load().phaseProperty().get()).isEqualTo(Phase.READY);
  }

  private List<String> liveCounts() {
    return rig.call(
        () ->
            rig.find("#live-counts", Pane.class).lookupAll(".live-number").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  @Test
  void aLastHourThatNobodyHeardOfIsNotShown() {
    open();
    rig.updates.state(SyncState.reading(1000));
    rig.updates.changed();
    rig.await(() -> liveCounts().contains("–"));
    assertThat(liveCounts()).containsOnly("–");
    assertThat(
            rig.call(() -> rig.screen().view().root().lookup("#live-minutes").getAccessibleText()))
        .isEqualTo("Not known yet");
  }

  @Test
  void theLastHourShowsTheCountsOfTheSnapshot() {
    open();
    Formats formats = formats();
    FunnelSnapshot funnel = asked(Action.BUY_NOW, null, null);
    assertThat(liveCounts())
        .isEqualTo(rig.call(() -> funnel.live().reached().stream().map(formats::count).toList()));
    long sum = funnel.live().perMinute().stream().mapToLong(Long::longValue).sum();
    assertThat(
            rig.call(() -> rig.screen().view().root().lookup("#live-minutes").getAccessibleText()))
        .startsWith(rig.call(() -> formats.count(sum)) + " in the last 60 minutes");
  }

  @Test
  void failureIsToldInPlaceAndTheChoiceStays() {
    open();
    rig.dashboard.fail("DB-1");
    rig.click("Install");
    rig.await(() -> rig.screen().load().staleProperty().get());
    assertThat(rig.texts()).contains("Buy now funnel", "Not up to date.");
    rig.dashboard.recover();
    rig.click("Reply to cart");
    rig.await(() -> rig.texts().contains("Reply to cart funnel"));
    assertThat(rig.screen().load().staleProperty().get()).isFalse();
  }

  @Test
  void frenchIsCompleteAndNothingIsClipped() {
    open();
    rig.speak(Locale.FRANCE);
    assertThat(rig.texts())
        .contains("Entonnoir · Achat direct", "Fiche produit", "60 dernières minutes")
        .doesNotContain("Segment need", "Last 60 minutes");
    assertThat(rig.texts())
        .contains("Toutes les campagnes", "Toutes les publications")
        .doesNotContain("All campaigns", "All posts");
    assertThat(rig.clipped()).isEmpty();
    rig.run(
        () ->
            controller().onArrive(new Place.OneFunnel(Action.CART_REPLY, null, null, Step.REPLY)));
    rig.settle().settle();
    assertThat(rig.texts()).contains("Parcours arrivés à : Réponse");
    assertThat(rig.clipped("journey-post", "table-cell")).isEmpty();
  }
}
