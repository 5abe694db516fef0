package app.comptoir.store.sql;

import app.comptoir.domain.approval.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Roles as one text column.
public final class RoleText {
  private RoleText() {}

  public static String of(Set<Role> roles) {
    return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
  }

  public static Set<Role> roles(String names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (Arrays.asList(names.split(",", -1)).contains(role.name())) {
        roles.add(role);
      }
    }
    return roles;
  }
}
