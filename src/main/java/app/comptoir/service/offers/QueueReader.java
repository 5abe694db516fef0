package app.comptoir.service.offers;

import app.comptoir.common.SearchText;
import app.comptoir.domain.approval.ActingPerson;
import app.comptoir.domain.approval.OfferCourse;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.approval.Transitions;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferBudget;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferState;
import app.comptoir.domain.review.Running;
import app.comptoir.service.offers.QueueSnapshot.Row;
import app.comptoir.store.queries.OfferQueries.Kept;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class QueueReader {
  static final Comparator<Row> BY_URGENCY =
      Comparator.comparing((Row row) -> row.offer().flightFrom())
          .thenComparing(Row::stake, OfferBudget.GREATEST_FIRST)
          .thenComparing(row -> row.offer().id());

  private static final Duration SERVED_WITHIN = Duration.ofDays(30);

  private final StoreView view;
  private final ReviewContext asked;

  QueueReader(StoreView view, ReviewContext asked) {
    this.view = view;
    this.asked = asked;
  }

  QueueSnapshot read(QueueQuestion question) {
    List<Row> found = new ArrayList<>();
    List<Duration> served = new ArrayList<>();
    List<String> words = SearchText.words(question.search());
    for (StoredBrand brand : view.brands()) {
      if (question.brandId() == null || question.brandId().equals(brand.brand().id())) {
        List<Kept> all = view.offers().offers(brand, null);
        OfferChecks checks = new OfferChecks(view, brand, all, asked.now(), asked.memory());
        for (Kept kept : all) {
          served.addAll(served(kept));
          if (matches(kept.offer(), words)) {
            found.add(row(brand, kept, checks));
          }
        }
      }
    }
    Map<QueueQuestion.View, Integer> counts = new EnumMap<>(QueueQuestion.View.class);
    for (QueueQuestion.View each : QueueQuestion.View.values()) {
      counts.put(each, (int) found.stream().filter(row -> in(each, row)).count());
    }
    List<Row> rows =
        found.stream().filter(row -> in(question.view(), row)).sorted(BY_URGENCY).toList();
    return new QueueSnapshot(
        question, asked.now(), asked.me(), rows, counts, ServiceTimes.of(served));
  }

  private static boolean matches(Offer offer, List<String> words) {
    String all =
        String.join(
            "\n",
            offer.id(),
            offer.title(),
            offer.text(),
            offer.hashtag() == null ? "" : offer.hashtag());
    return SearchText.found(SearchText.folded(all), words);
  }

  private static boolean in(QueueQuestion.View view, Row row) {
    Offer.State state = row.offer().state();
    return switch (view) {
      case FOR_ME -> row.forMe();
      case WAITING -> state.waiting();
      case RUNNING ->
          state == Offer.State.APPROVED || state == Offer.State.LIVE || state == Offer.State.PAUSED;
      case DONE ->
          state == Offer.State.ENDED
              || state == Offer.State.REJECTED
              || state == Offer.State.WITHDRAWN
              || state == Offer.State.EXPIRED;
      case ALL -> true;
    };
  }

  private List<Duration> served(Kept kept) {
    Instant from = asked.now().minus(SERVED_WITHIN);
    return new OfferCourse(kept.offer(), kept.revisions(), kept.decisions(), Map.of())
        .served().stream()
            .filter(one -> !one.decided().isBefore(from) && !one.decided().isAfter(asked.now()))
            .map(OfferCourse.Served::time)
            .toList();
  }

  /// One offer of the queue.
  Row row(StoredBrand brand, Kept kept, OfferChecks checks) {
    Offer offer = kept.offer();
    OfferState state = OfferState.of(offer, kept.decisions());
    Set<Decision.Kind> open = open(offer, state);
    TrackedAct act = asked.unsettled(offer.id());
    boolean free = act == null || act.status().closed();
    boolean forMe =
        offer.state().waiting()
            && free
            && (open.contains(Decision.Kind.REVIEW) || open.contains(Decision.Kind.APPROVE));
    Instant since = since(kept);
    List<OfferCheck> made = offer.state().waiting() ? checks.of(kept) : List.of();
    OfferCheck.Result worst = made.isEmpty() ? null : OfferCheck.worst(made);
    return new Row(
        offer,
        state,
        brand.brand(),
        open,
        forMe,
        since,
        since == null ? null : age(since),
        offer.state().waiting() && offer.submittedAt() != null ? age(offer.submittedAt()) : null,
        stake(brand, offer.budget()),
        worst,
        OfferCheck.allGreen(made),
        new RunningReader(view, brand, asked.now())
            .read(offer)
            .map(Running::alarms)
            .orElse(List.of()),
        act);
  }

  private Set<Decision.Kind> open(Offer offer, OfferState state) {
    Set<Decision.Kind> open = EnumSet.noneOf(Decision.Kind.class);
    rulings(offer, state)
        .forEach(
            (kind, ruling) -> {
              if (ruling instanceof Ruling.Permitted) {
                open.add(kind);
              }
            });
    return open;
  }

  /// What the person who is signed in may decide; empty while nobody is, or where the brand is
  /// closed to them.
  Map<Decision.Kind, Ruling> rulings(Offer offer, OfferState state) {
    Map<Decision.Kind, Ruling> rulings = new EnumMap<>(Decision.Kind.class);
    ActingPerson me = asked.standing();
    if (me != null && me.person().brands().contains(offer.brandId())) {
      for (Decision.Kind kind : Decision.Kind.values()) {
        if (kind != Decision.Kind.OTHER) {
          rulings.put(kind, Transitions.judge(offer, state, kind, me));
        }
      }
    }
    return rulings;
  }

  private static @Nullable Instant since(Kept kept) {
    Instant since =
        new OfferCourse(kept.offer(), kept.revisions(), kept.decisions(), Map.of()).since();
    return since == null && kept.offer().state() == Offer.State.SUBMITTED
        ? kept.offer().submittedAt()
        : since;
  }

  private Duration age(Instant since) {
    Duration age = Duration.between(since, asked.now());
    return age.isNegative() ? Duration.ZERO : age;
  }

  private OfferBudget stake(StoredBrand stored, Money budget) {
    Brand brand = stored.brand();
    return new OfferBudget(
        budget,
        view.rates(stored)
            .newest(budget.currency(), brand.dayOf(asked.now()))
            .map(rate -> budget.convert(rate, brand.currency()))
            .orElse(null));
  }
}
