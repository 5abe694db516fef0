package app.comptoir.ui.offers.audit;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Person;
import app.comptoir.service.offers.Colleagues.Answer;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Who is away, and who stands in for whom. FX thread only.
public final class AwayModel {
  private final ReadOnlyObjectWrapper<Known> known =
      new ReadOnlyObjectWrapper<>(this, "known", Known.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer =
      new ReadOnlyObjectWrapper<>(this, "answer", null);

  /// What is known of one brand.
  ///
  /// @param me who is signed in; null while nobody knows
  record Known(@Nullable Person me, List<Member> people, List<Delegation> delegations, Instant at) {
    static final Known NOTHING = new Known(null, List.of(), List.of(), Instant.EPOCH);

    Known {
      people = List.copyOf(people);
      delegations = List.copyOf(delegations);
    }

    /// What somebody is called.
    String name(String subject) {
      return people.stream()
          .filter(member -> member.subject().equals(subject))
          .map(Member::name)
          .findFirst()
          .orElse(subject);
    }
  }

  ReadOnlyObjectProperty<Known> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /// What came of the last wish; null before.
  ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  void show(Known now) {
    known.set(now);
  }

  void answered(@Nullable Answer now) {
    answer.set(now);
  }
}
