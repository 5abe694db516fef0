package app.comptoir.platform.api.records;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.approval.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the people of a brand and who stands in for whom.
public final class StaffReader {
  private StaffReader() {}

  /// The staff in a brand's record; null where the platform tells of no people. Delegations of
  /// roles this version does not know grant nothing here and are left out.
  static @Nullable Staff staff(Thing brand, String brandId) {
    List<Member> people =
        brand.optional("people", name -> brand.objects(name, StaffReader::member));
    List<Delegation> delegations =
        brand.optional(
            "delegations",
            name ->
                brand.objects(name, one -> delegation(one, brandId)).stream()
                    .filter(Objects::nonNull)
                    .toList());
    return people == null ? null : new Staff(people, delegations == null ? List.of() : delegations);
  }

  private static Member member(Thing member) {
    return new Member(
        member.id("subject"), member.text("name"), Names.roles(member.texts("roles")));
  }

  /// A delegation; null where its role is none this version knows.
  public static @Nullable Delegation delegation(Thing delegation, String brandId) {
    String id = delegation.id("id");
    String subject = delegation.id("subject");
    String standIn = delegation.id("stand_in");
    Role role = Names.roles(List.of(delegation.text("role"))).stream().findFirst().orElse(null);
    Instant from = delegation.instant("from");
    Instant until = delegation.instant("until");
    Instant endedAt = delegation.optional("ended_at", delegation::instantOrNull);
    return role == null
        ? null
        : new Delegation(id, brandId, subject, standIn, role, from, until, endedAt);
  }
}
