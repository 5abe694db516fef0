package app.comptoir.domain.approval;

import java.util.List;
import java.util.Set;

/// Who is signed in, as the platform says.
///
/// @param brands identifiers of the brands open to them
public record Person(String subject, String name, Set<Role> roles, List<String> brands) {
  public Person {
    roles = Set.copyOf(roles);
    brands = List.copyOf(brands);
  }
}
