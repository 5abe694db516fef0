package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.store.journeys.EventRow;
import app.comptoir.store.journeys.EventTables;
import app.comptoir.store.journeys.Facts;
import app.comptoir.store.journeys.Journey;
import app.comptoir.store.journeys.JourneyBook;
import app.comptoir.store.journeys.Trail;
import app.comptoir.store.rollups.JourneyDeltas;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.Keys;
import app.comptoir.store.sql.LedgerSums;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Applies a page's shopper events: exact de-duplication by event identifier, then every touched
/// journey is folded before and after, and the difference goes to the rollups. So a duplicate
/// counts nothing, and a late, restated or retracted event leaves exactly what would be there had
/// all come in order.
final class EventWriter {
  private final Connection connection;
  private final PostWriter posts;
  private final BrandState state;
  private final JourneyBook book;
  private final JourneyDeltas deltas;
  private final LedgerSums sums;
  private final EventTables tables;

  EventWriter(
      Connection connection,
      PostWriter posts,
      BrandState state,
      JourneyBook book,
      JourneyDeltas deltas,
      LedgerSums sums) {
    this.connection = connection;
    this.posts = posts;
    this.state = state;
    this.book = book;
    this.deltas = deltas;
    this.sums = sums;
    this.tables = new EventTables(connection, state.brandKey);
  }

  /// Applies the newest of each event.
  ///
  /// @param minutesFrom see [JourneyDeltas#moved]
  /// @return how many of the changes were news
  int apply(
      List<Change.ShopperEventChange> events, List<Change.Deletion> retractions, long minutesFrom)
      throws SQLException {
    List<EventRow> rows = new ArrayList<>(events.size());
    boolean inOrder = retractions.isEmpty();
    long highest = book.newestEvent();
    for (Change.ShopperEventChange change : events) {
      EventRow row = row(change);
      rows.add(row);
      inOrder &= row.eventId() > highest;
      highest = row.eventId();
    }
    int news;
    if (inOrder && highest <= Keys.MAX_EVENT) {
      tables.append(rows);
      news = changed(rows, Map.of(), minutesFrom);
    } else {
      news = compared(rows, retractions, minutesFrom);
    }
    book.endPage(connection, rows.size());
    return news;
  }

  /// Compares events with what is known of them.
  private int compared(List<EventRow> rows, List<Change.Deletion> retractions, long minutesFrom)
      throws SQLException {
    Map<Long, EventRow> newest = new LinkedHashMap<>(rows.size() * 2);
    for (EventRow row : rows) {
      newest.merge(row.eventId(), row, (a, b) -> b.revision() > a.revision() ? b : a);
    }
    Map<Long, EventRow> stored = stored(newest.keySet(), retractions);
    Map<Long, EventRow> writes = new LinkedHashMap<>();
    for (EventRow row : newest.values()) {
      EventRow old = stored.get(row.eventId());
      if (old == null || old.revision() < row.revision()) {
        writes.put(row.eventId(), row);
      }
    }
    retract(retractions, stored, writes);
    List<EventRow> inOrder = new ArrayList<>();
    List<EventRow> singles = new ArrayList<>();
    long highest = book.newestEvent();
    for (EventRow row : writes.values()) {
      boolean appends =
          row.eventId() > highest
              && row.eventId() <= Keys.MAX_EVENT
              && row.facts() != Facts.RETRACTED;
      (appends ? inOrder : singles).add(row);
      highest = appends ? row.eventId() : highest;
    }
    tables.append(inOrder);
    tables.put(singles);
    return changed(writes.values(), stored, minutesFrom);
  }

  private EventRow row(Change.ShopperEventChange change) throws SQLException {
    ShopperEvent event = change.event();
    return new EventRow(
        event.eventId(),
        posts.ref(event.postId()).postKey(),
        event.shopper(),
        Facts.of(event),
        DayIndex.micros(event.at()),
        (int) change.revision(),
        event.orderId());
  }

  private static void retract(
      List<Change.Deletion> retractions, Map<Long, EventRow> stored, Map<Long, EventRow> writes) {
    for (Change.Deletion retraction : retractions) {
      long id = eventId(retraction);
      EventRow known = writes.getOrDefault(id, stored.get(id));
      int revision = (int) retraction.revision();
      if (known == null || known.revision() < revision) {
        writes.put(id, new EventRow(id, 0, 0, Facts.RETRACTED, 0, revision, null));
      }
    }
  }

  private static long eventId(Change.Deletion retraction) {
    return Long.parseLong(retraction.id());
  }

  private Map<Long, EventRow> stored(Collection<Long> ids, List<Change.Deletion> retractions)
      throws SQLException {
    LongOpenHashSet suspects = new LongOpenHashSet();
    for (long id : ids) {
      if (id <= book.newestEvent()) {
        suspects.add(id);
      }
    }
    retractions.forEach(retraction -> suspects.add(eventId(retraction)));
    return tables.find(suspects);
  }

  /// Counts what the written events changed.
  private int changed(Collection<EventRow> writes, Map<Long, EventRow> stored, long minutesFrom)
      throws SQLException {
    @Nullable Journey[] atHand = fetchJourneys(writes, stored);
    Int2ObjectOpenHashMap<Action> actions = new Int2ObjectOpenHashMap<>();
    state.posts.values().forEach(ref -> actions.put(ref.postKey(), ref.action()));
    int at = 0;
    for (EventRow row : writes) {
      EventRow old = stored.get(row.eventId());
      if (old != null) {
        sums.event(old.checksum(), -1);
        change(old, null, false, actions, minutesFrom);
      }
      sums.event(row.checksum(), 1);
      book.sawEvent(row.eventId());
      change(row, atHand[at++], true, actions, minutesFrom);
    }
    return writes.size();
  }

  /// Sees to it that the journeys of these events are in memory.
  ///
  /// @return those that were, in the order of `writes`
  private @Nullable Journey[] fetchJourneys(Collection<EventRow> writes, Map<Long, EventRow> stored)
      throws SQLException {
    JourneyBook.Wanted wanted = book.new Wanted();
    @Nullable Journey[] atHand = new Journey[writes.size()];
    int at = 0;
    for (EventRow row : writes) {
      atHand[at++] = wanted.add(connection, row.postKey(), row.shopper());
      EventRow old = stored.get(row.eventId());
      if (old != null) {
        wanted.add(connection, old.postKey(), old.shopper());
      }
    }
    wanted.fetch(connection);
    return atHand;
  }

  private void change(
      EventRow event,
      @Nullable Journey known,
      boolean add,
      Int2ObjectMap<Action> actions,
      long minutesFrom) {
    if (event.facts() == Facts.RETRACTED) {
      return;
    }
    Journey journey = book.change(known, event);
    Action action = actions.getOrDefault(event.postKey(), Action.OTHER);
    Trail trail = journey.trail;
    Reach before = trail.fold(action);
    int factsBefore = trail.factsOf(before);
    if (add) {
      trail.add(event.atUs(), event.facts());
    } else {
      trail.remove(event.atUs(), event.facts());
    }
    Reach after = trail.fold(action);
    deltas.moved(
        event.postKey(), action, before, factsBefore, after, trail.factsOf(after), minutesFrom);
  }

  /// Counts all journeys of a post anew under another action: it was heard of before it was seen,
  /// or changed.
  void refold(int postKey, Action from, Action to, long minutesFrom) throws SQLException {
    for (Journey journey : book.of(connection, postKey)) {
      Trail trail = journey.trail;
      Reach before = trail.fold(from);
      deltas.moved(postKey, from, before, trail.factsOf(before), null, 0, minutesFrom);
      Reach after = trail.fold(to);
      deltas.moved(postKey, to, null, 0, after, trail.factsOf(after), minutesFrom);
    }
  }
}
