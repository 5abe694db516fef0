package app.comptoir.ui.offers.audit;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.service.audit.AuditPage.Row;
import app.comptoir.service.audit.AuditPage.StandIn;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.offers.open.BrandBook;
import app.comptoir.ui.offers.open.OfferWords;

/// Says when who did what, in a line of the audit.
final class AuditWords {
  private final Messages messages;
  private final OfferWords offers;
  private final BrandBook brands;

  AuditWords(Messages messages, BrandBook brands) {
    this.messages = messages;
    this.offers = new OfferWords(messages);
    this.brands = brands;
  }

  String when(Row row) {
    return messages.formats().dateTime(row.at(), brands.shownZone());
  }

  String who(Row row) {
    if (row.standIn() != null) {
      StandIn one = row.standIn();
      return Texts.oneLine(one.name() == null ? one.delegation().subject() : one.name());
    }
    OfferEvent event = row.event();
    if (event == null) {
      return row.act() == null ? "" : Texts.oneLine(row.act().act().name());
    }
    String who = event.name() == null ? event.subject() : event.name();
    if (who == null) {
      return messages.now("audit.platform");
    }
    String behalf = event.onBehalfOfName() == null ? event.onBehalfOf() : event.onBehalfOfName();
    return behalf == null
        ? Texts.oneLine(who)
        : messages.now("offer.behalf", Texts.oneLine(who), Texts.oneLine(behalf));
  }

  String what(Row row) {
    if (row.standIn() != null) {
      return messages.now("audit.standIn." + row.standIn().what());
    }
    OfferEvent event = row.event();
    if (event == null) {
      return row.act() == null ? "" : own(row.act().act(), row.act().status());
    }
    return switch (event.what()) {
      case DECIDED -> offers.done(event.kind() == null ? Kind.OTHER : event.kind());
      case WRITTEN, EDITED -> messages.now("offer.was." + event.what());
      case MOVED ->
          event.state() == null ? messages.now("offer.was.MOVED") : offers.state(event.state());
    };
  }

  /// An act the platform has not taken, with what became of it.
  private String own(Act act, ActStatus status) {
    String fate =
        switch (status) {
          case ActStatus.Queued _, ActStatus.Sent _ -> "open";
          case ActStatus.Confirmed _ -> "confirmed";
          case ActStatus.Conflict _ -> "conflict";
          case ActStatus.Refused _ -> "refused";
          case ActStatus.Undone _ -> "undone";
        };
    return messages.now("audit.fate." + fate, offers.noun(act.kind()));
  }

  static String hash(Row row) {
    return row.event() != null
        ? row.event().contentHash()
        : row.act() == null ? "" : row.act().act().contentHash();
  }

  /// What was said; of a stand-in, who it is.
  String comment(Row row) {
    if (row.standIn() != null) {
      return standIn(row.standIn());
    }
    String said =
        row.event() != null
            ? row.event().comment()
            : row.act() == null ? null : row.act().act().comment();
    return said == null ? "" : Texts.oneLine(said);
  }

  private String standIn(StandIn one) {
    Delegation delegation = one.delegation();
    String name = one.standInName() == null ? delegation.standIn() : one.standInName();
    return messages.now(
        "audit.standIn.who",
        Texts.oneLine(name),
        messages.now("role." + delegation.role()),
        messages.formats().dateTime(delegation.from(), brands.shownZone()),
        messages.formats().dateTime(delegation.until(), brands.shownZone()));
  }
}
