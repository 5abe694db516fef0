package app.comptoir.e2e;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Device;
import app.comptoir.common.Threads;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.platform.Brands;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.service.notices.StoreNotices;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.service.offers.StoreApprovals;
import app.comptoir.service.offers.StoreColleagues;
import app.comptoir.service.offers.StoreReviewDesk;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.ActStore;
import app.comptoir.store.queries.OfferStore;
import app.comptoir.store.queries.StaffStore;
import app.comptoir.sync.ActCopy;
import app.comptoir.sync.DelegationDesk;
import app.comptoir.sync.FeedState;
import app.comptoir.sync.Outbox;
import app.comptoir.sync.SyncEngine;
import app.comptoir.sync.SyncListener;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/// Somebody at their desk: a workspace with its journal, database and outbox, wired as the program
/// wires them, but open to whoever wants to stand between the parts.
final class Office implements AutoCloseable {
  private final ExecutorService executor = Threads.virtual("office");
  private final Database database;
  private final Replica replica;
  private final PlatformConnector connector;
  private final ActBook book;
  private final ActCopy copy;
  private final ActStore acts;
  private final OfferStore offers;
  private final StoreApprovals approvals;
  private final StoreColleagues colleagues;
  private final StoreNotices notices;
  private final StoreReviewDesk desk;
  private final Duration undo;
  private Outbox outbox;
  private Future<?> sending;

  /// What can be put between the parts.
  record Seams(Device.Opener device, UnaryOperator<PlatformConnector> wire) {
    static Seams none() {
      return new Seams(null, wire -> wire);
    }
  }

  private Office(
      Path directory, Database database, ActBook book, PlatformConnector connector, Duration undo) {
    this.database = database;
    this.replica = new Replica(database, Clock.systemUTC());
    this.connector = connector;
    this.book = book;
    this.undo = undo;
    this.acts = new ActStore(database);
    this.offers = new OfferStore(database);
    this.copy = new ActCopy(book, acts);
    StaffStore staff = new StaffStore(database);
    this.approvals =
        new StoreApprovals(
            new StoreApprovals.DecisionStores(offers, acts, staff),
            book,
            copy,
            Clock.systemUTC(),
            undo);
    this.colleagues = new StoreColleagues(staff, approvals, book, Clock.systemUTC());
    this.notices = new StoreNotices(approvals, acts, staff, Clock.systemUTC());
    this.desk =
        new StoreReviewDesk(
            database, approvals, ActBook.file(directory), Clock.systemUTC(), Brand::readability);
    colleagues.askThrough(new DelegationDesk(connector));
    copy.begin();
  }

  static Office open(Path directory, URI address, String token, Duration undo, Seams seams) {
    Database database = Database.open(directory, Clock.systemUTC());
    ActBook book =
        seams.device() == null
            ? ActBook.open(directory, Clock.systemUTC())
            : ActBook.open(directory, Clock.systemUTC(), seams.device());
    Timeouts timeouts =
        new Timeouts(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20));
    PlatformConnector api =
        new PlatformApiConnector(
            new ApiSettings(address, new FixedToken(token), timeouts, false),
            Clock.systemUTC(),
            Threads.virtual("http"));
    return new Office(directory, database, book, seams.wire().apply(api), undo);
  }

  /// Reads the log to its end.
  void read() throws InterruptedException {
    try (SyncEngine engine =
        new SyncEngine(
            connector, replica, new Deaf(), Clock.systemUTC(), executor, new Random(1))) {
      var failure = engine.readOnce();
      if (failure != null) {
        throw new AssertionError(failure);
      }
    }
  }

  List<Brand> brands() {
    return connector.brands() instanceof Outcome.Ok<Brands>(Brands all)
        ? all.readable()
        : List.of();
  }

  /// Begins to send.
  void send() {
    outbox =
        new Outbox(
            connector,
            new Outbox.Desk(book, copy, offers, approvals),
            Clock.systemUTC(),
            undo,
            new Random(7));
    sending = executor.submit(outbox::run);
    approvals.sendWith(outbox);
  }

  StoreApprovals approvals() {
    return approvals;
  }

  /// What this person sees of an offer.
  OfferDossier dossier(String offerId) {
    return desk.dossier(offerId).orElseThrow();
  }

  StoreColleagues colleagues() {
    return colleagues;
  }

  StoreNotices notices() {
    return notices;
  }

  OfferStore offers() {
    return offers;
  }

  ActBook book() {
    return book;
  }

  ActStore acts() {
    return acts;
  }

  Outbox outbox() {
    return outbox;
  }

  @Override
  public void close() {
    if (outbox != null) {
      outbox.stop();
      awaitTheEnd();
    }
    connector.close();
    book.close();
    database.close();
    executor.shutdownNow();
  }

  private void awaitTheEnd() {
    try {
      sending.get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("The outbox did not end in order", e);
    }
  }

  private static final class Deaf implements SyncListener {
    @Override
    public void onStored(String brandId) {}

    @Override
    public void onState(String brandId, FeedState state) {}
  }
}
