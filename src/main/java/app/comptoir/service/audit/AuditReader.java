package app.comptoir.service.audit;

import app.comptoir.acts.Audit;
import app.comptoir.common.NameOrder;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.OfferCourse;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.service.audit.AuditPage.Row;
import app.comptoir.service.audit.AuditPage.StandIn;
import app.comptoir.service.audit.AuditPage.StandIn.What;
import app.comptoir.store.queries.OfferQueries.Kept;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads every decision, edit and stand-in that is known: the platform's, and the acts taken here.
public final class AuditReader {
  private static final Comparator<Row> NEWEST_FIRST =
      Comparator.comparing(Row::at).reversed().thenComparing(Row::offerId);

  private final StoreView view;
  private final Instant now;
  private final Map<String, TrackedAct> confirmed = new HashMap<>();
  private final List<TrackedAct> acts;
  private final Function<String, List<Delegation>> delegations;

  /// @param acts all of them, in any order
  /// @param delegations those of a brand
  public AuditReader(
      StoreView view,
      List<TrackedAct> acts,
      Function<String, List<Delegation>> delegations,
      Instant now) {
    this.view = view;
    this.delegations = delegations;
    this.acts = List.copyOf(acts);
    this.now = now;
    for (TrackedAct act : acts) {
      if (act.status() instanceof ActStatus.Confirmed done) {
        confirmed.put(done.decisionId(), act);
      }
    }
  }

  public AuditPage read(AuditFilter filter, Path journal) {
    Map<String, String> names = view.offers().names();
    Map<String, String> brands = new HashMap<>();
    List<Row> all = new ArrayList<>();
    Set<Long> told = new HashSet<>();
    for (StoredBrand brand : view.brands()) {
      brands.put(brand.brand().id(), brand.brand().name());
      for (Kept kept : view.offers().offersEver(brand, filter.offerId())) {
        rows(brand, kept, names, told, all);
      }
      if (filter.offerId() == null) {
        standIns(brand, names, all);
      }
    }
    for (TrackedAct act : acts) {
      if (!told.contains(act.act().number())) {
        all.add(row(act, brands.getOrDefault(act.act().brandId(), act.act().brandId())));
      }
    }
    Map<String, AuditPage.Who> people = new LinkedHashMap<>();
    for (Row row : all) {
      String subject = subject(row);
      if (subject != null) {
        people.putIfAbsent(subject, new AuditPage.Who(subject, names.get(subject)));
      }
    }
    List<Row> fit = all.stream().filter(row -> fits(row, filter)).sorted(NEWEST_FIRST).toList();
    return new AuditPage(
        filter,
        now,
        fit.stream().limit(filter.limit()).toList(),
        fit.size(),
        people.values().stream().sorted(BY_NAME).toList(),
        chain(journal));
  }

  private static final Comparator<AuditPage.Who> BY_NAME =
      Comparator.comparing(
              (AuditPage.Who who) -> who.name() == null ? who.subject() : who.name(),
              NameOrder.NAMES)
          .thenComparing(AuditPage.Who::subject);

  private void rows(
      StoredBrand brand, Kept kept, Map<String, String> names, Set<Long> told, List<Row> rows) {
    OfferCourse course = new OfferCourse(kept.offer(), kept.revisions(), kept.decisions(), names);
    for (OfferEvent event : course.events()) {
      TrackedAct act = actOf(kept, event);
      if (act != null) {
        told.add(act.act().number());
      }
      rows.add(
          new Row(
              brand.brand().id(),
              brand.brand().name(),
              kept.offer().id(),
              title(kept),
              event.at(),
              event,
              act));
    }
  }

  /// What has begun or ended by now. When somebody asked for it is not told by the platform.
  private void standIns(StoredBrand brand, Map<String, String> names, List<Row> rows) {
    for (Delegation one : delegations.apply(brand.brand().id())) {
      Instant ended = one.endedAt();
      // One that was ended before it began never held.
      if (ended == null || ended.isAfter(one.from())) {
        add(brand, one, What.BEGINS, one.from(), names, rows);
      }
      if (ended != null) {
        add(brand, one, What.ENDED, ended, names, rows);
      } else {
        add(brand, one, What.OVER, one.until(), names, rows);
      }
    }
  }

  private void add(
      StoredBrand brand,
      Delegation one,
      What what,
      Instant at,
      Map<String, String> names,
      List<Row> rows) {
    if (at.isAfter(now)) {
      return;
    }
    StandIn standIn = new StandIn(what, one, names.get(one.subject()), names.get(one.standIn()));
    rows.add(new Row(brand.brand().id(), brand.brand().name(), "", "", at, null, null, standIn));
  }

  /// Of an offer that was deleted before it was seen only the identifier is known.
  private static String title(Kept kept) {
    return kept.offer().title().isEmpty() ? kept.offer().id() : kept.offer().title();
  }

  private @Nullable TrackedAct actOf(Kept kept, OfferEvent event) {
    return kept.decisions().stream()
        .filter(
            d ->
                d.kind() == event.kind()
                    && d.decidedAt().equals(event.at())
                    && d.subject().equals(event.subject()))
        .map(d -> confirmed.get(d.id()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Row row(TrackedAct tracked, String brandName) {
    return new Row(
        tracked.act().brandId(),
        brandName,
        tracked.act().offerId(),
        tracked.act().title(),
        tracked.act().at(),
        null,
        tracked);
  }

  /// Who did it; null where the platform did.
  static @Nullable String subject(Row row) {
    if (row.standIn() != null) {
      return row.standIn().delegation().subject();
    }
    if (row.event() != null) {
      return row.event().subject();
    }
    return row.act() == null ? null : row.act().act().subject();
  }

  private static boolean fits(Row row, AuditFilter filter) {
    return (filter.brandId() == null || filter.brandId().equals(row.brandId()))
        && (filter.offerId() == null || filter.offerId().equals(row.offerId()))
        && (filter.subject() == null || filter.subject().equals(subject(row)))
        && within(row.at(), filter);
  }

  private static boolean within(Instant at, AuditFilter filter) {
    return (filter.from() == null || !at.isBefore(filter.from()))
        && (filter.to() == null || at.isBefore(filter.to()));
  }

  private static AuditPage.Chain chain(Path journal) {
    Audit.Report report = Audit.read(journal, _ -> {});
    return new AuditPage.Chain(report.lines(), report.acts(), report.damage());
  }
}
