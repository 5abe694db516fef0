package app.comptoir.acts;

import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferContent;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Decisions to be taken in tests.
public final class Drafts {
  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  private Drafts() {}

  /// A review of an offer by somebody.
  public static Draft review(String subject, int number) {
    Offer offer =
        new Offer(
            "off-" + number,
            "brd",
            null,
            "Offer " + number,
            "Text " + number,
            Offer.State.SUBMITTED,
            Money.of(1999, "EUR"),
            null,
            null,
            Money.of(45_000, "EUR"),
            NOON,
            NOON.plusSeconds(3600),
            null,
            null,
            "usr-ines",
            null,
            number,
            "c".repeat(64),
            null,
            List.of(),
            null,
            null,
            null);
    return new Draft(
        new Person(subject, "Name of " + subject, Set.of(Role.REVIEWER), List.of("brd")),
        offer,
        Decision.Kind.REVIEW,
        "Comment " + number,
        OfferContent.canonical(offer),
        offer.contentHash(),
        null,
        null);
  }
}
