package app.comptoir.ui.offers;

import app.comptoir.common.Tasks;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.service.offers.Approvals;
import app.comptoir.service.offers.SendingState;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.offers.open.ActsModel;
import app.comptoir.ui.offers.open.ActsModel.OwnAct;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The part of the controller that keeps the person's own acts up to date. All methods on the FX
/// thread; reading happens in the background.
final class OwnActs {
  private static final Logger LOG = LoggerFactory.getLogger(OwnActs.class);

  /// More than anybody has under way at a time.
  private static final int NEWEST = 200;

  private final ActsModel model;
  private final ScreenContext context;
  private final Tasks.Lane lane;
  private final Map<Long, Instant> undoUntil = new HashMap<>();

  private record Read(List<TrackedAct> acts, SendingState sending) {}

  OwnActs(ActsModel model, ScreenContext context) {
    this.model = model;
    this.context = context;
    this.lane = context.services().tasks().lane("read own acts");
  }

  /// Until when an act that was just taken can be taken back.
  void taken(Approvals.Taken.Queued queued) {
    undoUntil.put(queued.act().number(), queued.undoUntil());
  }

  void read() {
    Approvals approvals = context.services().approvals();
    lane.submit(
        () -> new Read(approvals.acts(NEWEST), approvals.sending()),
        this::show,
        e -> LOG.warn("The own acts could not be read", e));
  }

  private void show(Read read) {
    model.show(
        read.acts().stream()
            .map(tracked -> new OwnAct(tracked, undoUntil.get(tracked.act().number())))
            .toList(),
        read.sending());
  }

  void tick() {
    model.tick(context.services().clock().instant());
  }

  void drop() {
    lane.drop();
  }
}
