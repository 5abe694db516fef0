package app.comptoir.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comptoir.domain.approval.TransitionsTest;
import org.junit.jupiter.api.Test;

/// The canonical content, byte by byte as the contract says.
class OfferContentTest {
  private static final String CANONICAL =
      """
      offer-content 1
      id 5:off-1
      title 5:Été
      text 14:Two
      lines 👍
      media_id 5:med-1
      media_sha256 -
      price 8:1999 EUR
      compare_at -
      stock 2:60
      budget 9:45000 EUR
      flight_from 16:1781524800000000
      flight_to 16:1781528400000000
      hashtag -
      targeting 22:country:FR surface:web
      """;

  private final Offer offer = TransitionsTest.offer(Offer.State.DRAFT, "a".repeat(64));

  @Test
  void isWhatTheContractDescribes() {
    assertThat(OfferContent.canonical(offer)).isEqualTo(CANONICAL);
    // printf … | sha256sum
    assertThat(OfferContent.hash(CANONICAL))
        .isEqualTo("07b49fd1ccc71cfb10ad9d0f98a6569ba78ce5d3dd7f690551fbb11ddad0765d");
    assertThat(OfferContent.matches(offer)).isFalse();
  }

  @Test
  void isReadBackAndCompared() {
    assertThat(OfferContent.read(CANONICAL))
        .containsEntry("text", "Two\nlines 👍")
        .containsEntry("hashtag", null)
        .containsEntry("targeting", "country:FR surface:web")
        .hasSize(13);
    String other = CANONICAL.replace("stock 2:60", "stock -").replace("8:1999 EUR", "8:2999 EUR");
    assertThat(ContentDifference.between(CANONICAL, other).fields())
        .extracting(ContentChange.FieldChange::field)
        .containsExactly(ContentChange.Field.PRICE, ContentChange.Field.STOCK);
    assertThat(ContentDifference.between(CANONICAL, CANONICAL).fields()).isEmpty();
  }

  @Test
  void nothingElseIsReadAsContent() {
    for (int cut = 0; cut < CANONICAL.length(); cut++) {
      String part = CANONICAL.substring(0, cut);
      assertThatIllegalArgumentException().isThrownBy(() -> OfferContent.read(part));
    }
    for (String bad :
        new String[] {CANONICAL + "x", CANONICAL.replace("5:off-1", "-5:off"), "x" + CANONICAL}) {
      assertThatIllegalArgumentException().isThrownBy(() -> OfferContent.read(bad));
    }
  }
}
