package app.comptoir.ui.shell.news;

import app.comptoir.service.notices.Notices.Notice;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What asks for the person's attention: how much waits, and what came anew. FX thread only.
public final class AttentionModel {
  private final ReadOnlyObjectWrapper<Badge> badge =
      new ReadOnlyObjectWrapper<>(this, "badge", new Badge(0, 0, 0));
  private final ReadOnlyObjectWrapper<List<WaitingOffer>> waiting =
      new ReadOnlyObjectWrapper<>(this, "waiting", List.of());
  private final ReadOnlyObjectWrapper<List<Notice>> news =
      new ReadOnlyObjectWrapper<>(this, "news", List.of());

  /// What the sidebar counts.
  ///
  /// @param waiting offers that wait for the person
  /// @param conflicts decisions of theirs that met another content
  /// @param alarms running offers with which something is wrong
  public record Badge(int waiting, int conflicts, int alarms) {
    /// What waits; where nothing does, what went wrong.
    public int shown() {
      return waiting > 0 ? waiting : conflicts + alarms;
    }

    public boolean red() {
      return conflicts + alarms > 0;
    }
  }

  /// An offer that waits for the person.
  public record WaitingOffer(String offerId, String title, String brandId, Instant flightFrom) {}

  public ReadOnlyObjectProperty<Badge> badgeProperty() {
    return badge.getReadOnlyProperty();
  }

  /// The most urgent first.
  public ReadOnlyObjectProperty<List<WaitingOffer>> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// What is to be told now; a list that comes anew is told anew.
  ReadOnlyObjectProperty<List<Notice>> newsProperty() {
    return news.getReadOnlyProperty();
  }

  public void show(Badge now, List<WaitingOffer> offers) {
    badge.set(now);
    waiting.set(List.copyOf(offers));
  }

  public void tell(List<Notice> what) {
    news.set(List.copyOf(what));
  }
}
