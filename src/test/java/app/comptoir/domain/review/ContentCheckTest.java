package app.comptoir.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import app.comptoir.domain.offer.OfferCheck.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentCheckTest {
  @Test
  void whatCannotBeSeenHereIsNoPass() {
    var offer = new Offers().title("Winter offer 🔞🔥").text("สวัสดี 👍🏿 only").offer();
    OfferCheck check = ContentCheck.of(offer, true, c -> c < 0x80);
    assertThat(check.result()).isEqualTo(Result.WARN);
    assertThat(check.facts())
        .isEqualTo(
            List.of(
                new Fact.Text(
                    "[no one under eighteen symbol], [fire], Thai,"
                        + " [thumbs up sign, dark skin tone]")));
    assertThat(OfferCheck.allGreen(List.of(check))).isFalse();
  }

  @Test
  void whatIsSeenPassesAndAnotherContentFails() {
    var offer = new Offers().offer();
    assertThat(ContentCheck.of(offer, true, _ -> true).reason()).isEqualTo(Reason.CONTENT_PROVEN);
    assertThat(ContentCheck.of(offer, false, _ -> true).reason())
        .isEqualTo(Reason.CONTENT_UNPROVEN);
  }
}
