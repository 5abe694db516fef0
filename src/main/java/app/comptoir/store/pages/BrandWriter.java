package app.comptoir.store.pages;

import app.comptoir.domain.approval.Staff;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.money.FxRate;
import app.comptoir.store.journeys.JourneyBook;
import app.comptoir.store.rollups.JourneyDeltas;
import app.comptoir.store.rollups.MetricDeltas;
import app.comptoir.store.rollups.MonthWriter;
import app.comptoir.store.rollups.OrderBooking;
import app.comptoir.store.rollups.OrderDeltas;
import app.comptoir.store.rollups.RollupMark;
import app.comptoir.store.rollups.Rollups;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.Keys;
import app.comptoir.store.sql.LedgerSums;
import app.comptoir.store.sql.Months;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Applies pages of one brand's log within the writer's transaction. Writer thread only; thrown
/// away after a roll-back, because what it remembers may not be what is stored.
final class BrandWriter {
  private final BrandState state;
  private final KeySource keys;
  private final Clock clock;
  private final Rollups rollups = new Rollups();
  private final LedgerSums sums;
  private final JourneyBook book;
  private Position position;
  private RollupMark mark;

  private BrandWriter(
      BrandState state,
      KeySource keys,
      Clock clock,
      LedgerSums sums,
      JourneyBook book,
      Position position,
      RollupMark mark) {
    this.state = state;
    this.keys = keys;
    this.clock = clock;
    this.sums = sums;
    this.book = book;
    this.position = position;
    this.mark = mark;
  }

  /// @param settleAfter see [JourneyBook#SETTLE_AFTER]
  static BrandWriter load(
      Handle handle, BrandDao.Stored stored, KeySource keys, Clock clock, int settleAfter)
      throws SQLException {
    return new BrandWriter(
        BrandState.load(handle, stored),
        keys,
        clock,
        FeedDao.sums(handle, stored.brandKey()),
        JourneyBook.load(handle.getConnection(), stored.brandKey(), settleAfter),
        FeedDao.position(handle, stored.brandKey()).orElse(new Position(null, 0, 0, 0)),
        RollupMark.load(
            handle.getConnection(), stored.brandKey(), DayIndex.micros(clock.instant())));
  }

  /// @param last whether the log ends with these changes, as far as the platform knows
  AppliedPage apply(Handle handle, List<Change> changes, String cursor, boolean last)
      throws SQLException {
    rollups.clear();
    Connection connection = handle.getConnection();
    SortedPage sorted = SortedPage.of(changes);
    CatalogWriter catalog = new CatalogWriter(connection, state, keys);
    PostWriter posts = new PostWriter(connection, state, keys);
    long newestUs = Math.max(position.newestUs(), sorted.newestUs);
    int applied = brands(handle, sorted);
    Documents documents = Documents.of(connection, state.brandKey, sorted);
    EventWriter events =
        new EventWriter(
            connection,
            posts,
            state,
            book,
            new JourneyDeltas(rollups, state.brandKey, state.days),
            sums);
    moveMinutes(connection, newestUs);
    applied += catalogue(catalog, posts, events, sorted);
    Set<OrderWriter.RatedDay> rates = rates(handle, sorted.rates);
    applied += rates.size();
    applied += orders(connection).apply(sorted, documents, rates);
    documents.save();
    applied +=
        new MetricWriter(
                connection,
                posts,
                state.brandKey,
                new MetricDeltas(rollups, state.brandKey, state.days),
                sums)
            .apply(sorted.metrics);
    applied +=
        events.apply(sorted.events, sorted.of(Change.Kind.SHOPPER_EVENT), mark.minutesFromUs());
    UnreadableNotes.note(connection, state.brandKey, changes, sorted.unreadable);
    int day = rollups.middleDay();
    flush(connection);
    closeMonths(connection, day);
    return ledger(handle, changes, applied, cursor, newestUs, last);
  }

  private AppliedPage ledger(
      Handle handle,
      List<Change> changes,
      int applied,
      String cursor,
      long newestUs,
      boolean last) {
    // What has no place in the log moves nothing.
    long from = changes.isEmpty() ? 0 : changes.getFirst().seq();
    long to = changes.isEmpty() ? 0 : changes.getLast().seq();
    from = from == 0 ? position.lastSeq() : from;
    to = to == 0 ? position.lastSeq() : to;
    long pageNo = position.pageNo() + 1;
    long now = DayIndex.micros(clock.instant());
    FeedDao.append(
        handle,
        state.brandKey,
        new FeedDao.Page(pageNo, LogMark.of(changes), from, to, changes.size(), applied, now, last),
        cursor,
        sums,
        newestUs);
    position = new Position(cursor, pageNo, to, newestUs);
    return new AppliedPage(changes.size(), applied, position);
  }

  private OrderWriter orders(Connection connection) {
    return new OrderWriter(
        connection,
        new CatalogWriter(connection, state, keys),
        new PostWriter(connection, state, keys),
        state,
        keys,
        new OrderBooking(new OrderDeltas(rollups, state.brandKey, state.brand), sums));
  }

  private int brands(Handle handle, SortedPage sorted) throws SQLException {
    int applied = 0;
    for (Change.BrandChange change : sorted.brands) {
      if (change.brand().id().equals(state.brand.id())) {
        boolean news = change.revision() > state.revision;
        if (news) {
          replaceBrand(handle, change.brand(), change.revision());
        }
        applied += people(handle, change) || news ? 1 : 0;
      }
    }
    return applied;
  }

  /// Not every record of a brand tells of its people: the newest that does holds.
  private boolean people(Handle handle, Change.BrandChange change) throws SQLException {
    Staff staff = change.staff();
    if (staff == null || change.revision() <= state.peopleRevision) {
      return false;
    }
    StaffWriter.save(handle, state.brandKey, change.revision(), staff);
    state.peopleRevision = change.revision();
    return true;
  }

  /// Takes a brand's new state. Commission follows at once; another zone or currency moves every
  /// day and total, so all is added up anew.
  private void replaceBrand(Handle handle, Brand newer, long revision) throws SQLException {
    Brand older = state.brand;
    Connection connection = handle.getConnection();
    state.replace(handle, newer, revision);
    BrandDao.save(connection, state.brandKey, revision, newer);
    boolean calendar =
        !older.zone().equals(newer.zone()) || !older.currency().equals(newer.currency());
    if (!calendar && older.commissionRules().equals(newer.commissionRules())) {
      return;
    }
    orders(connection).rederiveAll(older.commissionRules().isEmpty());
    flush(connection);
    if (calendar) {
      new Rebuilder(connection, state).rebuild(mark);
    }
  }

  private int catalogue(
      CatalogWriter catalog, PostWriter posts, EventWriter events, SortedPage sorted)
      throws SQLException {
    int applied = 0;
    for (Change change : sorted.catalogue) {
      applied +=
          switch (change) {
            case Change.PostChange post -> post(posts, events, post) ? 1 : 0;
            case Change.Deletion gone when gone.kind() == Change.Kind.POST ->
                posts.delete(gone) ? 1 : 0;
            default -> catalog.apply(change);
          };
    }
    return applied + catalog.flush();
  }

  private boolean post(PostWriter posts, EventWriter events, Change.PostChange change)
      throws SQLException {
    Action before = posts.apply(change);
    if (before == null) {
      return false;
    }
    Action now = change.post().action();
    if (before != now) {
      int key = posts.ref(change.post().id()).postKey();
      events.refold(key, before, now, mark.minutesFromUs());
    }
    return true;
  }

  private Set<OrderWriter.RatedDay> rates(Handle handle, List<Change.FxRateChange> changes) {
    Set<OrderWriter.RatedDay> moved = new HashSet<>();
    String brandCurrency = state.brand.currency().getCurrencyCode();
    for (Change.FxRateChange change : changes) {
      if (BrandDao.saveRate(handle, state.brandKey, change)) {
        FxRate rate = change.rate();
        if (rate.quote().getCurrencyCode().equals(brandCurrency)) {
          int day = (int) rate.day().toEpochDay();
          state.putRate(day, rate.base().getCurrencyCode(), rate.rate());
          moved.add(new OrderWriter.RatedDay(day, rate.base().getCurrencyCode()));
        }
      }
    }
    return moved;
  }

  private void flush(Connection connection) throws SQLException {
    rollups.addDays(state.brandKey, state.days);
    rollups.addMonths(mark);
    rollups.flush(connection);
  }

  /// Minutes of some hours ago have done their service; taken away an hour's worth at a time.
  private void moveMinutes(Connection connection, long newestUs) throws SQLException {
    RollupMark moved = mark.at(DayIndex.micros(clock.instant()), newestUs);
    if (!moved.equals(mark) || position.pageNo() == 0) {
      mark = moved;
      mark.save(connection, state.brandKey);
      rollups.postMinute.erase(
          connection,
          Keys.minuteFrom(state.brandKey, 0),
          Keys.minuteFrom(state.brandKey, Keys.minute(moved.minutesFromUs())));
    }
  }

  /// Adds up the months that most of a page lies behind.
  ///
  /// @param day where the page is, −1 where it is nowhere
  private void closeMonths(Connection connection, int day) throws SQLException {
    if (day < 0 || Months.of(day) <= mark.monthsTo()) {
      return;
    }
    int month = Months.of(day);
    new MonthWriter(connection, rollups, state.brandKey)
        .close(
            mark.monthsTo(),
            month,
            state.posts.values().stream().mapToInt(BrandState.PostRef::postKey));
    mark = mark.withMonthsTo(month);
    mark.save(connection, state.brandKey);
  }
}
