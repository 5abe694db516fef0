package app.comptoir.domain.offer;

import app.comptoir.domain.offer.Decision.Kind;
import java.util.Set;

/// Whether somebody may take a decision, and if not, why.
public sealed interface Ruling {

  /// @param to where it takes the offer
  record Permitted(Offer.State to) implements Ruling {}

  /// None of the roles that may decide this.
  record RoleMissing(Set<Role> needed) implements Ruling {
    public RoleMissing {
      needed = Set.copyOf(needed);
    }
  }

  /// Somebody else has to: who decides wrote the offer, or reviewed what is to be approved.
  record SomebodyElse(Part part) implements Ruling {}

  /// Only its author can.
  record AuthorOnly() implements Ruling {}

  /// Not at this point of the offer's course.
  record WrongState(Offer.State state, Kind kind) implements Ruling {}
}
