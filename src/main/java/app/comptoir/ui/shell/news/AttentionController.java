package app.comptoir.ui.shell.news;

import app.comptoir.common.Tasks;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.settings.Notifying;
import app.comptoir.service.notices.Notices.Event;
import app.comptoir.service.notices.Notices.Notice;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.ui.fx.Pacer;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.shell.news.AttentionModel.Badge;
import app.comptoir.ui.shell.news.AttentionModel.WaitingOffer;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what waits for the person, and tells what came anew, together and not more often than
/// every few seconds.
public final class AttentionController extends Controller {
  private static final Logger LOG = LoggerFactory.getLogger(AttentionController.class);
  private static final long COUNT_PAUSE = 2000;
  private static final long NEWS_PAUSE = 6000;

  private final AttentionModel model;
  private final ScreenContext context;
  private final Tasks.Lane lane;
  private final Tasks.Lane telling;
  private final List<Notice> untold = new ArrayList<>();
  private final Pacer counting = new Pacer(COUNT_PAUSE, this::count);
  private final Pacer news = new Pacer(NEWS_PAUSE, this::tell);

  public AttentionController(AttentionModel model, ScreenContext context) {
    this.model = model;
    this.context = context;
    this.lane = context.services().tasks().lane("count what waits");
    this.telling = context.services().tasks().lane("tell what came");
  }

  @Override
  protected void onActivate() {
    Services services = context.services();
    Consumer<String> changed = context.fx().latest(_ -> counting.request());
    LiveUpdates.Subscription data = services.updates().onDataChanged(changed);
    whileActive(data::close);
    LiveUpdates.Subscription acts = services.approvals().onMoved(() -> changed.accept(""));
    whileActive(acts::close);
    services
        .tasks()
        .run(
            "listen for news",
            () -> services.notices().onNews(all -> context.fx().execute(() -> onNews(all))),
            this::listening,
            e -> LOG.warn("What comes anew is not told", e));
    counting.request();
  }

  /// What there was is read first: on a background thread, which may take longer than the shell is
  /// there.
  private void listening(LiveUpdates.Subscription news) {
    if (active()) {
      whileActive(news::close);
    } else {
      news.close();
    }
  }

  @Override
  protected void onDeactivate() {
    counting.stop();
    news.stop();
    telling.drop();
    lane.drop();
  }

  private void count() {
    Services services = context.services();
    lane.submit(
        () -> services.reviewDesk().attention(),
        now ->
            model.show(
                new Badge(now.waiting().size(), now.conflicts(), now.alarmed().size()),
                now.waiting().stream().map(w -> waiting(w.offer())).toList()),
        e -> LOG.debug("What waits could not be counted", e));
  }

  private static WaitingOffer waiting(Offer offer) {
    return new WaitingOffer(offer.id(), offer.title(), offer.brandId(), offer.flightFrom());
  }

  private void onNews(List<Notice> all) {
    Notifying wanted = context.services().settings().now().notifying();
    if (!wanted.quiet().holds(LocalTime.now(context.services().clock().withZone(here())))) {
      all.stream().filter(notice -> worthTelling(notice, wanted)).forEach(untold::add);
    }
    if (active() && !untold.isEmpty()) {
      news.request();
    }
  }

  /// Quiet hours are by the clock of who sits here.
  private static ZoneId here() {
    return ZoneId.systemDefault();
  }

  /// What went well is seen where it was done.
  private static boolean worthTelling(Notice notice, Notifying wanted) {
    return switch (notice.event()) {
      case Event.Waits _ -> wanted.waiting();
      case Event.Mentioned _ -> wanted.mentions();
      case Event.Answered(var act) ->
          wanted.conflicts()
              && (act.status() instanceof ActStatus.Conflict
                  || act.status() instanceof ActStatus.Refused);
    };
  }

  private void tell() {
    List<Notice> all = List.copyOf(untold);
    untold.clear();
    telling.submit(
        () -> stillTrue(all),
        now -> {
          if (!now.isEmpty()) {
            model.tell(now);
          }
        },
        e -> LOG.debug("What came could not be told", e));
  }

  /// While a history is read, much waits for a moment that was decided long ago. All of it counts
  /// as told. Blocks.
  private List<Notice> stillTrue(List<Notice> all) {
    Services services = context.services();
    Set<String> waiting =
        services.approvals().waitingForMe().stream()
            .map(w -> w.offer().id())
            .collect(Collectors.toSet());
    services.notices().read(all.stream().map(Notice::id).toList());
    return all.stream()
        .filter(n -> !(n.event() instanceof Event.Waits) || waiting.contains(n.offerId()))
        .toList();
  }
}
