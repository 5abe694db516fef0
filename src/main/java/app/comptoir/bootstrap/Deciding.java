package app.comptoir.bootstrap;

import app.comptoir.acts.ActBook;
import app.comptoir.common.CodedException;
import app.comptoir.common.CommandException;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.service.notices.StoreNotices;
import app.comptoir.service.offers.Colleagues;
import app.comptoir.service.offers.StoreApprovals;
import app.comptoir.service.offers.StoreColleagues;
import app.comptoir.store.db.Database;
import app.comptoir.store.queries.ActStore;
import app.comptoir.store.queries.OfferStore;
import app.comptoir.store.queries.StaffStore;
import app.comptoir.sync.ActCopy;
import app.comptoir.sync.DelegationDesk;
import app.comptoir.sync.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What it takes to decide on offers in an open workspace: the journal first, its copy in the
/// database, the door for the screens, and, once there is a far side, the outbox.
final class Deciding implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Deciding.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ActBook book;
  private final ActCopy copy;
  private final OfferStore offers;
  private final StoreApprovals approvals;
  private final StoreColleagues colleagues;
  private final StoreNotices notices;
  private final Clock clock;
  private final Duration undo;
  private Optional<ActCopy.Finding> found = Optional.empty();
  private @Nullable Outbox outbox;
  private @Nullable Future<?> sending;

  private Deciding(ActBook book, Database database, Clock clock, Duration undo) {
    this.book = book;
    this.clock = clock;
    this.undo = undo;
    this.offers = new OfferStore(database);
    ActStore acts = new ActStore(database);
    StaffStore staff = new StaffStore(database);
    this.copy = new ActCopy(book, acts);
    this.approvals =
        new StoreApprovals(
            new StoreApprovals.DecisionStores(offers, acts, staff), book, copy, clock, undo);
    this.colleagues = new StoreColleagues(staff, approvals, book, clock);
    this.notices = new StoreNotices(approvals, acts, staff, clock);
    approvals.onMoved(notices::moved);
  }

  /// Opens the journal beside a database and brings the copy up to it; closes the database where
  /// that fails.
  ///
  /// @throws CommandException where it cannot be opened
  static Deciding open(Database database, Clock clock, Duration undo) {
    ActBook book = null;
    try {
      book = ActBook.open(database.directory(), clock);
      Deciding deciding = new Deciding(book, database, clock, undo);
      deciding.found = deciding.copy.begin();
      return deciding;
    } catch (CodedException e) {
      closeBoth(book, database);
      throw new CommandException(e.code(), e.sentence());
    }
  }

  private static void closeBoth(@Nullable ActBook book, Database database) {
    if (book != null) {
      book.close();
    }
    database.close();
  }

  StoreApprovals approvals() {
    return approvals;
  }

  Colleagues colleagues() {
    return colleagues;
  }

  StoreNotices notices() {
    return notices;
  }

  /// What there is to tell of how the journal was found.
  Optional<ActCopy.Finding> journal() {
    return found;
  }

  /// Begins to send what waits, and what will.
  void sendThrough(PlatformConnector connector, ExecutorService executor) {
    Outbox fresh =
        new Outbox(
            connector, new Outbox.Desk(book, copy, offers, approvals), clock, undo, new Random());
    outbox = fresh;
    sending = executor.submit(fresh::run);
    approvals.sendWith(fresh);
    colleagues.askThrough(new DelegationDesk(connector));
  }

  /// Stops sending; waits some seconds for what is being written.
  void stop() {
    Outbox running = outbox;
    Future<?> run = sending;
    if (running == null || run == null) {
      return;
    }
    running.stop();
    try {
      run.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      log.error("APP-1 the outbox failed", e.getCause());
    } catch (TimeoutException _) {
      log.warn("The outbox had not stopped after {} s", PATIENCE.toSeconds());
    }
  }

  @Override
  public void close() {
    stop();
    notices.close();
    book.close();
  }
}
