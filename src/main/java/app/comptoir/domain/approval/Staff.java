package app.comptoir.domain.approval;

import java.util.List;

/// The people of a brand and who stands in for whom, as the platform's log tells.
public record Staff(List<Member> people, List<Delegation> delegations) {
  public Staff {
    people = List.copyOf(people);
    delegations = List.copyOf(delegations);
  }
}
