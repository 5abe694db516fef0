package app.comptoir.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.approval.TransitionsTest;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.ContentChange.Field;
import app.comptoir.domain.offer.ContentChange.Run;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContentDifferenceTest {
  private static Run same(String text) {
    return new Run(Run.Kind.SAME, text);
  }

  private static Run removed(String text) {
    return new Run(Run.Kind.REMOVED, text);
  }

  private static Run added(String text) {
    return new Run(Run.Kind.ADDED, text);
  }

  @Test
  void wordsThatWentStandBeforeThoseThatCame() {
    assertThat(WordRuns.between("Two days, one price.", "Two weeks, one price, no code."))
        .containsExactly(
            same("Two "),
            removed("days"),
            added("weeks"),
            same(", one price"),
            added(", no code"),
            same("."));
    assertThat(WordRuns.between("", "New")).containsExactly(added("New"));
    assertThat(WordRuns.between("Old", "")).containsExactly(removed("Old"));
    assertThat(WordRuns.between("Same", "Same")).containsExactly(same("Same"));
    assertThat(WordRuns.between("", "")).isEmpty();
  }

  @Test
  void whatReadersSeeAsOneSignIsNeverCut() {
    String family = "👨‍👩‍👧";
    String other = "👨‍👩‍👦";
    assertThat(WordRuns.between("Für " + family, "Für " + other))
        .containsExactly(same("Für "), removed(family), added(other));
    assertThat(WordRuns.between("عرض جديد اليوم", "عرض قديم اليوم"))
        .containsExactly(same("عرض "), removed("جديد"), added("قديم"), same(" اليوم"));
    assertThat(WordRuns.between("e\u0301te\u0301 🇫🇷", "e\u0301te\u0301 🇫🇮"))
        .containsExactly(same("e\u0301te\u0301 "), removed("🇫🇷"), added("🇫🇮"));
  }

  /// Whatever is compared: the pieces put together are both texts.
  @Test
  void thePiecesAreTheTexts() {
    Random random = new Random(11);
    List<String> words =
        List.of(
            "a", "b", "été", " ", "  ", "\n", "👍", "👍🏽", "‍", ",", "!", "שלום", "\u200f", "c");
    for (int i = 0; i < 3_000; i++) {
      String before = text(random, words);
      String after = text(random, words);
      List<Run> runs = WordRuns.between(before, after);
      assertThat(part(runs, Run.Kind.ADDED)).isEqualTo(before);
      assertThat(part(runs, Run.Kind.REMOVED)).isEqualTo(after);
      for (int k = 1; k < runs.size(); k++) {
        assertThat(runs.get(k).kind()).isNotEqualTo(runs.get(k - 1).kind());
      }
    }
  }

  private static String text(Random random, List<String> words) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(words.get(random.nextInt(words.size())));
    }
    return text.toString();
  }

  private static String part(List<Run> runs, Run.Kind without) {
    return runs.stream()
        .filter(run -> run.kind() != without)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  @Test
  void longTextsWithNothingInCommonAreCompared() {
    String before = "alpha ".repeat(3_000);
    String after = "beta, ".repeat(3_000);
    List<Run> runs = WordRuns.between(before, after);
    assertThat(part(runs, Run.Kind.ADDED)).isEqualTo(before);
    assertThat(part(runs, Run.Kind.REMOVED)).isEqualTo(after);
  }

  @Test
  void fieldsAreTypedAndInTheOrderOfTheContent() {
    Offer offer = TransitionsTest.offer(Offer.State.DRAFT, "a".repeat(64));
    String before = OfferContent.canonical(offer);
    String after =
        before
            .replace("title 5:Été", "title 8:Été 26")
            .replace("price 8:1999 EUR", "price 8:2999 EUR")
            .replace("stock 2:60", "stock -");
    ContentChange change = ContentDifference.between(before, after);
    assertThat(change.beforeHash()).isEqualTo(OfferContent.hash(before));
    assertThat(change.fields())
        .containsExactly(
            new ContentChange.FieldChange(
                Field.TITLE,
                new Fact.Text("Été"),
                new Fact.Text("Été 26"),
                List.of(same("Été"), added(" 26"))),
            new ContentChange.FieldChange(
                Field.PRICE,
                new Fact.Amount(Money.of(1999, "EUR")),
                new Fact.Amount(Money.of(2999, "EUR")),
                List.of()),
            new ContentChange.FieldChange(Field.STOCK, new Fact.Count(60), null, List.of()));
    assertThat(ContentDifference.between(before, before).fields()).isEmpty();
  }

  @Test
  void aProductIsBoundByTheSecondFormAndOnlyThere() {
    Offer offer = TransitionsTest.offer(Offer.State.DRAFT, "a".repeat(64));
    String first = OfferContent.canonical(offer);
    String second =
        first.replace("offer-content 1", "offer-content 2")
            + "product_id 2:p1\nalt_text -\nlink 20:https://shop.example\n";
    Offer completed = OfferContent.complete(offer, second);
    assertThat(completed.productId()).isEqualTo("p1");
    assertThat(completed.link()).isEqualTo("https://shop.example");
    assertThat(OfferContent.canonical(completed)).isEqualTo(second);
    assertThat(OfferContent.canonical(OfferContent.complete(completed, first))).isEqualTo(first);
    assertThat(ContentDifference.between(first, second).fields())
        .extracting(ContentChange.FieldChange::field)
        .containsExactly(Field.PRODUCT, Field.LINK);
  }
}
