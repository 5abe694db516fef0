package app.comptoir.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom a text mentions.
class MentionsTest {
  private static final Member TOMAS = new Member("usr-tomas", "Tomas Reinholt", Set.of());
  private static final Member TOM = new Member("usr-tom", "Tom", Set.of());
  private static final Member INES = new Member("usr-ines", "Inès Delorme 👩", Set.of());
  private static final List<Member> ALL = List.of(TOM, TOMAS, INES);

  @Test
  void theLongestSubjectCountsAndEachPersonOnce() {
    assertThat(Mentions.in("@usr-tomas, @usr-ines and @usr-tomas again; @usr-tom.", ALL))
        .containsExactly(TOMAS, INES, TOM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail me@usr-tomas please",
        "@usr-tomass is somebody else",
        "@usr-tomas-two is somebody else",
        "@nobody @ @@ usr-tomas",
        "@USR-TOMAS",
      })
  void thisMentionsNobody(String text) {
    assertThat(Mentions.in(text, List.of(TOMAS))).isEmpty();
    assertThat(Mentions.shown(text, List.of(TOMAS))).isEqualTo(text);
  }

  @Test
  void shownByNameAndNothingIsLost() {
    String text = "👍 (@usr-ines) look\n@usr-tomas- @usr-tom";
    assertThat(Mentions.shown(text, ALL))
        .isEqualTo("👍 (@Inès Delorme 👩) look\n@Tomas Reinholt- @Tom");
    assertThat(Mentions.in(null, ALL)).isEmpty();
    assertThat(Mentions.pieces("", ALL)).isEmpty();
  }
}
