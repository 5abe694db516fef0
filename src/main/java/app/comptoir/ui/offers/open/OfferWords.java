package app.comptoir.ui.offers.open;

import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Part;
import app.comptoir.service.offers.Approvals.Taken;
import app.comptoir.ui.fx.Messages;
import java.util.Comparator;
import java.util.stream.Collectors;

/// Says in words where an offer stands, what may be decided, and if not, why. FX thread only.
public final class OfferWords {
  private final Messages messages;

  public OfferWords(Messages messages) {
    this.messages = messages;
  }

  /// Where an offer stands.
  public String state(Offer.State state) {
    return messages.now("offer.state." + state);
  }

  /// What is done with a press of the button: “Approve”.
  public String verb(Kind kind) {
    return messages.now("offer.verb." + kind);
  }

  /// The decision as a thing: “Approval”.
  public String noun(Kind kind) {
    return messages.now("offer.noun." + kind);
  }

  /// What was done: “Approved”.
  public String done(Kind kind) {
    return messages.now("offer.done." + kind);
  }

  /// Why somebody may not decide this; empty where they may.
  public String why(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Permitted _ -> "";
      case Ruling.RoleMissing(var needed) ->
          messages.now(
              "offer.why.role",
              needed.stream()
                  .sorted(Comparator.naturalOrder())
                  .map(role -> messages.now("role." + role))
                  .collect(Collectors.joining(messages.now("offer.why.or"))));
      case Ruling.SomebodyElse(Part part, var behalf) ->
          messages.now("offer.why.else." + (behalf == null ? part.name() : "BEHALF"));
      case Ruling.AuthorOnly _ -> messages.now("offer.why.author");
      case Ruling.WrongState(Offer.State state, Kind kind) ->
          messages.now("offer.why.state", verb(kind), state(state));
    };
  }

  /// Why a decision was not taken; empty where it was.
  public String refusal(Taken taken) {
    return switch (taken) {
      case Taken.Queued _ -> "";
      case Taken.Forbidden(Ruling ruling) -> why(ruling);
      case Taken.NotNow(var obstacle) -> messages.now("offer.obstacle." + obstacle);
      case Taken.Failed(String code, String sentence) ->
          messages.find("failure." + code).orElse(sentence) + " (" + code + ")";
    };
  }

  /// The beginning of a fingerprint: enough to compare by eye.
  public static String brief(String hash) {
    return hash.length() > 8 ? hash.substring(0, 8) : hash;
  }
}
