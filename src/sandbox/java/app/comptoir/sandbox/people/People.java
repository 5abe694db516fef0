package app.comptoir.sandbox.people;

import app.comptoir.sandbox.world.Brands;
import java.util.List;

/// The people of the sample group.
public final class People {
  /// Has every role.
  public static final String LEAD = "lead";

  /// Writes most offers.
  public static final String MANAGER = "manager";

  public static final String REVIEWER = "reviewer";
  public static final String APPROVER = "approver";

  /// A manager of one brand only.
  public static final String GUEST = "guest";

  private static final List<String> BOTH = List.of(Brands.VERLUNE, Brands.BRACKENFOLD);

  public static final List<User> ALL =
      List.of(
          new User(
              LEAD,
              "usr-camille",
              "Camille Aubrac",
              List.of("manager", "reviewer", "approver", "admin"),
              BOTH),
          new User(MANAGER, "usr-ines", "Inès Delorme", List.of("manager"), BOTH),
          new User(REVIEWER, "usr-tomas", "Tomas Reinholt", List.of("reviewer"), BOTH),
          new User(APPROVER, "usr-amara", "Amara Okonedo", List.of("approver"), BOTH),
          new User(
              GUEST, "usr-jonah", "Jonah Pike", List.of("manager"), List.of(Brands.BRACKENFOLD)));

  private People() {}

  /// @throws IllegalArgumentException if there is nobody of that key
  public static User byKey(String key) {
    return ALL.stream()
        .filter(user -> user.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + key));
  }
}
