package app.comptoir.domain.approval;

import app.comptoir.domain.approval.Ruling.AuthorOnly;
import app.comptoir.domain.approval.Ruling.Permitted;
import app.comptoir.domain.approval.Ruling.RoleMissing;
import app.comptoir.domain.approval.Ruling.SomebodyElse;
import app.comptoir.domain.approval.Ruling.WrongState;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferState;
import app.comptoir.domain.offer.Part;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  /// @param roles any one of which will do; none for everybody, see [#anyRole]
  /// @param from the states in which it can be decided
  /// @param to where it goes; `OTHER` where it stays
  public record Rule(Set<Role> roles, Who who, Set<Offer.State> from, Offer.State to) {
    public Rule {
      roles = Set.copyOf(roles);
      from = Set.copyOf(from);
    }

    /// Whether no role is asked for.
    public boolean anyRole() {
      return roles.isEmpty() && !from.isEmpty();
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
      case COMMENT ->
          new Rule(Set.of(), Who.ANYBODY, EnumSet.allOf(Offer.State.class), Offer.State.OTHER);
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
    return judge(state, kind, roles, EnumSet.of(part), null);
  }

  /// The same for somebody who stands in for another person: the roles are those they hold for
  /// them, and what either of the two wrote or reviewed counts against both.
  ///
  /// @param parts those of the two persons
  /// @param onBehalfOf subject of who is away
  public static Ruling judge(
      Offer.State state, Kind kind, Set<Role> roles, Set<Part> parts, @Nullable String onBehalfOf) {
    Rule rule = rule(kind);
    if (!rule.anyRole() && rule.roles().stream().noneMatch(roles::contains)) {
      return new RoleMissing(rule.roles());
    }
    Ruling objection = persons(rule.who(), parts, onBehalfOf);
    if (objection != null) {
      return objection;
    }
    return rule.from().contains(state)
        ? new Permitted(rule.to() == Offer.State.OTHER ? state : rule.to(), onBehalfOf)
        : new WrongState(state, kind);
  }

  private static @Nullable Ruling persons(Who who, Set<Part> parts, @Nullable String behalf) {
    boolean author = parts.contains(Part.AUTHOR);
    boolean reviewer = parts.contains(Part.REVIEWER);
    return switch (who) {
      case ANYBODY -> null;
      case ITS_AUTHOR -> author ? null : new AuthorOnly();
      case NOT_ITS_AUTHOR -> author ? new SomebodyElse(Part.AUTHOR, behalf) : null;
      case NEITHER_AUTHOR_NOR_REVIEWER -> {
        if (author) {
          yield new SomebodyElse(Part.AUTHOR, behalf);
        }
        yield reviewer ? new SomebodyElse(Part.REVIEWER, behalf) : null;
      }
    };
  }

  /// What comes of a decision by a person on an offer as it stands.
  public static Ruling judge(Offer offer, OfferState state, Kind kind, Person person) {
    return judge(offer.state(), kind, person.roles(), state.partOf(person.subject(), offer));
  }

  /// What comes of a decision by a person who may stand in for others. Only where their own roles
  /// do not reach: what somebody may do themselves they do in their own name.
  public static Ruling judge(Offer offer, OfferState state, Kind kind, ActingPerson who) {
    Ruling own = judge(offer, state, kind, who.person());
    if (!(own instanceof RoleMissing)) {
      return own;
    }
    Part part = state.partOf(who.person().subject(), offer);
    Ruling best = own;
    for (Map.Entry<String, Set<Role>> away : who.forOthers(offer.brandId()).entrySet()) {
      Set<Part> parts = EnumSet.of(part, state.partOf(away.getKey(), offer));
      Ruling ruling = judge(offer.state(), kind, away.getValue(), parts, away.getKey());
      if (ruling instanceof Permitted) {
        return ruling;
      }
      best = best instanceof RoleMissing ? ruling : best;
    }
    return best;
  }
}
