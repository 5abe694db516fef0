package app.comptoir.service.offers;

import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.ActingPerson;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.Decision;
import app.comptoir.service.audit.AuditFilter;
import app.comptoir.service.audit.AuditPage;
import app.comptoir.service.audit.AuditReader;
import app.comptoir.store.db.Database;
import app.comptoir.store.queries.OfferQueries;
import app.comptoir.store.queries.StaffStore;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// [ReviewDesk] over the store and the acts taken here.
public final class StoreReviewDesk implements ReviewDesk {
  private static final int EVERY_ACT = Integer.MAX_VALUE;

  private static final long LOOK_AGAIN = Duration.ofSeconds(2).toNanos();

  private final Database database;
  private final Approvals approvals;
  private final Path journal;
  private final Clock clock;
  private final StaffStore staff;
  private final OfferChecks.Memory memory;
  private volatile @Nullable Seen seen;

  /// @param journal the file in which the acts are kept
  /// @param lines that offers are held against
  public StoreReviewDesk(
      Database database, Approvals approvals, Path journal, Clock clock, ReadabilityLines lines) {
    this.memory = new OfferChecks.Memory(lines);
    this.database = database;
    this.approvals = approvals;
    this.journal = journal;
    this.clock = clock;
    this.staff = new StaffStore(database);
  }

  private <T> T read(Function<StoreView, T> questions) {
    return StoreView.read(database, questions);
  }

  private ReviewContext ask() {
    Map<String, TrackedAct> newest = new HashMap<>();
    for (TrackedAct act : approvals.acts(EVERY_ACT)) {
      if (act.act().kind() != Decision.Kind.COMMENT) {
        newest.putIfAbsent(act.act().offerId(), act);
      }
    }
    Instant now = clock.instant();
    ActingPerson standing =
        approvals
            .me()
            .map(me -> new ActingPerson(me, staff.delegationsTo(me.subject()), now))
            .orElse(null);
    return new ReviewContext(now, standing, newest, memory);
  }

  @Override
  public QueueSnapshot queue(QueueQuestion question) {
    ReviewContext asked = ask();
    return read(view -> new QueueReader(view, asked).read(question));
  }

  @Override
  public Optional<OfferDossier> dossier(String offerId) {
    ReviewContext asked = ask();
    List<TrackedAct> acts = approvals.actsOn(offerId);
    return read(
        view -> {
          for (StoredBrand brand : view.brands()) {
            Optional<OfferQueries.Kept> kept =
                view.offers().offers(brand, offerId).stream().findFirst();
            if (kept.isPresent()) {
              return Optional.of(new DossierReader(view, brand, asked).read(kept.get(), acts));
            }
          }
          return Optional.empty();
        });
  }

  @Override
  public AuditPage audit(AuditFilter filter) {
    List<TrackedAct> acts = new ArrayList<>(approvals.acts(EVERY_ACT));
    Instant now = clock.instant();
    Map<String, List<Delegation>> standIns = staff.delegationsByBrand();
    return read(
        view ->
            new AuditReader(view, acts, brand -> standIns.getOrDefault(brand, List.of()), now)
                .read(filter, journal));
  }

  @Override
  public Attention attention() {
    ReviewContext asked = ask();
    int conflicts =
        (int)
            asked.acts().values().stream()
                .filter(act -> act.toDo() && act.status() instanceof ActStatus.Conflict)
                .filter(
                    act ->
                        asked.me() != null
                            && Objects.equals(act.act().subject(), asked.me().subject()))
                .count();
    return new Attention(approvals.waitingForMe(), conflicts, alarmed(asked));
  }

  /// Looked for at most every two seconds: the Overview is read several times a second.
  private List<Alarmed> alarmed(ReviewContext asked) {
    Seen last = seen;
    long now = System.nanoTime();
    if (last != null && now - last.nanos() < LOOK_AGAIN && Objects.equals(last.me(), asked.me())) {
      return last.alarmed();
    }
    List<Alarmed> found = read(view -> new RunningOffers(view, asked.now()).alarmed(asked.me()));
    seen = new Seen(now, asked.me(), found);
    return found;
  }

  private record Seen(long nanos, @Nullable Person me, List<Alarmed> alarmed) {}
}
