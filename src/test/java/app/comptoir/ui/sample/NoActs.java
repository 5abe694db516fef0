package app.comptoir.ui.sample;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.approval.Waiting;
import app.comptoir.service.audit.AuditFiles;
import app.comptoir.service.audit.AuditPage;
import app.comptoir.service.notices.Notices;
import app.comptoir.service.offers.Approvals;
import app.comptoir.service.offers.Colleagues;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.sync.OutboxState;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Nobody is signed in, nobody works here, nothing is decided.
public final class NoActs implements Approvals, Colleagues, Notices, AuditFiles {
  @Override
  public Optional<Person> me() {
    return Optional.empty();
  }

  @Override
  public List<Waiting> waitingForMe() {
    return List.of();
  }

  @Override
  public Taken decide(Wish wish) {
    return new Taken.NotNow(Obstacle.NOBODY_SIGNED_IN);
  }

  @Override
  public boolean acknowledge(long act) {
    return false;
  }

  @Override
  public boolean undo(long act) {
    return false;
  }

  @Override
  public List<TrackedAct> acts(int limit) {
    return List.of();
  }

  @Override
  public List<TrackedAct> actsOn(String offerId) {
    return List.of();
  }

  @Override
  public OutboxState outbox() {
    return new OutboxState(0, 0, null, null);
  }

  @Override
  public void retry() {}

  @Override
  public LiveUpdates.Subscription onMoved(Runnable listener) {
    return () -> {};
  }

  @Override
  public List<Member> people(String brandId) {
    return List.of();
  }

  @Override
  public List<Delegation> delegations(String brandId) {
    return List.of();
  }

  @Override
  public Colleagues.Answer delegate(Leave leave) {
    return new Colleagues.Answer.NotDone("NET-1", "The platform cannot be reached.");
  }

  @Override
  public Colleagues.Answer end(String delegationId) {
    return new Colleagues.Answer.NotDone("NET-1", "The platform cannot be reached.");
  }

  @Override
  public List<Notice> newest(int limit) {
    return List.of();
  }

  @Override
  public void csv(AuditPage page, Locale region, Map<String, ZoneId> zones, Path file) {}

  @Override
  public void pdf(AuditPage page, Path file) {}

  @Override
  public int unread() {
    return 0;
  }

  @Override
  public void read(Collection<String> ids) {}

  @Override
  public LiveUpdates.Subscription onNews(Consumer<List<Notice>> listener) {
    return () -> {};
  }
}
