package app.comptoir.ui.revenue;

import app.comptoir.common.Tasks;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.OrderSummary;
import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.domain.settings.SalesPlan;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.service.figures.Selection;
import app.comptoir.ui.mvc.Listed;
import app.comptoir.ui.mvc.MainAction;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import app.comptoir.ui.revenue.RevenueModel.Shown;
import app.comptoir.ui.shell.navigation.Navigator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Drives the Revenue screen: the money of the days on a basis, split by something, and the orders
/// behind one day.
public final class RevenueController
    extends SnapshotController<RevenueSnapshot.Query, RevenueSnapshot> {
  /// More than anybody reads; those who need all take the count.
  static final int LIMIT = 500;

  private final RevenueModel model;
  private final Navigator navigator;
  private final Tasks.Lane orders;
  private final Tasks.Lane funnels;
  private final RememberedSplits splits;

  /// @param navigator to go from a part of the split to its own screen
  /// @param splits what the person chose before
  RevenueController(
      RevenueModel model, ScreenContext context, Navigator navigator, RememberedSplits splits) {
    super("revenue", context, model.load());
    this.model = model;
    this.navigator = navigator;
    this.splits = splits;
    this.orders = context.services().tasks().lane("read orders of a day");
    this.funnels = context.services().tasks().lane("find a campaign's funnel");
  }

  @Override
  public void onArrive(Place place) {
    if (place instanceof Place.OneDay(LocalDate day)) {
      model.orders().open(day);
      ask();
    }
  }

  @Override
  protected void onDeactivate() {
    super.onDeactivate();
    orders.drop();
    funnels.drop();
  }

  @Override
  protected RevenueSnapshot.Query question(Selection selection) {
    return new RevenueSnapshot.Query(
        selection, splits.of(selection.brandId()), model.basisProperty().get());
  }

  @Override
  protected RevenueSnapshot read(RevenueSnapshot.Query query) {
    return context().services().dashboard().revenue(query);
  }

  @Override
  protected boolean mayStay(RevenueSnapshot.Query before, RevenueSnapshot.Query now) {
    return before.selection().equals(now.selection());
  }

  @Override
  protected boolean isEmpty(RevenueSnapshot revenue) {
    return revenue.withoutRate().none()
        && nothing(revenue.days())
        && nothing(revenue.comparedDays());
  }

  private static boolean nothing(List<@Nullable DaySales> days) {
    return days.stream()
        .filter(Objects::nonNull)
        .map(DaySales::sales)
        .allMatch(of -> of.orders() == 0 && of.netMinor() == 0 && of.spendMinor() == 0);
  }

  @Override
  protected void show(RevenueSnapshot revenue) {
    LocalDate today = revenue.brand().dayOf(context().services().clock().instant());
    Long whole = context().services().settings().now().plan(revenue.brand().id());
    SalesPlan plan = whole == null ? null : SalesPlan.of(whole, revenue.brand().currency());
    model.split(revenue.splitBy());
    model.show(new Shown(revenue, today, plan));
    readOrders();
  }

  public void onBasis(Basis basis) {
    model.basis(basis);
    ask();
  }

  public void onSplit(Split split) {
    model.split(split);
    context().selection().selection().ifPresent(now -> splits.keep(now.brandId(), split));
    ask();
  }

  /// The orders behind a day are wanted.
  public void onDay(LocalDate day) {
    onBar(day, null);
  }

  /// The orders behind a bar are wanted.
  ///
  /// @param hour where the bar is one of a day's hours; null where it is the whole day
  public void onBar(LocalDate day, @Nullable ZonedDateTime hour) {
    DayOrdersModel open = model.orders();
    if (!day.equals(open.dayProperty().get()) || !Objects.equals(hour, open.hourProperty().get())) {
      open.open(day, hour);
    }
    readOrders();
  }

  public void onCloseOrders() {
    orders.drop();
    model.orders().open(null);
  }

  /// A part of the split was chosen: a post is opened, an action's funnel shown.
  public void onPart(String key) {
    Shown shown = model.shownProperty().get();
    if (shown == null || key.isEmpty()) {
      return;
    }
    switch (shown.split()) {
      case POST -> navigator.goTo(new Place.OnePost(key));
      case ACTION -> navigator.goTo(new Place.OneFunnel(Action.valueOf(key), null, null, null));
      case CAMPAIGN -> openFunnel(key);
      case PRODUCT, COUNTRY, WEEKDAY, HOUR -> {}
    }
  }

  private void openFunnel(String campaignId) {
    Optional<Selection> selection = context().selection().selection();
    selection.ifPresent(
        now ->
            funnels.submit(
                () ->
                    MainAction.of(
                        campaignId,
                        context().services().dashboard().posts(now).stream()
                            .map(PostRow::post)
                            .toList()),
                action -> navigator.goTo(new Place.OneFunnel(action, campaignId, null, null)),
                e -> model.load().failed(problemOf(e))));
  }

  private void readOrders() {
    LocalDate day = model.orders().dayProperty().get();
    Optional<String> brandId = context().selection().selection().map(Selection::brandId);
    if (day == null || brandId.isEmpty()) {
      return;
    }
    ZonedDateTime hour = model.orders().hourProperty().get();
    int most = hour == null ? LIMIT : Integer.MAX_VALUE;
    orders.submit(
        () ->
            context()
                .services()
                .dashboard()
                .orders(brandId.orElseThrow(), day, day, null, most)
                .stream()
                .filter(order -> isIn(hour, order))
                .toList(),
        (List<OrderSummary> rows) -> model.orders().list(listed(day, rows)),
        e -> model.orders().load().failed(problemOf(e)));
  }

  private static boolean isIn(@Nullable ZonedDateTime hour, OrderSummary order) {
    if (hour == null) {
      return true;
    }
    Instant from = hour.toInstant();
    Instant placed = order.placedAt();
    return !placed.isBefore(from) && placed.isBefore(from.plus(1, ChronoUnit.HOURS));
  }

  /// A list that is not cut off is its own count: it may be newer than the chart's.
  private Listed<OrderSummary> listed(LocalDate day, List<OrderSummary> rows) {
    Shown shown = model.shownProperty().get();
    long counted = shown == null ? 0 : shown.ordersOf(day);
    return new Listed<>(
        rows,
        model.orders().hourProperty().get() != null || rows.size() < LIMIT
            ? rows.size()
            : Math.max(counted, rows.size()));
  }
}
