package app.comptoir.ui.offers.open;

import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.service.offers.SendingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The person's own acts: which are on their way, and what came of the others. FX thread only.
public final class ActsModel {
  private final ReadOnlyObjectWrapper<List<OwnAct>> acts =
      new ReadOnlyObjectWrapper<>(this, "acts", List.of());
  private final ReadOnlyObjectWrapper<SendingState> sending =
      new ReadOnlyObjectWrapper<>(this, "sending", SendingState.IDLE);
  private final ReadOnlyObjectWrapper<Instant> now;

  public ActsModel(Instant now) {
    this.now = new ReadOnlyObjectWrapper<>(this, "now", now);
  }

  /// One act.
  ///
  /// @param undoUntil until when it can be taken back; null where that is over or not known
  public record OwnAct(TrackedAct tracked, @Nullable Instant undoUntil) {
    public long number() {
      return tracked.act().number();
    }

    public boolean open() {
      return !tracked.status().closed();
    }

    public boolean undoable(Instant at) {
      return tracked.status() instanceof ActStatus.Queued
          && undoUntil != null
          && at.isBefore(undoUntil);
    }
  }

  /// The newest first.
  public ReadOnlyObjectProperty<List<OwnAct>> actsProperty() {
    return acts.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<SendingState> sendingProperty() {
    return sending.getReadOnlyProperty();
  }

  /// The present second.
  public ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /// The newest decision on an offer, unless it was taken back; comments decide nothing.
  public Optional<OwnAct> on(String offerId) {
    return acts.get().stream()
        .filter(own -> own.tracked().act().offerId().equals(offerId))
        .filter(own -> !own.tracked().act().isComment())
        .filter(own -> !(own.tracked().status() instanceof ActStatus.Undone))
        .findFirst();
  }

  public void show(List<OwnAct> newest, SendingState state) {
    acts.set(List.copyOf(newest));
    sending.set(state);
  }

  public void tick(Instant at) {
    now.set(at);
  }
}
