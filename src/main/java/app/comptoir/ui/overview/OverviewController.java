package app.comptoir.ui.overview;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.service.figures.DayValue;
import app.comptoir.service.figures.OverviewSnapshot;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.figures.Span;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.ui.chart.DayBar;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import app.comptoir.ui.overview.OverviewModel.Days;
import app.comptoir.ui.overview.OverviewModel.TopPost;
import app.comptoir.ui.overview.OverviewModel.Waiting;
import app.comptoir.ui.shell.navigation.Navigator;
import app.comptoir.ui.tile.KpiFace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Reads the Overview and keeps it ticking.
public final class OverviewController extends SnapshotController<Selection, OverviewSnapshot> {
  /// How many key figures one screen has room for.
  static final int FIGURES = 5;

  private final OverviewModel model;
  private final Navigator navigator;

  OverviewController(OverviewModel model, ScreenContext context, Navigator navigator) {
    super("overview", context, model.load());
    this.model = model;
    this.navigator = navigator;
  }

  @Override
  protected Selection question(Selection selection) {
    return selection;
  }

  @Override
  protected OverviewSnapshot read(Selection question) {
    return context().services().dashboard().overview(question);
  }

  /// A brand without any stored change; a quiet period is worth showing.
  @Override
  protected boolean isEmpty(OverviewSnapshot snapshot) {
    return snapshot.asOf() == null;
  }

  @Override
  protected void show(OverviewSnapshot s) {
    Instant now = context().services().clock().instant();
    model.readAtProperty().set(now);
    Span compared = s.compared();
    model.coverageProperty().set(s.coverage());
    model
        .daysProperty()
        .set(
            new Days(
                s.brand(),
                s.span(),
                compared,
                compared != null && compared.before(s.firstDay()) ? s.firstDay() : null));
    model
        .figuresProperty()
        .set(s.figures().stream().limit(FIGURES).map(OverviewController::face).toList());
    model.revenueProperty().set(bars(s, s.brand().dayOf(now)));
    model
        .liveProperty()
        .set(s.live().stream().filter(l -> l.action() != Action.OTHER).map(this::heardOf).toList());
    model.topPostsProperty().set(s.topPosts().stream().map(OverviewController::topPost).toList());
    model
        .waitingProperty()
        .set(
            s.waiting().stream()
                .map(w -> waiting(w, s.brand()))
                .sorted(Comparator.comparing(Waiting::flightFrom))
                .toList());
    model.alarmedProperty().set(s.alarmed().stream().map(w -> waiting(w, s.brand())).toList());
    model.withoutRateProperty().set(s.withoutRate());
  }

  private Waiting waiting(OverviewSnapshot.WaitingOffer offer, Brand shown) {
    Brand brand =
        context().selection().brands().stream()
            .filter(one -> one.id().equals(offer.brandId()))
            .findFirst()
            .orElse(shown);
    return new Waiting(
        offer.offerId(),
        offer.title(),
        brand.id().equals(shown.id()) ? null : brand.name(),
        brand.zone(),
        offer.flightFrom(),
        offer.value(),
        offer.alarm());
  }

  @Override
  protected void onActivate() {
    super.onActivate();
    Consumer<Boolean> moved = context().fx().latest(_ -> ask());
    LiveUpdates.Subscription acts =
        context().services().approvals().onMoved(() -> moved.accept(true));
    whileActive(acts::close);
  }

  /// A day's bar was opened.
  public void onDay(LocalDate day) {
    navigator.goTo(new Place.OneDay(day));
  }

  /// A step of the live funnel was opened.
  public void onStep(Action action, Step step) {
    navigator.goTo(new Place.OneFunnel(action, null, null, step));
  }

  /// An offer that waits was opened.
  public void onOffer(String offerId) {
    navigator.goTo(new Place.OneOffer(offerId));
  }

  /// A post was opened.
  public void onPost(String postId) {
    navigator.goTo(new Place.OnePost(postId));
  }

  private static KpiFace face(OverviewSnapshot.Figure figure) {
    KpiValue previous = figure.previous();
    return new KpiFace(
        figure.kpiId(), figure.current(), previous, figure.higherIsBetter(), figure.spark());
  }

  private static TopPost topPost(PostRow row) {
    return new TopPost(
        row.post().id(), row.post().text(), row.post().action(), row.orders(), row.net());
  }

  private static List<DayBar> bars(OverviewSnapshot s, LocalDate today) {
    if (!s.hours().isEmpty()) {
      return DayBar.netByHour(s.hours(), s.span().end());
    }
    List<DayBar> bars = new ArrayList<>();
    for (int i = 0; i < s.revenue().size(); i++) {
      DayValue day = s.revenue().get(i);
      boolean running = day.day().equals(today);
      DayValue before = i < s.previousRevenue().size() ? s.previousRevenue().get(i) : null;
      bars.add(
          before != null
              ? compared(day, before, running)
              : new DayBar(day.day(), day.value(), null, 0, running, null));
    }
    return List.copyOf(bars);
  }

  private static DayBar compared(DayValue day, DayValue before, boolean running) {
    return new DayBar(day.day(), day.value(), before.day(), before.value(), running, null);
  }
}
