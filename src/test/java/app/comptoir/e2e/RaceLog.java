package app.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Audit;
import app.comptoir.acts.Entry;
import app.comptoir.common.Threads;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Offer.State;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/// What the platform's log says of the offer that was raced for: the truth all else is measured by.
final class RaceLog implements AutoCloseable {
  private static final Set<State> APPROVED = Set.of(State.APPROVED, State.LIVE, State.PAUSED);

  private final List<Change> changes = new ArrayList<>();
  private final ExecutorService executor = Threads.virtual("log");
  private final PlatformConnector connector;
  private Cursor cursor;

  RaceLog(Sandbox sandbox, String token) {
    connector =
        new PlatformApiConnector(
            ApiSettings.of(sandbox.address(), new FixedToken(token)), Clock.systemUTC(), executor);
  }

  @Override
  public void close() {
    connector.close();
    executor.shutdownNow();
  }

  /// Reads on to the end of the log.
  void read() {
    boolean more = true;
    while (more) {
      Outcome<ChangePage> outcome = connector.changes(Race.BRAND, cursor, 5000);
      ChangePage page = ((Outcome.Ok<ChangePage>) outcome).value();
      page.changes().stream().filter(RaceLog::ours).forEach(changes::add);
      cursor = page.next();
      more = page.hasMore();
    }
  }

  private static boolean ours(Change change) {
    return switch (change) {
      case Change.OfferChange told -> told.offer().id().equals(Race.OFFER);
      case Change.DecisionChange told -> told.decision().offerId().equals(Race.OFFER);
      default -> false;
    };
  }

  Offer newest() {
    Offer newest = null;
    for (Change change : changes) {
      newest = change instanceof Change.OfferChange told ? told.offer() : newest;
    }
    assertThat(newest).isNotNull();
    return newest;
  }

  private List<Decision> decisions() {
    return changes.stream()
        .filter(Change.DecisionChange.class::isInstance)
        .map(change -> ((Change.DecisionChange) change).decision())
        .toList();
  }

  int approvals() {
    return (int) decisions().stream().filter(d -> d.kind() == Kind.APPROVE).count();
  }

  /// Each approval is of the content the offer had, which somebody else had reviewed, who had not
  /// written it; and whatever is approved, live or paused is what was approved.
  void checkApprovals() {
    Offer offer = null;
    Decision review = null;
    Decision approval = null;
    for (Change change : changes) {
      if (change instanceof Change.OfferChange told) {
        offer = told.offer();
        review = offer.state() == State.DRAFT ? null : review;
        if (APPROVED.contains(offer.state())) {
          assertThat(approval).as("somebody approved %s", offer).isNotNull();
          assertThat(offer.contentHash()).isEqualTo(approval.contentHash());
        }
      } else if (change instanceof Change.DecisionChange told) {
        Decision decision = told.decision();
        if (decision.kind() == Kind.COMMENT) {
          continue;
        }
        assertThat(offer).isNotNull();
        assertThat(decision.contentHash()).as("%s", decision).isEqualTo(offer.contentHash());
        if (decision.kind() == Kind.REVIEW) {
          review = decision;
          assertThat(decision.subject()).isNotEqualTo(offer.authorSubject());
        } else if (decision.kind() == Kind.APPROVE) {
          approval = decision;
          assertThat(offer.state()).isEqualTo(State.REVIEWED);
          assertThat(review).as("reviewed before %s", decision).isNotNull();
          assertThat(review.contentHash()).isEqualTo(decision.contentHash());
          assertThat(Set.of(review.subject(), decision.subject(), offer.authorSubject()))
              .as("three persons")
              .hasSize(3);
        }
      }
    }
  }

  /// Every act taken at a desk has come to exactly one end, the platform has exactly those
  /// decisions of its person that were confirmed, and the desk's store says what the platform says.
  void checkDesk(Office desk, Path home) {
    Map<Long, Integer> ends = new HashMap<>();
    Audit.Report report =
        Audit.read(
            ActBook.file(home),
            entry -> {
              switch (entry) {
                case Entry.Answered(_, long act, _) -> ends.merge(act, 1, Integer::sum);
                case Entry.Undone(_, long act) -> ends.merge(act, 1, Integer::sum);
                case Entry.Begun _,
                    Entry.StoodIn _,
                    Entry.Decided _,
                    Entry.Sent _,
                    Entry.Acknowledged _,
                    Entry.Repaired _ -> {}
              }
            });
    assertThat(report.damage()).isNull();
    assertThat(ends).hasSize((int) report.acts()).allSatisfy((_, n) -> assertThat(n).isOne());
    List<TrackedAct> acts = desk.approvals().acts(1_000_000);
    assertThat(acts).hasSize((int) report.acts()).allMatch(t -> t.status().closed());
    Map<String, Decision> made =
        decisions().stream().collect(Collectors.toMap(Decision::id, decision -> decision));
    List<String> confirmed = new ArrayList<>();
    for (TrackedAct tracked : acts) {
      if (tracked.status() instanceof ActStatus.Confirmed(String id, _)) {
        confirmed.add(id);
        assertThat(made.get(id).comment()).isEqualTo(tracked.act().comment());
        assertThat(made.get(id).contentHash()).isEqualTo(tracked.act().contentHash());
        assertThat(made.get(id).kind()).isEqualTo(tracked.act().kind());
      }
    }
    String subject = desk.approvals().me().orElseThrow().subject();
    Set<String> ofTheirs =
        made.values().stream()
            .filter(d -> d.subject().equals(subject) && said(d))
            .map(Decision::id)
            .collect(Collectors.toSet());
    assertThat(confirmed).doesNotHaveDuplicates();
    assertThat(Set.copyOf(confirmed)).isEqualTo(ofTheirs);
    var stored = desk.offers().find(Race.OFFER).orElseThrow();
    assertThat(stored.offer()).isEqualTo(withoutMediaHash(newest()));
    assertThat(stored.decisions()).containsExactlyInAnyOrderElementsOf(made.values());
  }

  /// Whether it was taken in the race, not in the history before it.
  private static boolean said(Decision decision) {
    return decision.comment() != null && decision.comment().startsWith("wish ");
  }

  /// The list of targets and the picture's digest are kept with the content, not with the offer.
  private static Offer withoutMediaHash(Offer offer) {
    return new Offer(
        offer.id(),
        offer.brandId(),
        offer.postId(),
        offer.title(),
        offer.text(),
        offer.state(),
        offer.price(),
        offer.compareAt(),
        offer.stock(),
        offer.budget(),
        offer.flightFrom(),
        offer.flightTo(),
        offer.hashtag(),
        offer.mediaId(),
        offer.authorSubject(),
        offer.submittedAt(),
        offer.revision(),
        offer.contentHash(),
        null,
        List.of(),
        null,
        null,
        null);
  }
}
