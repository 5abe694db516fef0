package app.comptoir.store.queries;

import static app.comptoir.store.LogBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferContent;
import app.comptoir.domain.offer.OfferRevision;
import app.comptoir.store.LogBuilder;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.ReviewQueries.AskedPrice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What offers are checked by, against records counted by hand. Noon in UTC is 12:00 in Paris.
class ReviewQueriesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Clock CLOCK = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);

  @TempDir Path directory;
  private Database database;
  private Replica replica;
  private final LogBuilder log = new LogBuilder();
  private int page;

  @BeforeEach
  void open() {
    database = Database.open(directory, CLOCK);
    replica = new Replica(database, CLOCK);
    replica.ensureBrand(LogBuilder.brand(100));
    apply(log.post("post-1", Action.BUY_NOW), log.post("post-2", Action.BUY_NOW));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void apply(Change... changes) {
    replica.apply("b1", List.of(changes), "cursor-" + ++page);
  }

  private <T> T ask(Function<ReviewQueries, T> question) {
    return StoreView.read(
        database, view -> question.apply(view.review(view.brand("b1").orElseThrow())));
  }

  @Test
  void pricesAreThoseOfTheLines() {
    // Each order is of two units: 20.01 for both is 10.005 each, rounded half up to 10.01.
    apply(
        log.order("o1", 1, "post-1", NOON, "EUR", 4000),
        log.order("o2", 1, "post-1", NOON.plusSeconds(60), "EUR", 4000),
        log.order("o3", 1, "post-2", NOON.plus(Duration.ofDays(1)), "EUR", 2001),
        log.order("o4", 1, null, NOON.plus(Duration.ofDays(1)), "USD", 3000),
        log.order("o5", 1, "post-1", NOON.plus(Duration.ofDays(9)), "EUR", 9000));
    assertThat(asked(List.of("p1", "p9"), DAY.plusDays(8)))
        .containsExactlyInAnyOrder(
            new AskedPrice("p1", DAY, Money.of(2000, "EUR"), 4),
            new AskedPrice("p1", DAY.plusDays(1), Money.of(1001, "EUR"), 2),
            new AskedPrice("p1", DAY.plusDays(1), Money.of(1500, "USD"), 2));
    assertThat(asked(List.of("p2"), DAY)).isEmpty();
    assertThat(asked(List.of(), DAY)).isEmpty();
  }

  @Test
  void unitsAreThoseOfOrdersOfTheFlightLessWhatCameBack() {
    apply(
        log.order("o0", 1, "post-1", NOON.minusSeconds(1), "EUR", 4000),
        log.order("o1", 1, "post-1", NOON, "EUR", 4000),
        log.order("o2", 1, "post-1", NOON.plusSeconds(7200), "EUR", 4000),
        log.order("o3", 1, "post-2", NOON, "EUR", 4000),
        log.returned("r1", "o1", NOON.plus(Duration.ofDays(2)), "EUR", 2000),
        log.returned("r0", "o0", NOON.plusSeconds(5), "EUR", 2000));
    assertThat(units("post-1", 7201)).isEqualTo(3);
    assertThat(units("post-1", 7200)).isEqualTo(1);
    assertThat(units("nobody", 7200)).isZero();
  }

  @Test
  void spendIsThatOfTheFlightToTheMinute() {
    Instant midnight = Instant.parse("2026-10-01T22:00:00Z");
    apply(
        log.metric("post-1", 1, NOON.minusSeconds(60), 10, 1),
        log.metric("post-1", 1, NOON, 10, 20),
        log.metric("post-2", 1, NOON, 10, 777),
        log.metric("post-1", 1, midnight.minusSeconds(60), 10, 300),
        log.metric("post-1", 1, midnight, 10, 4_000),
        log.metric("post-1", 1, midnight.plus(Duration.ofDays(1)), 10, 50_000),
        log.metric("post-1", 1, midnight.plus(Duration.ofHours(25)), 10, 600_000));
    assertThat(spend(NOON, NOON.plusSeconds(60))).isEqualTo(20);
    assertThat(spend(NOON, midnight)).isEqualTo(320);
    assertThat(spend(NOON, midnight.plusSeconds(60))).isEqualTo(4_320);
    assertThat(spend(NOON, midnight.plus(Duration.ofHours(25)))).isEqualTo(54_320);
    assertThat(spend(NOON, midnight.plus(Duration.ofHours(26)))).isEqualTo(654_320);
    assertThat(spend(NOON, NOON)).isZero();
  }

  private List<AskedPrice> asked(List<String> products, LocalDate to) {
    return ask(queries -> queries.asked(products, DAY, to));
  }

  private long units(String post, long seconds) {
    return ask(queries -> queries.unitsNet(post, NOON, NOON.plusSeconds(seconds)));
  }

  private long spend(Instant from, Instant to) {
    return ask(queries -> queries.spend("post-1", from, to));
  }

  @Test
  void eachRevisionIsKeptAlsoWhereItComesLate() {
    Offer first = offer("One", 1, Offer.State.DRAFT);
    Offer second = offer("Two", 2, Offer.State.SUBMITTED);
    apply(
        new Change.OfferChange(101, NOON.plusSeconds(60), 2, second),
        new Change.OfferChange(102, NOON, 1, first),
        new Change.OfferChange(103, NOON.plusSeconds(60), 2, second));
    OfferQueries.Kept kept =
        StoreView.read(
            database,
            view -> view.offers().offers(view.brand("b1").orElseThrow(), "off-1").getFirst());
    assertThat(kept.offer()).isEqualTo(second);
    assertThat(kept.matches()).isTrue();
    assertThat(kept.revisions())
        .containsExactly(
            new OfferRevision(1, NOON, Offer.State.DRAFT, first.contentHash()),
            new OfferRevision(
                2, NOON.plusSeconds(60), Offer.State.SUBMITTED, second.contentHash()));
  }

  private static Offer offer(String title, long revision, Offer.State state) {
    Offer draft = offer(title, revision, state, "0".repeat(64));
    return offer(title, revision, state, OfferContent.hash(OfferContent.canonical(draft)));
  }

  private static Offer offer(String title, long revision, Offer.State state, String hash) {
    return new Offer(
        "off-1",
        "b1",
        null,
        title,
        "Text",
        state,
        Money.of(1999, "EUR"),
        null,
        null,
        Money.of(100, "EUR"),
        NOON,
        NOON.plusSeconds(3600),
        null,
        "med-1",
        "usr-writer",
        null,
        revision,
        hash,
        null,
        List.of("country:FR", "surface:web"),
        "p1",
        "A lamp",
        "https://shop.example/p1");
  }
}
