package app.comptoir.ui.posts;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.service.figures.PostDetail;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.Selection;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.control.CheckFilter;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.mvc.LoadModel.Phase;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.sample.SampleDashboard;
import app.comptoir.ui.sample.ScreenRig;
import app.comptoir.ui.tile.PostCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acts on the Posts screen as a person does, and compares what is on it with the snapshot.
@OnScreen
class PostsScreenTest {
  private ScreenRig rig = null;

  private ScreenRig open(int posts) {
    return open(posts, Locale.UK);
  }

  private ScreenRig open(int posts, Locale language) {
    rig =
        new ScreenRig(
            (context, r) -> PostsScreen.create(context, r, r), posts, 1366, 768, language);
    return rig.open();
  }

  @AfterEach
  void close() {
    rig.close();
    assertThat(rig.updates.listeners()).isZero();
  }

  @SuppressWarnings("unchecked")
  private TableView<PostLine> table() {
    return rig.find("#posts-table", TableView.class);
  }

  private PostsController controller() {
    return (PostsController) rig.screen().controller();
  }

  private Selection selection() {
    return rig.call(() -> rig.selection.selection().orElseThrow());
  }

  private List<String> shownIds() {
    return rig.call(() -> table().getItems().stream().map(PostLine::id).toList());
  }

  private String count() {
    return rig.find("#posts-count", Labeled.class).getText();
  }

  /// The texts of the cells of a post's row, as drawn.
  private Set<String> cells(String postId) {
    return rig.call(
        () ->
            table().lookupAll(".table-row-cell").stream()
                .filter(
                    node ->
                        node instanceof TableRow<?> row
                            && row.getItem() instanceof PostLine line
                            && line.id().equals(postId))
                .flatMap(row -> row.lookupAll(".table-cell").stream())
                .map(cell -> ((Labeled) cell).getText())
                .filter(text -> text != null)
                .collect(Collectors.toSet()));
  }

  @Test
  void rowsShowTheFiguresOfTheSnapshot() {
    open(10);
    Formats formats = rig.call(rig.messages::formats);
    List<PostRow> rows = rig.dashboard.posts(selection());
    assertThat(shownIds()).isEqualTo(rows.stream().map(row -> row.post().id()).toList());
    for (PostRow row : rows) {
      assertThat(cells(row.post().id()))
          .contains(
              rig.call(() -> formats.count(row.impressions())),
              rig.call(() -> formats.count(row.entered())),
              rig.call(() -> formats.count(row.orders())),
              rig.call(() -> formats.money(row.net())),
              rig.call(() -> formats.money(row.contribution())),
              rig.call(
                  () ->
                      formats.percent(
                          row.entered() == 0
                              ? Double.NaN
                              : (double) row.converted() / row.entered(),
                          1)));
    }
    assertThat(count()).isEqualTo("10 posts");
  }

  @Test
  void searchFindsWordsWithoutAccentsOrCase() {
    open(16);
    rig.run(() -> rig.screen().view().focusSearch());
    assertThat(rig.call(() -> rig.find("#posts-search", TextField.class).isFocused())).isTrue();
    rig.robot.write("COMETE only");
    rig.await(() -> table().getItems().size() == 2);
    assertThat(count()).isEqualTo("2 of 16 posts");
    rig.robot.push(KeyCode.ESCAPE);
    rig.await(() -> table().getItems().size() == 16);
  }

  @Test
  void filtersNarrowAndClear() {
    open(48);
    List<PostRow> rows = rig.dashboard.posts(selection());
    rig.run(() -> checks(0).getCheckModel().check(1));
    rig.settle();
    assertThat(shownIds())
        .hasSameElementsAs(ids(rows, row -> row.post().action() == Action.CART_REPLY));
    rig.run(() -> checks(2).getCheckModel().check(2));
    rig.settle();
    assertThat(shownIds())
        .hasSameElementsAs(
            ids(
                rows,
                row ->
                    row.post().action() == Action.CART_REPLY
                        && row.post().campaignId().equals("c2")));
    rig.robot.clickOn(rig.find("#posts-limited", ToggleButton.class));
    rig.settle();
    assertThat(shownIds()).isEmpty();
    assertThat(rig.texts()).contains("No post matches");
    rig.click("Clear filters");
    rig.await(() -> table().getItems().size() == 48);
    assertThat(rig.call(() -> checks(0).getCheckModel().getCheckedItems())).isEmpty();
    assertThat(rig.find("#posts-limited", ToggleButton.class).isSelected()).isFalse();
  }

  private CheckComboBox<?> checks(int index) {
    return ((CheckFilter<?>)
            rig.screen().view().root().lookupAll(".check-filter").stream().toList().get(index))
        .box();
  }

  private static List<String> ids(
      List<PostRow> rows, java.util.function.Predicate<PostRow> passes) {
    return rows.stream().filter(passes).map(row -> row.post().id()).toList();
  }

  @Test
  void aHeaderSortsByValue() {
    open(30);
    List<PostRow> rows = rig.dashboard.posts(selection());
    rig.clickHeader("orders");
    assertThat(rig.call(() -> table().getSortOrder().stream().map(c -> c.getId()).toList()))
        .containsExactly("orders");
    assertThat(shownOrders())
        .as("the biggest first")
        .isSortedAccordingTo(Comparator.reverseOrder());
    rig.clickHeader("orders");
    assertThat(shownOrders()).isSorted();
    rig.clickHeader("orders");
    assertThat(shownOrders()).isSortedAccordingTo(Comparator.reverseOrder());
    rig.clickHeader("orders");
    assertThat(shownOrders()).as("a header always tells the order").isSorted();
    assertThat(rig.call(() -> table().getSortOrder())).hasSize(1);
    rig.updates.changed();
    rig.speak(Locale.FRANCE);
    assertThat(rig.call(() -> table().getSortOrder().getFirst().getId())).isEqualTo("orders");
    assertThat(shownOrders()).isSorted();
    assertThat(shownOrders())
        .containsExactlyInAnyOrderElementsOf(rows.stream().map(PostRow::orders).toList());
  }

  @Test
  void thePostOpenedNextIsShownFromItsTop() {
    open(12);
    rig.run(() -> controller().onArrive(new Place.OnePost("p000")));
    rig.await(() -> rig.find(".post-card", PostCard.class) != null);
    ScrollPane scroll =
        rig.call(() -> (ScrollPane) rig.find(".open-post", Pane.class).lookup(".bare-scroll"));
    rig.run(() -> scroll.setVvalue(1));
    rig.settle();
    rig.run(() -> controller().onOpen("p001"));
    rig.settle();
    assertThat(rig.call(scroll::getVvalue)).isZero();
  }

  private List<Long> shownOrders() {
    return rig.call(() -> table().getItems().stream().map(line -> line.row().orders()).toList());
  }

  @Test
  void theKeyboardOpensWalksAndCloses() {
    open(20);
    List<String> ids = shownIds();
    rig.run(
        () -> {
          table().requestFocus();
          table().getSelectionModel().select(0);
        });
    rig.settle();
    assertThat(openId()).isEqualTo(ids.get(0));
    rig.robot.push(KeyCode.DOWN);
    rig.settle();
    rig.robot.push(KeyCode.DOWN);
    rig.settle();
    assertThat(openId()).isEqualTo(ids.get(2));
    rig.robot.push(KeyCode.ENTER);
    rig.settle();
    assertThat(rig.call(() -> rig.find(".open-post", javafx.scene.layout.Pane.class).isFocused()))
        .isTrue();
    rig.robot.push(KeyCode.ESCAPE);
    rig.settle();
    assertThat(openId()).isNull();
    assertThat(rig.call(() -> table().isFocused())).isTrue();
  }

  private String openId() {
    return rig.call(
        () -> {
          PostLine line = table().getSelectionModel().getSelectedItem();
          return line == null ? null : line.id();
        });
  }

  @Test
  void liveFiguresKeepSelectionSortScrollAndSearch() {
    open(200);
    rig.run(() -> controller().onSearch("lamp"));
    rig.settle();
    List<String> before = shownIds();
    String watched = before.get(30);
    rig.run(() -> table().scrollTo(24));
    rig.settle();
    rig.run(() -> table().getSelectionModel().select(30));
    rig.settle();
    int firstBefore = firstVisible();
    Set<String> cellsBefore = cells(watched);
    for (int i = 0; i < 3; i++) {
      rig.dashboard.tick(watched);
      rig.dashboard.tick("p000");
    }
    rig.updates.changed();
    rig.await(() -> !cells(watched).equals(cellsBefore));
    PostRow now =
        rig.dashboard.posts(selection()).stream()
            .filter(row -> row.post().id().equals(watched))
            .findFirst()
            .orElseThrow();
    assertThat(cells(watched)).contains(rig.call(() -> rig.messages.formats().money(now.net())));
    assertThat(openId()).isEqualTo(watched);
    assertThat(firstVisible()).isEqualTo(firstBefore);
    assertThat(rig.find("#posts-search", TextField.class).getText()).isEqualTo("lamp");
    List<Long> nets =
        rig.call(() -> table().getItems().stream().map(line -> line.row().net().minor()).toList());
    assertThat(nets).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(before.size());
  }

  private int firstVisible() {
    return rig.call(
        () ->
            table().lookupAll(".table-row-cell").stream()
                .filter(node -> node.isVisible() && !((TableRow<?>) node).isEmpty())
                .mapToInt(node -> ((TableRow<?>) node).getIndex())
                .min()
                .orElseThrow());
  }

  @Test
  void aFilterThatHidesTheOpenPostOpensNoOther() {
    open(30);
    rig.run(() -> controller().onArrive(new Place.OnePost("p001")));
    rig.settle();
    rig.run(() -> controller().onSearch("nomade"));
    rig.settle();
    assertThat(openId()).isNull();
    assertThat(rig.texts()).contains("From gross to contribution");
    rig.run(() -> controller().onClearFilters());
    rig.settle();
    assertThat(openId()).isEqualTo("p001");
  }

  @Test
  void theOpenPostShowsItsCardFunnelAndMoney() {
    open(12);
    rig.run(() -> controller().onArrive(new Place.OnePost("p002")));
    rig.await(() -> rig.find(".post-card", PostCard.class) != null);
    rig.await(() -> picture().getImage() != null);
    PostDetail detail = rig.dashboard.post(selection(), "p002").orElseThrow();
    Formats formats = rig.call(rig.messages::formats);
    List<String> texts = rig.texts();
    detail
        .funnel()
        .steps()
        .forEach(step -> assertThat(texts).contains(rig.call(() -> formats.count(step.reached()))));
    for (var money :
        List.of(
            detail.row().sales().gross(),
            detail.row().sales().net(),
            detail.row().sales().commission().times(-1),
            detail.row().sales().spend().times(-1),
            detail.row().sales().contribution())) {
      assertThat(texts).contains(rig.call(() -> formats.money(money)));
    }
    assertThat(texts).contains("Reply #MaisonCart");
    assertThat(rig.pictures.threads()).isNotEmpty().noneMatch(name -> name.contains("JavaFX"));
  }

  @Test
  void aPictureThatHadNotComeWhenTheScreenWasLeftComesAfterwards() {
    open(12);
    rig.pictures.hold();
    String id = shownIds().getFirst();
    rig.run(() -> rig.screen().controller().onArrive(new Place.OnePost(id)));
    rig.await(() -> !rig.pictures.threads().isEmpty());
    rig.run(() -> rig.screen().controller().deactivate());
    rig.pictures.goOn();
    rig.settle();
    assertThat(rig.call(() -> picture().getImage())).isNull();
    rig.run(() -> rig.screen().controller().activate());
    rig.await(() -> picture().getImage() != null);
  }

  private ImageView picture() {
    return (ImageView) rig.find(".post-card", PostCard.class).lookup(".image-view");
  }

  @Test
  void aStepLeadsToTheFunnelAndADayToItsOrders() {
    open(12);
    rig.run(() -> controller().onArrive(new Place.OnePost("p000")));
    rig.settle();
    rig.click("Purchase");
    assertThat(rig.gone)
        .containsExactly(new Place.OneFunnel(Action.BUY_NOW, null, "p000", Step.PURCHASE));
    rig.run(() -> controller().onOrdersOfDay(java.time.LocalDate.of(2026, 11, 12)));
    rig.await(() -> rig.texts().contains("7 orders on 12 Nov 2026"));
  }

  @Test
  void csvHoldsTheShownRowsAndDefusesFormulas(@TempDir Path folder) throws Exception {
    open(24);
    rig.saveTo = folder;
    rig.run(() -> controller().onSearch("aurore"));
    rig.settle();
    rig.run(
        () ->
            ((javafx.scene.control.Button)
                    rig.screen().view().root().lookupAll(".filter-line .icon-action").stream()
                        .reduce((_, last) -> last)
                        .orElseThrow())
                .fire());
    rig.settle();
    List<String> lines = Files.readAllLines(folder.resolve("posts.csv"));
    assertThat(lines).hasSize(1 + 3);
    assertThat(lines.getFirst()).startsWith("\ufeffId,Post,Campaign,Action");
    PostRow first =
        rig.dashboard.posts(selection()).stream()
            .filter(row -> row.post().id().equals(shownIds().getFirst()))
            .findFirst()
            .orElseThrow();
    assertThat(lines.get(1))
        .startsWith(first.post().id() + ",")
        .contains(",EUR," + first.net().toDecimal().toPlainString() + ",")
        .contains(first.post().text())
        .containsPattern(",2026-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0[12]:00,");
  }

  @Test
  void failureIsToldInPlaceWithItsCodeAndTriedAgain() {
    rig = new ScreenRig((context, r) -> PostsScreen.create(context, r, r), 5, 1366, 768, Locale.UK);
    rig.dashboard.fail("DB-1");
    rig.open();
    rig.await(() -> rig.screen().load().phaseProperty().get() == Phase.FAILED);
    assertThat(rig.texts()).anyMatch(text -> text.contains("(DB-1)"));
    rig.dashboard.recover();
    rig.click("Try again");
    rig.await(() -> rig.screen().load().phaseProperty().get() == Phase.READY);
    assertThat(shownIds()).hasSize(5);
    rig.dashboard.fail("DB-1");
    rig.updates.changed();
    rig.await(() -> rig.screen().load().staleProperty().get());
    assertThat(shownIds()).hasSize(5);
    assertThat(rig.texts()).contains("Not up to date.");
  }

  @Test
  void noPostsSaysWhyAndWhatNext() {
    open(0);
    rig.await(() -> rig.screen().load().phaseProperty().get() == Phase.EMPTY);
    assertThat(rig.texts()).contains("No posts yet");
  }

  @Test
  void frenchIsCompleteAndNothingIsClipped() {
    open(20);
    rig.speak(Locale.FRANCE);
    assertThat(rig.texts()).contains("Publication", "Ventes nettes", "20 publications");
    assertThat(rig.clipped("post-line")).isEmpty();
    rig.run(() -> controller().onArrive(new Place.OnePost("p001")));
    rig.settle();
    assertThat(rig.texts())
        .contains("Du brut à la contribution", "Acheter")
        .doesNotContain("Net sales", "Funnel");
    assertThat(rig.clipped("post-line")).isEmpty();
    rig.speak(Locale.UK);
    assertThat(rig.texts()).contains("Net sales", "Funnel");
    assertThat(rig.clipped("post-line")).isEmpty();
    assertThat(SampleDashboard.BRAND.zone().getId()).isEqualTo("Europe/Paris");
  }
}
