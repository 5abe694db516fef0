package app.comptoir.platform.api;

import java.util.List;

/// The signed-in user.
///
/// @param roles as the platform names them: `manager`, `reviewer`, `approver`, `admin`, or newer
///   ones
/// @param brands identifiers of the brands open to them, each once
public record Me(String subject, String name, List<String> roles, List<String> brands) {
  public Me {
    roles = List.copyOf(roles);
    brands = brands.stream().distinct().toList();
  }
}
