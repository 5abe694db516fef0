package app.comptoir.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final IntPredicate ALL = _ -> true;
  private static final IntPredicate NONE = _ -> false;

  @Test
  void aPostCannotReorderWhatStandsAroundIt() {
    assertThat(Texts.plain("price \u202e99.9\u202c \u2066x\u2069\u200f", false, ALL))
        .isEqualTo("price 99.9 x");
  }

  @Test
  void controlCharactersGoAndLineBreaksStay() {
    assertThat(Texts.plain("a\u0000b\u001b[31m\nc\u007f", false, ALL)).isEqualTo("ab[31m\nc");
    assertThat(Texts.oneLine(" a\n\tb ")).isEqualTo("a b");
  }

  @Test
  void aSignThatNoFaceHasIsWrittenByItsName() {
    String text = "✨ L’atelier 👩‍🎨 d’Élodie ❤️";
    assertThat(Texts.plain(text, false, ALL)).isEqualTo(text);
    assertThat(Texts.plain(text, false, NONE))
        .isEqualTo("[sparkles] L’atelier [woman, artist palette] d’Élodie [heavy black heart]");
    assertThat(Texts.plain("👍🏿 🇫🇷 ☂", false, NONE))
        .isEqualTo("[thumbs up sign, dark skin tone] [flag FR] [umbrella]");
    assertThat(Texts.plain("日本 – ไทย", false, NONE)).isEqualTo("日本 – ไทย");
  }

  @Test
  void inOneColourTheSkinToneStandsBesideItsSign() {
    assertThat(Texts.plain("👍🏿❤️", true, ALL)).isEqualTo("👍\u2060🏿❤");
  }

  @Test
  void whatChangedIsSeenEvenWhereItHasNoInk() {
    assertThat(Texts.seen("\u202e")).isEqualTo("[right-to-left override]");
    assertThat(Texts.seen("only")).isEqualTo("only");
  }

  @Test
  void initialsAreThoseOfTheFirstTwoWords() {
    assertThat(Texts.initials("Maison Lumière")).isEqualTo("ML");
    assertThat(Texts.initials("élodie")).isEqualTo("É");
    assertThat(Texts.initials("🕯️ Bougies")).isEqualTo("B");
    assertThat(Texts.initials("\u202e")).isEqualTo("?");
  }
}
