package app.comptoir.platform.api.records;

import java.util.List;
import java.util.Map;

/// The signed-in user.
///
/// @param roles as the platform names them: `manager`, `reviewer`, `approver`, `admin`, or newer
///   ones
/// @param brands identifiers of the brands open to them, each once
/// @param names of those brands by their identifiers, where they are told
public record Me(
    String subject,
    String name,
    List<String> roles,
    List<String> brands,
    Map<String, String> names) {
  public Me {
    roles = List.copyOf(roles);
    brands = brands.stream().distinct().toList();
    names = Map.copyOf(names);
  }
}
