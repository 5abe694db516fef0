package app.comptoir.ui.shell.news;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.settings.Notifying;
import app.comptoir.service.notices.Notices.Event;
import app.comptoir.service.notices.Notices.Notice;
import app.comptoir.service.notices.SystemNotices;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.shell.navigation.Navigator;
import app.comptoir.ui.shell.news.AttentionModel.WaitingOffer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// Tells through the system what came while the person is in another window: one notice, of all
/// that waits now, which changes with it and goes when nothing waits any more or the person comes
/// back. A press on it brings the window to the front, at the most urgent offer. FX thread only.
///
/// What is told is what [AttentionController] tells in the window, so that switches, quiet hours
/// and “once” hold here too. It names offers and times, and nothing of shoppers.
public final class DesktopNews implements AutoCloseable {
  private static final int LONGEST_NAME = 80;

  private final ScreenContext context;
  private final AttentionModel model;
  private final Navigator router;
  private final SystemNotices notices;
  private final Foreground window;
  private final LiveUpdates.Subscription opened;
  private Subscription followed = Subscription.EMPTY;
  private boolean told;

  /// Decisions that met an obstacle since the person was last here.
  private int obstacles;

  public DesktopNews(
      ScreenContext context,
      AttentionModel model,
      Navigator router,
      SystemNotices notices,
      Foreground window) {
    this.context = context;
    this.model = model;
    this.router = router;
    this.notices = notices;
    this.window = window;
    this.opened = notices.onOpened(() -> context.fx().execute(this::open));
    follow(model.newsProperty().subscribe((_, news) -> tell(news)));
    follow(model.waitingProperty().subscribe(_ -> refresh()));
    follow(
        window
            .here()
            .subscribe(
                here -> {
                  if (here) {
                    forget();
                  }
                }));
  }

  private void follow(Subscription one) {
    followed = followed.and(one);
  }

  private Notifying wanted() {
    return context.services().settings().now().notifying();
  }

  private void tell(List<Notice> news) {
    if (window.here().getValue() || !wanted().system()) {
      return;
    }
    for (Notice notice : news) {
      switch (notice.event()) {
        case Event.Waits _ -> told = true;
        case Event.Answered _ -> obstacles++;
        case Event.Mentioned _ -> {}
      }
    }
    refresh();
  }

  private void refresh() {
    List<WaitingOffer> waiting = told ? model.waitingProperty().get() : List.of();
    if (waiting.isEmpty() && obstacles == 0) {
      notices.withdraw();
    } else {
      notices.show(text(waiting));
    }
  }

  private SystemNotices.Text text(List<WaitingOffer> waiting) {
    Messages messages = context.messages();
    List<String> lines = new ArrayList<>();
    if (!waiting.isEmpty()) {
      lines.add(messages.now("news.many.WAITS", waiting.size()));
      lines.add(first(waiting));
    }
    if (obstacles > 0) {
      lines.add(messages.now("news.many.ANSWERED", obstacles));
    }
    return new SystemNotices.Text(
        lines.getFirst(),
        String.join("\n", lines.subList(1, lines.size())),
        messages.now("news.open"));
  }

  private String first(List<WaitingOffer> waiting) {
    WaitingOffer urgent = waiting.getFirst();
    String name = Texts.oneLine(urgent.title());
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
    String start =
        context.messages().formats().dateTime(urgent.flightFrom(), zone(urgent.brandId()));
    boolean late = urgent.flightFrom().isBefore(context.services().clock().instant());
    String key = (late ? "news.late." : "news.first.") + (waiting.size() == 1 ? "one" : "many");
    return context.messages().now(key, name, start);
  }

  private ZoneId zone(String brandId) {
    return context.selection().brands().stream()
        .filter(brand -> brand.id().equals(brandId))
        .findFirst()
        .map(Brand::zone)
        .orElse(ZoneOffset.UTC);
  }

  private void forget() {
    told = false;
    obstacles = 0;
    notices.withdraw();
  }

  private void open() {
    List<WaitingOffer> waiting = model.waitingProperty().get();
    window.come();
    forget();
    router.goTo(
        waiting.isEmpty()
            ? new Place.Whole(Destination.OFFERS)
            : new Place.OneOffer(waiting.getFirst().offerId()));
  }

  @Override
  public void close() {
    followed.unsubscribe();
    opened.close();
    notices.withdraw();
  }
}
