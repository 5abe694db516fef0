package app.comptoir.ui.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.OrderSummary;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.RevenueSnapshot.Part;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.service.figures.Selection.Comparison;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.chart.DayBarsChart;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.RememberedHints;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.LoadModel.Phase;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.sample.SampleDashboard;
import app.comptoir.ui.sample.ScreenRig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acts on the Revenue screen as a person does, and compares what is on it with the snapshot.
@OnScreen
class RevenueScreenTest {
  private final Map<String, String> memory = new HashMap<>();
  private final RememberedHints remembered =
      new RememberedHints() {
        @Override
        public Optional<String> get(String key) {
          return Optional.ofNullable(memory.get(key));
        }

        @Override
        public void put(String key, String value) {
          memory.put(key, value);
        }
      };
  private ScreenRig rig = null;

  private ScreenRig open() {
    rig =
        new ScreenRig((c, r) -> RevenueScreen.create(c, r, r, remembered), 8, 1366, 768, Locale.UK)
            .at(Destination.REVENUE);
    return rig.open();
  }

  @AfterEach
  void close() {
    rig.close();
    assertThat(rig.updates.listeners()).isZero();
  }

  private RevenueController controller() {
    return (RevenueController) rig.screen().controller();
  }

  private RevenueSnapshot asked(Split split, Basis basis) {
    return rig.dashboard.revenue(
        new RevenueSnapshot.Query(
            rig.call(() -> rig.selection.selection().orElseThrow()), split, basis));
  }

  private String text(String id) {
    return rig.call(() -> rig.find(id, Labeled.class).getText());
  }

  private String count(long value) {
    return rig.call(() -> rig.messages.formats().count(value));
  }

  private String whole(long minor) {
    Formats formats = rig.call(rig.messages::formats);
    return rig.call(() -> formats.wholeMoney(new Money(minor, SampleDashboard.EUR)));
  }

  private String exact(long minor) {
    Formats formats = rig.call(rig.messages::formats);
    return rig.call(() -> formats.money(new Money(minor, SampleDashboard.EUR)));
  }

  @Test
  void totalsShowTheSnapshotWithOnePrecisionAndTheirChange() {
    open();
    RevenueSnapshot revenue = asked(Split.CAMPAIGN, Basis.PROCESSED_DAY);
    Sales total = revenue.total();
    assertThat(text("#total-orders")).isEqualTo(count(total.orders()));
    assertThat(text("#total-gross")).isEqualTo(whole(total.grossMinor()));
    assertThat(text("#total-discounts")).isEqualTo(whole(total.discountsMinor()));
    assertThat(text("#total-returns")).isEqualTo(whole(total.returnsMinor()));
    assertThat(text("#total-net")).isEqualTo(whole(total.netMinor()));
    assertThat(text("#total-commission")).isEqualTo(whole(total.commissionMinor()));
    assertThat(text("#total-spend")).isEqualTo(whole(total.spendMinor()));
    assertThat(text("#total-contribution")).isEqualTo(whole(total.contributionMinor()));
    Labeled net = rig.find("#total-net", Labeled.class);
    assertThat(rig.call(() -> net.getTooltip().getText()))
        .isEqualTo(
            exact(total.netMinor()) + ", compared " + exact(revenue.comparedTotal().netMinor()));
    double change = (double) total.netMinor() / revenue.comparedTotal().netMinor() - 1;
    assertThat(rig.texts())
        .contains("+" + rig.call(() -> rig.messages.formats().percent(change, 1)));
  }

  @Test
  void theChartSpeaksItsSumAndItsBestDay() {
    open();
    RevenueSnapshot revenue = asked(Split.CAMPAIGN, Basis.PROCESSED_DAY);
    long best =
        revenue.days().stream().mapToLong(day -> day.sales().netMinor()).max().orElseThrow();
    assertThat(rig.call(() -> node("#revenue-days").getAccessibleText()))
        .contains(exact(revenue.total().netMinor()), exact(best));
    assertThat(rig.texts())
        .contains(
            "Maison Lumière: net sales by day, EUR",
            "returns on the day processed",
            "26 Oct – 22 Nov 2026",
            "28 Sept – 25 Oct 2026");
  }

  private Node node(String id) {
    return rig.screen().view().root().lookup(id);
  }

  @Test
  void basisAndSplitChooseTheFigures() {
    open();
    rig.click("the day of their order");
    rig.await(() -> rig.texts().contains("returns on the day of their order"));
    assertThat(rig.dashboard.lastBasis()).isEqualTo(Basis.ORDER_COHORT);
    rig.click("Post");
    rig.await(() -> rig.texts().contains("Net sales by post"));
    RevenueSnapshot posts = asked(Split.POST, Basis.ORDER_COHORT);
    assertThat(partSums())
        .isEqualTo(posts.split().stream().map(part -> exact(part.netMinor())).toList());
    rig.click("Product");
    rig.await(() -> rig.texts().contains("Net sales by product"));
    assertThat(rig.texts()).contains("EUR · returns on the day processed");
  }

  private List<String> partSums() {
    return rig.call(
        () ->
            rig.find("#revenue-parts", Pane.class).lookupAll(".part-sum").stream()
                .map(part -> ((Labeled) part).getText())
                .toList());
  }

  /// From one start to the next, a brand for itself; what another version chose is let be.
  @Test
  void whatWasChosenIsRememberedOfEachBrand() {
    open();
    rig.await(() -> rig.texts().contains("Net sales by campaign"));
    rig.click("Product");
    rig.await(() -> rig.texts().contains("Net sales by product"));
    String brand = SampleDashboard.BRAND.id();
    assertThat(memory).containsExactly(Map.entry("revenue.split." + brand, "PRODUCT"));
    rig.close();
    open();
    rig.await(() -> rig.texts().contains("Net sales by product"));
    rig.close();
    memory.put("revenue.split." + brand, "MOOD");
    open();
    rig.await(() -> rig.texts().contains("Net sales by campaign"));
  }

  /// The one of the action that most of its posts have.
  @Test
  void aCampaignLeadsToItsFunnel() {
    open();
    RevenueSnapshot revenue = asked(Split.CAMPAIGN, Basis.PROCESSED_DAY);
    List<Post> posts =
        rig.dashboard.posts(rig.call(() -> rig.selection.selection().orElseThrow())).stream()
            .map(PostRow::post)
            .toList();
    List<Place> wanted = new ArrayList<>();
    for (Part part : revenue.split()) {
      if (!part.key().isEmpty()) {
        rig.call(
            () -> {
              controller().onPart(part.key());
              return true;
            });
        wanted.add(new Place.OneFunnel(most(part.key(), posts), part.key(), null, null));
        rig.await(() -> rig.gone.size() == wanted.size());
      }
    }
    assertThat(rig.gone).containsExactlyElementsOf(wanted);
    assertThat(wanted)
        .extracting(place -> ((Place.OneFunnel) place).action())
        .anyMatch(action -> action != Action.BUY_NOW);
  }

  private static Action most(String campaign, List<Post> posts) {
    return Arrays.stream(Action.values())
        .max(
            Comparator.comparingLong(
                action ->
                    posts.stream()
                        .filter(post -> post.campaignId().equals(campaign))
                        .filter(post -> post.action() == action)
                        .count()))
        .orElseThrow();
  }

  @Test
  void aPartLeadsToItsOwnScreen() {
    open();
    rig.click("Action");
    rig.await(() -> rig.texts().contains("Net sales by action"));
    rig.click("Reply to cart");
    rig.click("Post");
    rig.await(() -> rig.texts().contains("Net sales by post"));
    rig.click("Une lumière douce pour les longues soirées");
    assertThat(rig.gone)
        .containsExactly(
            new Place.OneFunnel(Action.CART_REPLY, null, null, null), new Place.OnePost("p004"));
  }

  @Test
  void aDayOpensItsOrdersAndTheCountEqualsTheList() {
    open();
    Node chart = rig.call(() -> node("#revenue-days"));
    rig.run(chart::requestFocus);
    rig.robot.push(KeyCode.END);
    rig.robot.push(KeyCode.LEFT);
    rig.robot.push(KeyCode.ENTER);
    List<DaySales> days = asked(Split.CAMPAIGN, Basis.PROCESSED_DAY).days();
    DaySales day = days.get(days.size() - 2);
    rig.await(() -> rig.texts().contains("All " + day.sales().orders() + " orders"));
    assertThat(rig.texts()).contains("Orders of Sat 21 Nov");
    assertThat(rig.call(() -> rig.find("#day-orders", TableView.class).getItems().size()))
        .isEqualTo((int) day.sales().orders());
    rig.robot.push(KeyCode.ESCAPE);
    rig.settle();
    assertThat(rig.texts())
        .contains("Net sales by campaign")
        .doesNotContain("Orders of Sat 21 Nov");
    assertThat(rig.call(chart::isFocused)).isTrue();
  }

  /// Behind a bar are the orders of its hour, as many as the list says.
  @Test
  void aSingleDayIsShownByHourAndAnHourOpensItsOrders() {
    open();
    LocalDate day = LocalDate.of(2026, 11, 20);
    rig.run(() -> rig.selection.periodProperty().set(new Period.Between(day, day)));
    rig.await(() -> rig.texts().stream().anyMatch(text -> text.contains("net sales by hour")));
    DayBarsChart chart = rig.find("#revenue-days", DayBarsChart.class);
    assertThat(rig.call(chart::getAccessibleText)).startsWith("20 Nov 2026 by hour: ");
    rig.run(chart::requestFocus);
    rig.robot.push(KeyCode.HOME);
    for (int hour = 0; hour < 15; hour++) {
      rig.robot.push(KeyCode.RIGHT);
    }
    rig.robot.push(KeyCode.ENTER);
    rig.await(() -> rig.texts().contains("Orders of Fri 20 Nov, 15:00–16:00"));
    Instant from = day.atTime(15, 0).atZone(SampleDashboard.BRAND.zone()).toInstant();
    List<OrderSummary> all =
        rig.dashboard.orders(SampleDashboard.BRAND.id(), day, day, null, 10_000).stream()
            .filter(o -> !o.placedAt().isBefore(from))
            .filter(o -> o.placedAt().isBefore(from.plusSeconds(3600)))
            .toList();
    assertThat(all).isNotEmpty();
    TableView<?> table = rig.find("#day-orders", TableView.class);
    rig.await(() -> table.getItems().equals(all));
  }

  @Test
  void ordersOfADayAreSaved(@TempDir Path folder) throws Exception {
    open();
    rig.saveTo = folder;
    rig.run(() -> controller().onArrive(new Place.OneDay(LocalDate.of(2026, 11, 20))));
    rig.await(() -> rig.texts().contains("Orders of Fri 20 Nov"));
    rig.run(() -> node(".drill-card").lookup(".icon-action").fireEvent(new ActionEvent()));
    rig.settle();
    assertThat(Files.readAllLines(folder.resolve("orders-2026-11-20.csv")).getFirst())
        .startsWith("\ufeffPlaced,Order,Currency,Gross");
  }

  @Test
  void theTableOfTheDaysHoldsAllOfThem(@TempDir Path folder) throws Exception {
    open();
    rig.saveTo = folder;
    MenuButton menu = rig.find(".card-menu", MenuButton.class);
    rig.run(() -> menu.getItems().get(0).fire());
    rig.settle();
    List<DaySales> days = asked(Split.CAMPAIGN, Basis.PROCESSED_DAY).days();
    assertThat(rig.call(() -> rig.find(".table-view", TableView.class).getItems().size()))
        .isEqualTo(days.size());
    assertThat(rig.clipped()).isEmpty();
    rig.run(() -> menu.getItems().get(1).fire());
    rig.settle();
    List<String> lines = Files.readAllLines(folder.resolve("revenue-days.csv"));
    assertThat(lines).hasSize(1 + days.size());
    assertThat(lines.getFirst()).contains("Orders without exchange rate");
    DaySales first = days.getFirst();
    String gross =
        new Money(first.sales().grossMinor(), SampleDashboard.EUR).toDecimal().toPlainString();
    assertThat(lines.get(1))
        .startsWith(first.day() + "," + first.sales().orders() + "," + gross + ",");
    rig.run(() -> menu.getItems().get(2).fire());
    rig.settle();
    assertThat(rig.copied).hasSize(1);
    assertThat(rig.copied.getFirst().getWidth()).isGreaterThan(600);
  }

  @Test
  void aPlanIsHeldAgainstTheDaysSoFar(@TempDir Path folder) throws Exception {
    open();
    assertThat(rig.texts()).doesNotContain("Plan");
    rig.settings.change(s -> s.withPlan(SampleDashboard.BRAND.id(), 300_000L));
    rig.updates.changed();
    rig.await(() -> rig.texts().contains("Plan"));
    List<DaySales> days = asked(Split.CAMPAIGN, Basis.PROCESSED_DAY).days();
    double net = 0;
    double planned = 0;
    for (DaySales day : days) {
      net += day.sales().netMinor() / 100.0;
      planned += 300_000.0 / day.day().lengthOfMonth();
    }
    String share = Math.round(net / planned * 100) + "% of plan";
    assertThat(rig.texts()).anyMatch(text -> text.endsWith(" · " + share));
    assertThat(rig.clipped()).isEmpty();
    rig.saveTo = folder;
    MenuButton menu = rig.find(".card-menu", MenuButton.class);
    rig.run(() -> menu.getItems().get(1).fire());
    rig.settle();
    List<String> lines = Files.readAllLines(folder.resolve("revenue-days.csv"));
    assertThat(lines.getFirst()).contains(",Plan,");
    // November has 30 days.
    assertThat(lines.getLast()).startsWith("2026-11-22,").contains(",10000.00,");
    rig.speak(Locale.FRANCE);
    assertThat(rig.clipped()).isEmpty();
    rig.picture(Path.of("target", "screens", "revenue-plan.png"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void currenciesAreShownAsSoldAndWaitingOrdersAreTold() {
    open();
    TableView<Sales> table = (TableView<Sales>) rig.find("#revenue-currencies", TableView.class);
    List<Sales> shown = rig.call(() -> List.copyOf(table.getItems()));
    assertThat(shown).isEqualTo(asked(Split.CAMPAIGN, Basis.PROCESSED_DAY).currencies());
    assertThat(rig.texts()).contains("17,023.50", "15,007.00");
    assertThat(text("#revenue-awaiting")).isEqualTo("12 orders without exchange rate");
  }

  @Test
  void liveFiguresTickAndTheOpenDayStays() {
    open();
    rig.run(() -> controller().onDay(LocalDate.of(2026, 11, 22)));
    rig.settle();
    String before = text("#total-orders");
    rig.dashboard.tick("p000");
    rig.updates.changed();
    rig.await(() -> !text("#total-orders").equals(before));
    long orders = asked(Split.CAMPAIGN, Basis.PROCESSED_DAY).days().getLast().sales().orders();
    rig.await(() -> rig.texts().contains("All " + orders + " orders"));
    assertThat(rig.texts()).contains("Orders of Sun 22 Nov");
  }

  @Test
  void withoutComparisonNothingIsCompared() {
    open();
    rig.run(() -> rig.selection.comparisonProperty().set(Comparison.NONE));
    rig.settle().settle();
    assertThat(rig.texts()).noneMatch(text -> text.startsWith("+") && text.endsWith("%"));
    assertThat(rig.call(() -> node(".delta-strip").isVisible())).isFalse();
    assertThat(rig.texts()).doesNotContain("28 Sept – 25 Oct 2026");
  }

  @Test
  void failureIsToldInPlaceWithItsCode() {
    open();
    rig.dashboard.fail("DB-1");
    rig.run(() -> rig.selection.periodProperty().set(new Period.LastDays(7)));
    rig.await(() -> rig.screen().load().phaseProperty().get() == Phase.FAILED);
    assertThat(rig.texts()).anyMatch(text -> text.contains("(DB-1)"));
    rig.dashboard.recover();
    rig.click("Try again");
    rig.await(() -> rig.screen().load().phaseProperty().get() == Phase.READY);
    assertThat(rig.texts()).contains("16 Nov – 22 Nov 2026", "Net sales by campaign");
  }

  @Test
  void frenchIsCompleteAndNothingIsClipped() {
    open();
    rig.speak(Locale.FRANCE);
    assertThat(rig.texts())
        .contains(
            "Maison Lumière : ventes nettes par jour, EUR",
            "retours au jour du traitement",
            "12 commandes sans taux de change")
        .doesNotContain("Orders", "Other");
    assertThat(rig.clipped()).isEmpty();
    rig.run(() -> controller().onDay(LocalDate.of(2026, 11, 20)));
    rig.settle().settle();
    assertThat(rig.texts()).contains("Commandes du ven. 20 nov.");
    assertThat(rig.clipped()).isEmpty();
  }
}
