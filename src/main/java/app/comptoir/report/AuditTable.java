package app.comptoir.report;

import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.service.audit.AuditPage;
import app.comptoir.service.tables.Csv;
import app.comptoir.service.tables.FigureTable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The audit as a table: one row for each thing that happened, the newest first.
public final class AuditTable {
  private static final List<String> COLUMNS =
      List.of(
          "at",
          "brand",
          "offer",
          "title",
          "what",
          "decision",
          "state",
          "subject",
          "name",
          "on_behalf_of",
          "field",
          "comment",
          "content_hash",
          "on_present_content",
          "act",
          "status",
          "status_since",
          "reason");

  private AuditTable() {}

  public static FigureTable of(AuditPage page) {
    return of(page, Map.of());
  }

  /// The same with the times of the brands.
  ///
  /// @param zones by the brand's identifier; a brand that is missing has its times in UTC
  public static FigureTable of(AuditPage page, Map<String, ZoneId> zones) {
    List<List<Object>> rows = new ArrayList<>();
    page.rows().forEach(row -> rows.add(row(row, zones.get(row.brandId()))));
    return new FigureTable(
        "decisions, edits and stand-ins that are known, the newest first; times in UTC; "
            + chain(page.chain()),
        COLUMNS,
        rows);
  }

  /// The state of the chain in one sentence.
  public static String chain(AuditPage.Chain chain) {
    String damage = chain.damage();
    return damage == null
        ? String.format(
            Locale.ROOT, "chain of %,d lines with %,d acts whole", chain.lines(), chain.acts())
        : damage;
  }

  private static List<Object> row(AuditPage.Row row, @Nullable ZoneId zone) {
    OfferEvent event = row.event();
    TrackedAct act = row.act();
    List<Object> cells = new ArrayList<>();
    cells.add(time(row.at(), zone));
    cells.add(row.brandId());
    cells.add(row.offerId());
    cells.add(row.title());
    if (event != null) {
      cells.add(word(event.what()));
      cells.add(word(event.kind()));
      cells.add(word(event.state()));
      cells.add(text(event.subject()));
      cells.add(text(event.name()));
      cells.add(text(event.onBehalfOf()));
      cells.add(word(event.field()));
      cells.add(text(event.comment()));
      cells.add(event.contentHash());
      cells.add(event.onPresentContent() ? "yes" : "no");
    } else if (act != null) {
      cells.add("taken here");
      cells.add(word(act.act().kind()));
      cells.add("");
      cells.add(act.act().subject());
      cells.add(act.act().name());
      cells.add(text(act.act().onBehalfOf()));
      cells.add(word(act.act().field()));
      cells.add(text(act.act().comment()));
      cells.add(act.act().contentHash());
      cells.add("");
    } else if (row.standIn() != null) {
      standIn(row.standIn(), cells);
    }
    cells.add(act == null ? "" : act.act().number());
    cells.add(act == null ? "" : status(act.status()));
    cells.add(act == null ? "" : time(act.since(), zone));
    cells.add(act == null ? "" : reason(act.status()));
    return List.copyOf(cells);
  }

  private static void standIn(AuditPage.StandIn one, List<Object> cells) {
    Delegation delegation = one.delegation();
    cells.add("stand-in " + word(one.what()));
    cells.add("");
    cells.add("");
    cells.add(delegation.subject());
    cells.add(text(one.name()));
    cells.add("");
    cells.add("");
    cells.add(
        "%s as %s, from %s until %s"
            .formatted(
                one.standInName() == null ? delegation.standIn() : one.standInName(),
                word(delegation.role()),
                delegation.from(),
                delegation.until()));
    cells.add("");
    cells.add("");
  }

  private static String time(@Nullable Instant at, @Nullable ZoneId zone) {
    return at == null || zone == null ? text(at) : Csv.time(at, zone);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String word(@Nullable Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
  }

  /// A status in one word.
  public static String status(ActStatus status) {
    return switch (status) {
      case ActStatus.Queued _ -> "queued";
      case ActStatus.Sent _ -> "sent";
      case ActStatus.Confirmed _ -> "confirmed";
      case ActStatus.Conflict _ -> "conflict";
      case ActStatus.Refused _ -> "refused";
      case ActStatus.Undone _ -> "undone";
    };
  }

  /// The platform's reason for a “no”; empty otherwise.
  public static String reason(ActStatus status) {
    return switch (status) {
      case ActStatus.Conflict conflict -> conflict.reason();
      case ActStatus.Refused refused -> refused.reason();
      case ActStatus.Queued _, ActStatus.Sent _, ActStatus.Confirmed _, ActStatus.Undone _ -> "";
    };
  }
}
