package app.comptoir.sandbox.people;

import java.util.List;

/// Somebody who may sign in.
///
/// @param key the word one asks for their token with
/// @param brands identifiers of the brands open to them
public record User(
    String key, String subject, String name, List<String> roles, List<String> brands) {

  public boolean has(String role) {
    return roles.contains(role);
  }
}
