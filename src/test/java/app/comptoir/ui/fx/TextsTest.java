package app.comptoir.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void aPostCannotReorderWhatStandsAroundIt() {
    assertThat(Texts.plain("price \u202e99.9\u202c \u2066x\u2069\u200f", true))
        .isEqualTo("price 99.9 x");
  }

  @Test
  void controlCharactersGoAndLineBreaksStay() {
    assertThat(Texts.plain("a\u0000b\u001b[31m\nc\u007f", true)).isEqualTo("ab[31m\nc");
    assertThat(Texts.oneLine(" a\n\tb ")).isEqualTo("a b");
  }

  @Test
  void emojiGoOnlyWhereNothingCanDrawThem() {
    String text = "✨ L’atelier 👩‍🎨 d’Élodie ❤️";
    assertThat(Texts.plain(text, true)).isEqualTo(text);
    assertThat(Texts.plain(text, false)).isEqualTo("L’atelier d’Élodie");
  }

  @Test
  void initialsAreThoseOfTheFirstTwoWords() {
    assertThat(Texts.initials("Maison Lumière")).isEqualTo("ML");
    assertThat(Texts.initials("élodie")).isEqualTo("É");
    assertThat(Texts.initials("🕯️ Bougies")).isEqualTo("B");
    assertThat(Texts.initials("\u202e")).isEqualTo("?");
  }
}
