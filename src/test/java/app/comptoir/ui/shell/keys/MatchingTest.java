package app.comptoir.ui.shell.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchingTest {
  private static int score(String typed, String name) {
    return Matching.score(Matching.words(typed), Matching.plain(name));
  }

  @Test
  void accentsAndCapitalsDoNotMatter() {
    assertThat(score("FRANCAIS", "français")).isPositive();
    assertThat(score("été", "Promo d’ETE")).isPositive();
  }

  @Test
  void lettersMayBeLeftOutOfAWordButNotOfMany() {
    assertThat(score("rvnue", "Revenue")).isPositive();
    assertThat(score("fnl", "Go to Funnel")).isPositive();
    assertThat(score("rf", "Revenue of Fridays")).isEqualTo(Matching.NONE);
    assertThat(score("rvnue", "a red van under eaves")).isEqualTo(Matching.NONE);
  }

  @Test
  void allWordsMustFitWhateverTheirOrder() {
    assertThat(score("days 90", "90 days")).isPositive();
    assertThat(score("days 91", "90 days")).isEqualTo(Matching.NONE);
  }

  @Test
  void beginningsComeBeforeMiddlesAndThoseBeforeWhatLacksLetters() {
    assertThat(score("post", "Posts")).isGreaterThan(score("post", "Open the post"));
    assertThat(score("post", "Open the post")).isGreaterThan(score("post", "Outpost"));
    assertThat(score("post", "Outpost")).isGreaterThan(score("post", "Pomposity"));
  }

  @Test
  void nothingTypedFitsAll() {
    assertThat(score("", "Anything")).isPositive();
  }
}
