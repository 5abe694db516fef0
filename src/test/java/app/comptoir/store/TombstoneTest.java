package app.comptoir.store;

import static app.comptoir.store.LogBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.BookQueries;
import app.comptoir.store.queries.OfferStore;
import app.comptoir.store.queries.StoreView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was deleted before its record came does not come back with it; what could not be read and
/// comes again in order is no longer listed.
class TombstoneTest {
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Instant LATER = NOON.plus(Duration.ofDays(2));

  @TempDir Path directory;
  private Database database;
  private Replica replica;
  private long seq;

  @BeforeEach
  void open() {
    database = Database.open(directory, CLOCK);
    replica = new Replica(database, CLOCK);
    replica.ensureBrand(LogBuilder.brand(100));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private int apply(Change... changes) {
    return replica.apply("b1", List.of(changes), "cursor-" + ++seq).applied();
  }

  private Change deletion(Change.Kind kind, long revision) {
    return new Change.Deletion(++seq, NOON, revision, kind, "it");
  }

  private Change campaign(long revision) {
    return new Change.CampaignChange(
        ++seq, NOON, revision, new Campaign("it", "b1", "Autumn", null, NOON, null));
  }

  private Change offer(long revision) {
    Offer offer =
        new Offer(
            "it",
            "b1",
            null,
            "Teapot",
            "A teapot",
            Offer.State.SUBMITTED,
            Money.of(1999, "EUR"),
            null,
            10L,
            Money.of(50_000, "EUR"),
            NOON,
            LATER,
            null,
            null,
            "usr-ines",
            NOON,
            revision,
            "hash",
            null,
            List.of(),
            null,
            null,
            null);
    return new Change.OfferChange(++seq, NOON, revision, offer);
  }

  private Change product(long revision) {
    return new Change.ProductChange(
        ++seq, NOON, revision, new Product("it", "b1", "SKU", "Teapot", Money.of(1999, "EUR")));
  }

  private Change ledgerEntry(long revision) {
    return new Change.LedgerEntryChange(
        ++seq,
        NOON,
        revision,
        new LedgerEntry(
            "it",
            "b1",
            LedgerEntry.Kind.FREE_ITEM,
            "INV-1",
            null,
            "Postage",
            1,
            Money.of(300, "EUR"),
            NOON));
  }

  private @Nullable String productName() {
    return StoreView.read(
        database,
        view -> view.posts().product(view.brands().getFirst(), "it").orElseThrow().name());
  }

  private List<Campaign> campaigns() {
    return StoreView.read(database, view -> view.campaigns(view.brands().getFirst()));
  }

  @Test
  void aCampaignDeletedBeforeItArrivesStaysAway() {
    assertThat(apply(deletion(Change.Kind.CAMPAIGN, 3))).isEqualTo(1);
    apply(campaign(2));
    assertThat(campaigns()).isEmpty();
    assertThat(apply(campaign(4))).isEqualTo(1);
    assertThat(campaigns()).hasSize(1);
  }

  @Test
  void anOfferDeletedBeforeItArrivesStaysAway() {
    assertThat(apply(deletion(Change.Kind.OFFER, 3))).isEqualTo(1);
    apply(offer(2));
    OfferStore offers = new OfferStore(database);
    assertThat(offers.find("it")).isEmpty();
    assertThat(offers.waiting()).isEmpty();
    assertThat(apply(offer(4))).isEqualTo(1);
    assertThat(offers.find("it")).isPresent();
  }

  @Test
  void aProductDeletedBeforeItArrivesHasItsNameAllTheSame() {
    assertThat(apply(deletion(Change.Kind.PRODUCT, 3))).isEqualTo(1);
    assertThat(apply(product(2))).isEqualTo(1);
    assertThat(productName()).isEqualTo("Teapot");
    assertThat(apply(deletion(Change.Kind.PRODUCT, 3))).isZero();
    assertThat(apply(product(4))).isEqualTo(1);
  }

  @Test
  void aLedgerEntryDeletedBeforeItArrivesStaysAway() {
    assertThat(apply(deletion(Change.Kind.LEDGER_ENTRY, 3))).isEqualTo(1);
    apply(ledgerEntry(2));
    List<BookQueries.LedgerRow> booked =
        StoreView.read(database, view -> view.books().ledger(1, NOON.minusSeconds(1), LATER));
    assertThat(booked).isEmpty();
  }

  @Test
  void aStaleDeletionChangesNothing() {
    apply(campaign(5));
    assertThat(apply(deletion(Change.Kind.CAMPAIGN, 4))).isZero();
    assertThat(campaigns()).hasSize(1);
  }

  @Test
  void whatCanBeReadLaterIsStruckOut() {
    Change broken = new Change.Unreadable(70, NOON, 1, "campaign", "name is missing");
    Change other = new Change.Unreadable(71, NOON, 1, "poem", "unknown");
    apply(broken, other);
    assertThat(unreadable()).containsExactly(70L, 71L);
    apply(
        new Change.CampaignChange(
            70, NOON, 1, new Campaign("it", "b1", "Autumn", null, NOON, null)),
        other);
    assertThat(unreadable()).containsExactly(71L);
  }

  /// The contract lets nobody delete these; a platform that does so all the same is not passed over
  /// in silence.
  @Test
  void whatCannotBeDeletedIsNamed() {
    LogBuilder log = new LogBuilder();
    apply(
        log.metric("p1", 1, NOON, 100, 50),
        log.deletion(Change.Kind.METRIC, "p1|2026-10-01T10:00:00Z|promoted|web", 2),
        log.deletion(Change.Kind.FX_RATE, "2026-10-01|USD|EUR", 2),
        log.deletion(Change.Kind.DECISION, "d1", 2),
        log.deletion(Change.Kind.BRAND, "b1", 2));
    List<BookQueries.UnreadableRow> named =
        StoreView.read(database, view -> view.books().unreadable(1));
    assertThat(named)
        .extracting(row -> row.seq() + " " + row.type() + " " + row.reason())
        .containsExactly(
            "2 metric p1|2026-10-01T10:00:00Z|promoted|web: it cannot be deleted, only told anew",
            "3 fx_rate 2026-10-01|USD|EUR: it cannot be deleted, only told anew",
            "4 decision d1: it cannot be deleted, only told anew",
            "5 brand b1: it cannot be deleted, only told anew");
    assertThat(Verifier.verify(database).differences()).isEmpty();
  }

  private List<Long> unreadable() {
    return StoreView.read(
        database,
        view -> view.books().unreadable(1).stream().map(BookQueries.UnreadableRow::seq).toList());
  }
}
