package app.comptoir.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import app.comptoir.language.LanguageModel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The check of an offer's language with the model that ships, over sentences as shops write them.
class LanguageCheckTest {
  private static final LanguageModel MODEL = new LanguageModel(_ -> {});

  private static OfferCheck check(String text, List<String> targeting, String... names) {
    return LanguageCheck.of(offer(text, targeting), Arrays.asList(names), MODEL);
  }

  private static OfferCheck in(String country, String text, String... names) {
    return check(text, List.of("country:" + country, "surface:web"), names);
  }

  private static final String FRENCH =
      "Deux bougies pour le prix d’une, jusqu’à dimanche soir seulement.";
  private static final String ENGLISH =
      "Two candles for the price of one, until Sunday evening only.";
  private static final String GERMAN =
      "Zwei Kerzen zum Preis von einer, nur noch bis Sonntagabend.";
  private static final String SPANISH =
      "Dos velas por el precio de una, solamente hasta el domingo por la noche.";
  private static final String ITALIAN =
      "Due candele al prezzo di una, soltanto fino a domenica sera nei nostri negozi.";
  private static final String DUTCH =
      "Twee kaarsen voor de prijs van één, alleen nog tot en met zondagavond.";
  private static final String PORTUGUESE =
      "Duas velas pelo preço de uma, somente até ao fim da noite de domingo.";
  private static final String ARABIC =
      "شمعتان بسعر واحدة حتى مساء يوم الأحد فقط في جميع متاجرنا في المدينة.";
  private static final String JAPANESE = "日曜日の夜まで、キャンドル二つが一つのお値段です。";

  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence("fr", "FR", FRENCH),
          new Sentence("en", "GB", ENGLISH),
          new Sentence("de", "DE", GERMAN),
          new Sentence("es", "ES", SPANISH),
          new Sentence("it", "IT", ITALIAN),
          new Sentence("nl", "NL", DUTCH),
          new Sentence("pt", "PT", PORTUGUESE),
          new Sentence("ar", "SA", ARABIC),
          new Sentence("ja", "JP", JAPANESE));

  private record Sentence(String language, String country, String text) {}

  @Test
  void aSentenceFitsWhereItIsReadAndNowhereElse() {
    for (Sentence sentence : SENTENCES) {
      assertThat(in(sentence.country, sentence.text))
          .as(sentence.text)
          .isEqualTo(
              OfferCheck.of(
                  Reason.LANGUAGE_FITS,
                  new Fact.Language(sentence.language),
                  new Fact.Country(sentence.country)));
      for (Sentence other : SENTENCES) {
        if (!other.equals(sentence)) {
          assertThat(in(other.country, sentence.text).result())
              .as("%s in %s", sentence.text, other.country)
              .isEqualTo(OfferCheck.Result.WARN);
        }
      }
    }
  }

  @Test
  void theWarningNamesTheLanguageAndTheCountry() {
    assertThat(in("FR", ENGLISH))
        .isEqualTo(
            OfferCheck.of(Reason.LANGUAGE_OTHER, new Fact.Language("en"), new Fact.Country("FR")));
    assertThat(in("FR", ARABIC))
        .isEqualTo(OfferCheck.of(Reason.LANGUAGE_OTHER_SCRIPT, new Fact.Country("FR")));
  }

  @Test
  void everyLanguageOfACountryFits() {
    for (String text : List.of(FRENCH, GERMAN, ITALIAN)) {
      assertThat(in("CH", text).reason()).as(text).isEqualTo(Reason.LANGUAGE_FITS);
    }
    assertThat(in("BE", DUTCH).reason()).isEqualTo(Reason.LANGUAGE_FITS);
    assertThat(in("CA", FRENCH).reason()).isEqualTo(Reason.LANGUAGE_FITS);
    assertThat(in("CA", GERMAN).reason()).isEqualTo(Reason.LANGUAGE_OTHER);
  }

  @Test
  void ofSeveralCountriesTheWorstCounts() {
    assertThat(check(FRENCH, List.of("country:FR", "country:DE")))
        .isEqualTo(
            OfferCheck.of(Reason.LANGUAGE_OTHER, new Fact.Language("fr"), new Fact.Country("DE")));
    assertThat(check(FRENCH, List.of("country:FR", "country:BE")).reason())
        .isEqualTo(Reason.LANGUAGE_FITS);
  }

  @ParameterizedTest
  @CsvSource({"FR,Soldes !", "FR,Carte blanche", "DE,Sale", "GB,Black Friday −50 %"})
  void aFewWordsTellNothing(String country, String text) {
    assertThat(in(country, text).reason()).isEqualTo(Reason.LANGUAGE_SHORT);
    assertThat(in(country, text).result()).isEqualTo(OfferCheck.Result.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Now in store, maintenant en boutique",
        "Nouveau : le best-seller is back in town",
        "Live at six, gone by seven: soldes et promotions"
      })
  void mixedWordsTellNothing(String text) {
    assertThat(in("FR", text).reason()).isEqualTo(Reason.LANGUAGE_UNCLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#NewCandleDay #BlackFridayDeals @Verlune",
        "👍 100 % 👍",
        "https://shop.example/x"
      })
  void hashtagsAddressesAndSignsAreNoWords(String text) {
    assertThat(in("FR", text).reason()).isEqualTo(Reason.LANGUAGE_NO_WORDS);
  }

  @Test
  void namesHashtagsAndAddressesDoNotCount() {
    String text =
        "Die schöne Kerze ist endlich wieder da: Bougie Fleur de sel. #LaVieEstBelle @verlune"
            + " https://verlune.example/la-maison-de-la-bougie";
    assertThat(in("DE", text, "Bougie Fleur de sel", "Verlune").reason())
        .isEqualTo(Reason.LANGUAGE_FITS);
    assertThat(in("FR", "BOUGIE FLEUR DE SEL : -20 %", "Bougie Fleur de sel").reason())
        .isEqualTo(Reason.LANGUAGE_NO_WORDS);
  }

  @Test
  void whereNoCountryIsTargetedNothingIsAsked() {
    assertThat(LanguageCheck.of(offer(ENGLISH, List.of("surface:web")), List.of(), Tongues.NONE))
        .isEqualTo(OfferCheck.of(Reason.LANGUAGE_NO_COUNTRY));
    assertThat(in("XX", ENGLISH).reason()).isEqualTo(Reason.LANGUAGE_COUNTRY_UNKNOWN);
  }

  @Test
  void whatCannotBeLookedAtHoldsABatchUpAndTooFewWordsDoNot() {
    OfferCheck untold =
        LanguageCheck.of(offer(ENGLISH, List.of("country:FR")), List.of(), Tongues.NONE);
    assertThat(untold.reason()).isEqualTo(Reason.LANGUAGE_UNTOLD);
    OfferCheck good = OfferCheck.of(Reason.CONTENT_PROVEN);
    assertThat(OfferCheck.allGreen(List.of(good, untold))).isFalse();
    assertThat(OfferCheck.allGreen(List.of(good, in("FR", "Soldes")))).isTrue();
    assertThat(OfferCheck.allGreen(List.of(good, in("FR", ENGLISH)))).isFalse();
    assertThat(OfferCheck.allGreen(List.of(good, OfferCheck.of(Reason.STOCK_UNTOLD)))).isFalse();
    assertThat(OfferCheck.allGreen(List.of())).isFalse();
  }

  private static Offer offer(String text, List<String> targeting) {
    return new Offers().title("!").text(text).targeting(targeting.toArray(String[]::new)).offer();
  }
}
