package app.comptoir.ui.offers.open;

import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.service.offers.SendingState;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.offers.open.ActsModel.OwnAct;
import java.time.Instant;

/// Says what becomes of a person's own act: queued with so many seconds to undo, on its way,
/// answered. FX thread only.
public final class ActWords {
  private final Messages messages;
  private final OfferWords words;

  public ActWords(Messages messages) {
    this.messages = messages;
    this.words = new OfferWords(messages);
  }

  /// How an act looks: an icon and a style class, never the colour alone.
  public record Look(String icon, String style) {}

  /// In a few words, for a line of the queue.
  public String brief(OwnAct own, SendingState sending, Instant now) {
    Instant until = own.undoUntil();
    return switch (own.tracked().status()) {
      case ActStatus.Queued _ when until != null && now.isBefore(until) ->
          messages.now("act.brief.queued", left(until, now));
      case ActStatus.Queued _, ActStatus.Sent _ ->
          messages.now(sending.held() ? "act.brief.held" : "act.brief.sending");
      case ActStatus.Confirmed _ -> words.done(own.tracked().act().kind());
      case ActStatus.Conflict _ -> messages.now("act.brief.conflict");
      case ActStatus.Refused _ -> messages.now("act.brief.refused");
      case ActStatus.Undone _ -> messages.now("act.brief.undone");
    };
  }

  /// In a sentence, for the strip.
  public String sentence(OwnAct own, SendingState sending, Instant now) {
    Kind kind = own.tracked().act().kind();
    Instant until = own.undoUntil();
    return switch (own.tracked().status()) {
      case ActStatus.Queued _ when until != null && now.isBefore(until) ->
          messages.now("act.queued", words.noun(kind), left(until, now));
      case ActStatus.Queued _, ActStatus.Sent _ -> underWay(kind, sending, now);
      case ActStatus.Confirmed _ -> messages.now("act.confirmed", words.done(kind));
      case ActStatus.Conflict _ -> messages.now("act.conflict", words.noun(kind));
      case ActStatus.Refused(_, String reason) ->
          messages.now("act.refused", words.noun(kind), reason);
      case ActStatus.Undone _ -> messages.now("act.undone", words.noun(kind));
    };
  }

  private String underWay(Kind kind, SendingState sending, Instant now) {
    if (!sending.held()) {
      return messages.now("act.sending", words.noun(kind));
    }
    Formats formats = messages.formats();
    Instant retry = sending.retryAt();
    return retry == null
        ? messages.now("act.held", words.noun(kind))
        : messages.now("act.heldUntil", words.noun(kind), formats.until(retry, now));
  }

  private String left(Instant until, Instant now) {
    long millis = Math.max(0, java.time.Duration.between(now, until).toMillis());
    return messages.formats().duration(java.time.Duration.ofSeconds((millis + 999) / 1000));
  }

  public static Look look(OwnAct own, SendingState sending) {
    return switch (own.tracked().status()) {
      case ActStatus.Queued _, ActStatus.Sent _ when sending.held() ->
          new Look("fth-wifi-off", "warn");
      case ActStatus.Queued _ -> new Look("fth-clock", "calm");
      case ActStatus.Sent _ -> new Look("fth-send", "calm");
      case ActStatus.Confirmed _ -> new Look("fth-check", "pass");
      case ActStatus.Conflict _ -> new Look("fth-alert-triangle", "fail");
      case ActStatus.Refused _ -> new Look("fth-x-octagon", "fail");
      case ActStatus.Undone _ -> new Look("fth-corner-up-left", "calm");
    };
  }
}
