package app.comptoir.ui.shell.news;

import app.comptoir.service.notices.Notices.Event;
import app.comptoir.service.notices.Notices.Notice;
import app.comptoir.ui.control.NoticeLane;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.shell.navigation.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.util.Duration;

/// Tells in the status line what came anew; a press on it opens the offer. Nothing is told of the
/// offer that is open.
public final class News {
  private static final Duration SHOWN = Duration.seconds(6);

  private final Messages messages;
  private final AttentionModel model;
  private final Router router;
  private final Node owner;

  public News(Messages messages, AttentionModel model, Router router, Node owner) {
    this.messages = messages;
    this.model = model;
    this.router = router;
    this.owner = owner;
    model.newsProperty().addListener((_, _, news) -> tell(news));
  }

  private void tell(List<Notice> all) {
    Optional<String> open =
        Optional.ofNullable(router.screenProperty().get()).flatMap(s -> s.view().opened());
    List<Notice> news =
        all.stream().filter(notice -> !open.equals(Optional.of(notice.offerId()))).toList();
    if (news.isEmpty()) {
      return;
    }
    NoticeLane.tell(
        owner,
        sentence(news),
        "fth-bell",
        SHOWN,
        () -> router.goTo(new Place.OneOffer(news.getFirst().offerId())));
  }

  /// One thing by its name; several by their numbers.
  private String sentence(List<Notice> news) {
    if (news.size() == 1) {
      Notice one = news.getFirst();
      return messages.now("news.one." + kind(one), Texts.oneLine(one.title()));
    }
    List<String> parts = new ArrayList<>();
    for (String kind : List.of("WAITS", "ANSWERED", "MENTIONED")) {
      long count = news.stream().filter(notice -> kind(notice).equals(kind)).count();
      if (count > 0) {
        // What waits is counted as everywhere else, not only what came anew.
        boolean waits = kind.equals("WAITS");
        int all = Math.max((int) count, model.waitingProperty().get().size());
        parts.add(messages.now("news.many." + kind, waits ? all : count));
      }
    }
    return String.join(" · ", parts);
  }

  private static String kind(Notice notice) {
    return switch (notice.event()) {
      case Event.Waits _ -> "WAITS";
      case Event.Answered _ -> "ANSWERED";
      case Event.Mentioned _ -> "MENTIONED";
    };
  }
}
