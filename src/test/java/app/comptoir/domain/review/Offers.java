package app.comptoir.domain.review;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Offer;
import java.time.Instant;
import java.util.List;

/// Makes offers for tests: of `p1`, submitted, from one hour after noon for one hour, unless told
/// otherwise. Each change gives another maker.
record Offers(
    String id,
    Offer.State state,
    String title,
    String text,
    Money price,
    Money compareAt,
    Long stock,
    Instant from,
    Instant to,
    String hashtag,
    List<String> targeting,
    String product,
    String altText,
    String link) {
  private static final Instant NOON = Instant.parse("2026-06-15T10:00:00Z");

  Offers() {
    this(
        "a",
        Offer.State.SUBMITTED,
        "Été",
        "Two lines 👍",
        Money.of(1999, "EUR"),
        null,
        60L,
        NOON.plusSeconds(3600),
        NOON.plusSeconds(7200),
        null,
        List.of(),
        "p1",
        null,
        null);
  }

  Offers id(String other) {
    return new Offers(
        other, state, title, text, price, compareAt, stock, from, to, hashtag, targeting, product,
        altText, link);
  }

  Offers state(Offer.State other) {
    return new Offers(
        id, other, title, text, price, compareAt, stock, from, to, hashtag, targeting, product,
        altText, link);
  }

  Offers title(String other) {
    return new Offers(
        id, state, other, text, price, compareAt, stock, from, to, hashtag, targeting, product,
        altText, link);
  }

  Offers text(String other) {
    return new Offers(
        id, state, title, other, price, compareAt, stock, from, to, hashtag, targeting, product,
        altText, link);
  }

  Offers price(Money other, Money former) {
    return new Offers(
        id, state, title, text, other, former, stock, from, to, hashtag, targeting, product,
        altText, link);
  }

  Offers stock(Long other) {
    return new Offers(
        id, state, title, text, price, compareAt, other, from, to, hashtag, targeting, product,
        altText, link);
  }

  /// @param begin seconds after noon
  Offers flight(long begin, long seconds) {
    Instant first = NOON.plusSeconds(begin);
    return new Offers(
        id,
        state,
        title,
        text,
        price,
        compareAt,
        stock,
        first,
        first.plusSeconds(seconds),
        hashtag,
        targeting,
        product,
        altText,
        link);
  }

  Offers hashtag(String other) {
    return new Offers(
        id, state, title, text, price, compareAt, stock, from, to, other, targeting, product,
        altText, link);
  }

  Offers targeting(String... others) {
    return new Offers(
        id,
        state,
        title,
        text,
        price,
        compareAt,
        stock,
        from,
        to,
        hashtag,
        List.of(others),
        product,
        altText,
        link);
  }

  Offers product(String other) {
    return new Offers(
        id, state, title, text, price, compareAt, stock, from, to, hashtag, targeting, other,
        altText, link);
  }

  Offers altText(String other) {
    return new Offers(
        id, state, title, text, price, compareAt, stock, from, to, hashtag, targeting, product,
        other, link);
  }

  Offers link(String other) {
    return new Offers(
        id, state, title, text, price, compareAt, stock, from, to, hashtag, targeting, product,
        altText, other);
  }

  Offer offer() {
    return new Offer(
        id,
        "brd",
        null,
        title,
        text,
        state,
        price,
        compareAt,
        stock,
        Money.of(45_000, "EUR"),
        from,
        to,
        hashtag,
        "med-1",
        "usr-writer",
        null,
        3,
        "a".repeat(64),
        null,
        targeting,
        product,
        altText,
        link);
  }
}
