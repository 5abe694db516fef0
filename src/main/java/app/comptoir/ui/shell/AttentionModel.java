package app.comptoir.ui.shell;

import app.comptoir.service.Notices.Notice;
import app.comptoir.service.ReviewDesk.Badge;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What asks for the person's attention: how much waits, and what came anew. FX thread only.
public final class AttentionModel {
  private final ReadOnlyObjectWrapper<Badge> badge =
      new ReadOnlyObjectWrapper<>(this, "badge", new Badge(0, 0));
  private final ReadOnlyObjectWrapper<List<WaitingOffer>> waiting =
      new ReadOnlyObjectWrapper<>(this, "waiting", List.of());
  private final ReadOnlyObjectWrapper<List<Notice>> news =
      new ReadOnlyObjectWrapper<>(this, "news", List.of());

  /// An offer that waits for the person.
  public record WaitingOffer(String offerId, String title, String brandId, Instant flightFrom) {}

  ReadOnlyObjectProperty<Badge> badgeProperty() {
    return badge.getReadOnlyProperty();
  }

  /// The most urgent first.
  ReadOnlyObjectProperty<List<WaitingOffer>> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// What is to be told now; a list that comes anew is told anew.
  ReadOnlyObjectProperty<List<Notice>> newsProperty() {
    return news.getReadOnlyProperty();
  }

  void show(Badge now, List<WaitingOffer> offers) {
    badge.set(now);
    waiting.set(List.copyOf(offers));
  }

  void tell(List<Notice> what) {
    news.set(List.copyOf(what));
  }
}
