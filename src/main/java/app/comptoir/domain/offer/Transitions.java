package app.comptoir.domain.offer;

import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Ruling.AuthorOnly;
import app.comptoir.domain.offer.Ruling.Permitted;
import app.comptoir.domain.offer.Ruling.RoleMissing;
import app.comptoir.domain.offer.Ruling.SomebodyElse;
import app.comptoir.domain.offer.Ruling.WrongState;
import java.util.EnumSet;
import java.util.Set;

/// The table of who may decide what on an offer, and where it goes then. A mirror of the platform's
/// own rules, in the same order (role, persons, state): it explains in advance; the platform
/// decides.
public final class Transitions {
  private Transitions() {}

  /// Who, by their part in the offer.
  public enum Who {
    ANYBODY,
    ITS_AUTHOR,
    NOT_ITS_AUTHOR,
    NEITHER_AUTHOR_NOR_REVIEWER
  }

  /// One line of the table.
  ///
  /// @param roles any one of which will do
  /// @param from the states in which it can be decided
  public record Rule(Set<Role> roles, Who who, Set<Offer.State> from, Offer.State to) {
    public Rule {
      roles = Set.copyOf(roles);
      from = Set.copyOf(from);
    }
  }

  /// The line of a decision.
  public static Rule rule(Kind kind) {
    return switch (kind) {
      case SUBMIT ->
          new Rule(
              Set.of(Role.MANAGER),
              Who.ITS_AUTHOR,
              EnumSet.of(Offer.State.DRAFT, Offer.State.CHANGES_REQUESTED),
              Offer.State.SUBMITTED);
      case WITHDRAW ->
          new Rule(
              Set.of(Role.MANAGER),
              Who.ITS_AUTHOR,
              EnumSet.of(
                  Offer.State.DRAFT,
                  Offer.State.SUBMITTED,
                  Offer.State.REVIEWED,
                  Offer.State.CHANGES_REQUESTED,
                  Offer.State.APPROVED),
              Offer.State.WITHDRAWN);
      case REVIEW ->
          new Rule(
              Set.of(Role.REVIEWER),
              Who.NOT_ITS_AUTHOR,
              EnumSet.of(Offer.State.SUBMITTED),
              Offer.State.REVIEWED);
      case APPROVE ->
          new Rule(
              Set.of(Role.APPROVER),
              Who.NEITHER_AUTHOR_NOR_REVIEWER,
              EnumSet.of(Offer.State.REVIEWED),
              Offer.State.APPROVED);
      case REJECT -> ofTheWaiting(Offer.State.REJECTED);
      case REQUEST_CHANGES -> ofTheWaiting(Offer.State.CHANGES_REQUESTED);
      case PAUSE ->
          new Rule(
              Set.of(Role.MANAGER, Role.APPROVER),
              Who.ANYBODY,
              EnumSet.of(Offer.State.LIVE),
              Offer.State.PAUSED);
      case RESUME ->
          new Rule(
              Set.of(Role.APPROVER),
              Who.NOT_ITS_AUTHOR,
              EnumSet.of(Offer.State.PAUSED),
              Offer.State.LIVE);
      case OTHER -> new Rule(Set.of(), Who.ANYBODY, Set.of(), Offer.State.OTHER);
    };
  }

  private static Rule ofTheWaiting(Offer.State to) {
    return new Rule(
        Set.of(Role.REVIEWER, Role.APPROVER),
        Who.NOT_ITS_AUTHOR,
        EnumSet.of(Offer.State.SUBMITTED, Offer.State.REVIEWED),
        to);
  }

  /// What comes of a decision by somebody with these roles and this part in the offer.
  public static Ruling judge(Offer.State state, Kind kind, Set<Role> roles, Part part) {
    Rule rule = rule(kind);
    if (rule.roles().stream().noneMatch(roles::contains)) {
      return new RoleMissing(rule.roles());
    }
    Ruling persons = persons(rule.who(), part);
    if (!(persons instanceof Permitted)) {
      return persons;
    }
    return rule.from().contains(state) ? new Permitted(rule.to()) : new WrongState(state, kind);
  }

  private static Ruling persons(Who who, Part part) {
    Ruling fine = new Permitted(Offer.State.OTHER);
    return switch (who) {
      case ANYBODY -> fine;
      case ITS_AUTHOR -> part == Part.AUTHOR ? fine : new AuthorOnly();
      case NOT_ITS_AUTHOR -> part == Part.AUTHOR ? new SomebodyElse(part) : fine;
      case NEITHER_AUTHOR_NOR_REVIEWER -> part == Part.NONE ? fine : new SomebodyElse(part);
    };
  }

  /// What comes of a decision by a person on an offer as it stands.
  public static Ruling judge(Offer offer, OfferState state, Kind kind, Person person) {
    return judge(offer.state(), kind, person.roles(), state.partOf(person.subject(), offer));
  }
}
