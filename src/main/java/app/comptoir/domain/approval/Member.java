package app.comptoir.domain.approval;

import java.util.Set;

/// Somebody who works for a brand, as the platform tells everybody who does.
///
/// @param roles those this version knows
public record Member(String subject, String name, Set<Role> roles) {
  public Member {
    roles = Set.copyOf(roles);
  }
}
