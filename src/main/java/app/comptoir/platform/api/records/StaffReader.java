package app.comptoir.platform.api.records;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.approval.Staff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the people of a brand and who stands in for whom.
public final class StaffReader {
  private static final Fields MEMBER = new Fields("subject", "name", "roles");
  private static final Fields DELEGATION =
      new Fields("id", "subject", "stand_in", "role", "from", "until");

  private final Json json;

  public StaffReader(Json json) {
    this.json = json;
  }

  List<Member> people(String property) {
    List<Member> people = new ArrayList<>();
    json.beginArray(property);
    while (json.nextObject(property)) {
      people.add(member());
    }
    return people;
  }

  private Member member() {
    int seen = 0;
    String subject = "";
    String fullName = "";
    List<String> roles = new ArrayList<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "subject" -> subject = json.id(name);
        case "name" -> fullName = json.text(name);
        case "roles" -> {
          json.beginArray(name);
          for (String role = json.nextString(name); role != null; role = json.nextString(name)) {
            roles.add(role);
          }
        }
        default -> json.skip();
      }
      seen |= MEMBER.bit(name);
    }
    MEMBER.require(seen);
    return new Member(subject, fullName, Names.roles(roles));
  }

  /// The delegations of a brand; those of roles this version does not know grant nothing here and
  /// are left out.
  List<Delegation> delegations(String property, String brandId) {
    List<Delegation> all = new ArrayList<>();
    json.beginArray(property);
    while (json.nextObject(property)) {
      Delegation one = delegation(brandId);
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }

  /// The delegation whose object was just begun; null where its role is none this version knows.
  public @Nullable Delegation delegation(String brandId) {
    int seen = 0;
    String id = "";
    String subject = "";
    String standIn = "";
    Set<Role> role = Set.of();
    Instant from = Instant.EPOCH;
    Instant until = Instant.EPOCH;
    Instant endedAt = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "id" -> id = json.id(name);
        case "subject" -> subject = json.id(name);
        case "stand_in" -> standIn = json.id(name);
        case "role" -> role = Names.roles(List.of(json.text(name)));
        case "from" -> from = json.instant(name);
        case "until" -> until = json.instant(name);
        case "ended_at" -> endedAt = json.instantOrNull(name);
        default -> json.skip();
      }
      seen |= DELEGATION.bit(name);
    }
    DELEGATION.require(seen);
    for (Role known : role) {
      return new Delegation(id, brandId, subject, standIn, known, from, until, endedAt);
    }
    return null;
  }

  /// Both together; null where the platform tells of no people.
  static @Nullable Staff staff(
      @Nullable List<Member> people, @Nullable List<Delegation> delegations) {
    return people == null ? null : new Staff(people, delegations == null ? List.of() : delegations);
  }
}
