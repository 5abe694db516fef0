package app.comptoir.domain.approval;

import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Part;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether somebody may take a decision, and if not, why.
public sealed interface Ruling {

  /// @param to where it takes the offer
  /// @param onBehalfOf subject of who is away and in whose role it is permitted; null where one's
  ///   own roles will do
  record Permitted(Offer.State to, @Nullable String onBehalfOf) implements Ruling {}

  /// None of the roles that may decide this.
  record RoleMissing(Set<Role> needed) implements Ruling {
    public RoleMissing {
      needed = Set.copyOf(needed);
    }
  }

  /// Somebody else has to: who decides wrote the offer, or reviewed what is to be approved.
  ///
  /// @param onBehalfOf subject of who is stood in for, where one of the two did; otherwise null
  record SomebodyElse(Part part, @Nullable String onBehalfOf) implements Ruling {}

  /// Only its author can.
  record AuthorOnly() implements Ruling {}

  /// Not at this point of the offer's course.
  record WrongState(Offer.State state, Kind kind) implements Ruling {}
}
