package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.sim.Verdict.Reason;
import app.comptoir.sandbox.sim.Verdict.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who may decide what on an offer: the right role, never alone where it takes two, and at the
/// right point of the offer's course.
final class OfferRules {
  private static final Map<String, Rule> RULES =
      Map.of(
          "submit",
          new Rule(List.of("manager"), List.of("draft", "changes_requested"), "submitted"),
          "withdraw",
          new Rule(
              List.of("manager"),
              List.of("draft", "submitted", "reviewed", "changes_requested", "approved"),
              "withdrawn"),
          "review",
          new Rule(List.of("reviewer"), List.of("submitted"), "reviewed"),
          "approve",
          new Rule(List.of("approver"), List.of("reviewed"), "approved"),
          "reject",
          new Rule(List.of("reviewer", "approver"), List.of("submitted", "reviewed"), "rejected"),
          "request_changes",
          new Rule(
              List.of("reviewer", "approver"),
              List.of("submitted", "reviewed"),
              "changes_requested"),
          Act.EDIT,
          new Rule(
              List.of("manager"),
              List.of("draft", "submitted", "reviewed", "changes_requested", "approved"),
              "draft"),
          "pause",
          new Rule(List.of("manager", "approver"), List.of("live"), "paused"),
          "resume",
          new Rule(List.of("approver"), List.of("paused"), "live"));

  private OfferRules() {}

  /// Whether a decision fits the point at which an offer is.
  static boolean fits(String decision, String state) {
    return rule(decision).from().contains(state);
  }

  /// @param roles any one of which will do
  /// @param from the states in which it can be decided
  private record Rule(List<String> roles, List<String> from, String to) {}

  /// Where a decision takes an offer.
  static String target(String decision) {
    return rule(decision).to();
  }

  private static Rule rule(String decision) {
    Rule rule = RULES.get(decision);
    if (rule == null) {
      throw new IllegalArgumentException(decision);
    }
    return rule;
  }

  /// Why not; null if it may.
  static @Nullable Verdict refusal(String decision, Voice voice, OfferFile file) {
    Rule rule = rule(decision);
    if (rule.roles().stream().noneMatch(voice.roles()::contains)) {
      return new Refused(
          Reason.ROLE_MISSING,
          "To "
              + decision
              + " is not among your roles"
              + (voice.behalf() == null ? "" : " for them"));
    }
    Verdict alone = alone(decision, voice, file);
    if (alone != null) {
      return alone;
    }
    return rule.from().contains(file.state())
        ? null
        : new Refused(Reason.WRONG_STATE, "To " + decision + " an offer that is " + file.state());
  }

  private static @Nullable Verdict alone(String decision, Voice voice, OfferFile file) {
    boolean author = voice.wrote(file);
    String who = voice.behalf() == null ? "You" : "You or who you stand in for";
    return switch (decision) {
      case "submit", "withdraw", Act.EDIT ->
          author
              ? null
              : new Refused(Reason.NOT_YOURS, "Only who wrote an offer can " + decision + " it");
      case "pause" -> null;
      default -> {
        if (author) {
          yield new Refused(Reason.TWO_PERSON_RULE, who + " wrote this offer");
        }
        yield decision.equals("approve") && voice.reviewed(file)
            ? new Refused(Reason.TWO_PERSON_RULE, who + " reviewed this offer")
            : null;
      }
    };
  }
}
