package app.comptoir.bootstrap.cli;

import app.comptoir.acts.Audit;
import app.comptoir.acts.Entry;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Waiting;
import app.comptoir.domain.offer.Offer;
import app.comptoir.report.AuditTable;
import app.comptoir.service.tables.FigureTable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Acts as a table: each once with what became of it, or each line of the journal by itself. Read
/// from the journal alone, so it can be had while the workspace is open elsewhere.
final class ActTable {
  private static final String DEFINITION =
      "decisions taken on this machine, from the journal; times in UTC";

  private ActTable() {}

  /// An act and the newest that is known of it.
  private record Latest(Act act, ActStatus status, Instant since) {}

  /// What was read.
  record Result(FigureTable table, Audit.Report report) {}

  /// One row an act.
  static Result acts(Path journal) {
    Map<Long, Latest> acts = new LinkedHashMap<>();
    Audit.Report report = Audit.read(journal, entry -> fold(acts, entry));
    List<List<Object>> rows = new ArrayList<>();
    acts.values().forEach(latest -> rows.add(row(latest)));
    return new Result(
        new FigureTable(
            DEFINITION,
            List.of(
                "act",
                "at",
                "subject",
                "name",
                "brand",
                "offer",
                "title",
                "revision",
                "decision",
                "field",
                "on_behalf_of",
                "comment",
                "content_hash",
                "status",
                "since",
                "decision_id",
                "reason"),
            rows),
        report);
  }

  /// Offers that wait, with what it takes to decide on them.
  static FigureTable waiting(List<Waiting> offers) {
    List<List<Object>> rows = new ArrayList<>();
    for (Waiting waiting : offers) {
      Offer offer = waiting.offer();
      rows.add(
          List.of(
              offer.id(),
              offer.title(),
              offer.state().name().toLowerCase(Locale.ROOT),
              waiting.since().toString(),
              offer.flightFrom().toString(),
              offer.budget().minor(),
              offer.budget().currency().getCurrencyCode(),
              waiting.open().stream()
                  .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                  .sorted()
                  .collect(Collectors.joining(" ")),
              offer.contentHash()));
    }
    return new FigureTable(
        "offers that wait for the person who was signed in last",
        List.of(
            "offer",
            "title",
            "state",
            "waiting_since",
            "flight_from",
            "budget",
            "currency",
            "open",
            "content_hash"),
        rows);
  }

  private static void fold(Map<Long, Latest> acts, Entry entry) {
    switch (entry) {
      case Entry.Begun _, Entry.Repaired _, Entry.StoodIn _ -> {}
      case Entry.Decided(Act act) ->
          acts.putIfAbsent(act.number(), new Latest(act, new ActStatus.Queued(), act.at()));
      case Entry.Sent(Instant at, long act) -> moved(acts, act, new ActStatus.Sent(), at);
      case Entry.Answered(Instant at, long act, ActStatus status) -> moved(acts, act, status, at);
      case Entry.Acknowledged _ -> {}
      case Entry.Undone(Instant at, long act) -> moved(acts, act, new ActStatus.Undone(), at);
    }
  }

  private static void moved(Map<Long, Latest> acts, long act, ActStatus status, Instant at) {
    acts.computeIfPresent(
        act,
        (_, latest) -> latest.status().closed() ? latest : new Latest(latest.act(), status, at));
  }

  private static List<Object> row(Latest latest) {
    Act act = latest.act();
    String comment = act.comment();
    return List.of(
        act.number(),
        act.at().toString(),
        act.subject(),
        act.name(),
        act.brandId(),
        act.offerId(),
        act.title(),
        act.revision(),
        act.kind().name().toLowerCase(Locale.ROOT),
        act.field() == null ? "" : act.field().name().toLowerCase(Locale.ROOT),
        act.onBehalfOf() == null ? "" : act.onBehalfOf(),
        comment == null ? "" : comment,
        act.contentHash(),
        AuditTable.status(latest.status()),
        latest.since().toString(),
        latest.status() instanceof ActStatus.Confirmed confirmed ? confirmed.decisionId() : "",
        AuditTable.reason(latest.status()));
  }
}
