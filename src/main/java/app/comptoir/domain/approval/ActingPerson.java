package app.comptoir.domain.approval;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Somebody at an instant: who they are, and in which roles of whom they may act besides.
///
/// @param delegations of the brands open to them, of any time
public record ActingPerson(Person person, List<Delegation> delegations, Instant at) {
  public ActingPerson {
    delegations = List.copyOf(delegations);
  }

  /// The roles they hold for others in a brand now, by the subject of who is away.
  public Map<String, Set<Role>> forOthers(String brandId) {
    Map<String, Set<Role>> roles = new LinkedHashMap<>();
    for (Delegation one : delegations) {
      boolean theirs = one.standIn().equals(person.subject()) && one.brandId().equals(brandId);
      if (theirs && one.holds(at)) {
        roles.computeIfAbsent(one.subject(), _ -> EnumSet.noneOf(Role.class)).add(one.role());
      }
    }
    return roles;
  }
}
