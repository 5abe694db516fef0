package app.comptoir.domain.approval;

import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.domain.offer.OfferRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to an offer, put together from its revisions and the decisions on it.
///
/// @param revisions in their order
/// @param decisions in any order
/// @param names of people by subject, as far as they are known
public record OfferCourse(
    Offer offer,
    List<OfferRevision> revisions,
    List<Decision> decisions,
    Map<String, String> names) {
  private static final Set<Offer.State> SERVED =
      Set.of(
          Offer.State.APPROVED,
          Offer.State.LIVE,
          Offer.State.REJECTED,
          Offer.State.CHANGES_REQUESTED);

  public OfferCourse {
    revisions = List.copyOf(revisions);
    decisions = List.copyOf(decisions);
    names = Map.copyOf(names);
  }

  /// A wait that somebody's decision ended.
  public record Served(Instant submitted, Instant decided) {
    /// Never negative, whatever the clocks say.
    public Duration time() {
      Duration time = Duration.between(submitted, decided);
      return time.isNegative() ? Duration.ZERO : time;
    }
  }

  /// All of it, the newest first; what has no known time comes last.
  public List<OfferEvent> events() {
    List<OfferEvent> events = new ArrayList<>();
    List<Decision> unmatched = new ArrayList<>(decisions);
    OfferRevision before = null;
    for (OfferRevision revision : revisions) {
      OfferEvent event = event(before, revision, unmatched);
      if (event != null) {
        events.add(event);
      }
      before = revision;
    }
    decisions.forEach(decision -> events.add(decided(decision)));
    events.sort(NEWEST_FIRST);
    return List.copyOf(events);
  }

  private static final Comparator<OfferEvent> NEWEST_FIRST =
      Comparator.comparing(OfferEvent::at).thenComparingLong(OfferEvent::revision).reversed();

  /// What a revision tells that the decisions do not.
  private @Nullable OfferEvent event(
      @Nullable OfferRevision before, OfferRevision now, List<Decision> unmatched) {
    if (before == null) {
      return now.revision() == 1 ? ofAuthor(OfferEvent.What.WRITTEN, now) : null;
    }
    if (!before.contentHash().equals(now.contentHash())) {
      return ofAuthor(OfferEvent.What.EDITED, now);
    }
    if (before.state() == now.state() || byDecision(now, unmatched)) {
      return null;
    }
    // Only its author can submit an offer; all else that nobody decided is its own course.
    return now.state() == Offer.State.SUBMITTED
        ? ofAuthor(OfferEvent.What.MOVED, now)
        : event(OfferEvent.What.MOVED, now, null);
  }

  /// Whether a decision took the offer there; each accounts for one revision, the earliest first.
  private static boolean byDecision(OfferRevision now, List<Decision> unmatched) {
    Decision found =
        unmatched.stream()
            .filter(d -> Transitions.rule(d.kind()).to() == now.state())
            .filter(d -> d.contentHash().equals(now.contentHash()))
            .filter(d -> !d.decidedAt().isAfter(now.at()))
            .min(Comparator.comparing(Decision::decidedAt))
            .orElse(null);
    return found != null && unmatched.remove(found);
  }

  private OfferEvent ofAuthor(OfferEvent.What what, OfferRevision now) {
    return event(what, now, offer.authorSubject());
  }

  private OfferEvent event(OfferEvent.What what, OfferRevision now, @Nullable String subject) {
    return new OfferEvent(
        what,
        now.at(),
        now.revision(),
        null,
        now.state(),
        subject,
        subject == null ? null : names.get(subject),
        null,
        now.contentHash(),
        now.contentHash().equals(offer.contentHash()),
        null,
        null,
        null);
  }

  private OfferEvent decided(Decision decision) {
    return new OfferEvent(
        OfferEvent.What.DECIDED,
        decision.decidedAt(),
        0,
        decision.kind(),
        null,
        decision.subject(),
        names.get(decision.subject()),
        decision.comment(),
        decision.contentHash(),
        decision.contentHash().equals(offer.contentHash()),
        decision.field(),
        decision.onBehalfOf(),
        decision.onBehalfOf() == null ? null : names.get(decision.onBehalfOf()));
  }

  /// The waits that were ended by an approval, a rejection or a request for changes, of those whose
  /// beginning is known. An edit or a withdrawal ends a wait unserved.
  public List<Served> served() {
    List<Served> served = new ArrayList<>();
    Instant submitted = null;
    for (OfferRevision revision : revisions) {
      if (revision.state().waiting()) {
        submitted =
            revision.state() == Offer.State.SUBMITTED && submitted == null
                ? revision.at()
                : submitted;
      } else {
        if (submitted != null && SERVED.contains(revision.state())) {
          served.add(new Served(submitted, revision.at()));
        }
        submitted = null;
      }
    }
    return List.copyOf(served);
  }

  /// When it came to where it is; null where that is not known.
  public @Nullable Instant since() {
    Instant since = null;
    OfferRevision before = null;
    for (OfferRevision revision : revisions) {
      boolean same =
          before != null
              && before.state() == revision.state()
              && before.contentHash().equals(revision.contentHash());
      since = same ? since : revision.at();
      before = revision;
    }
    return since;
  }
}
