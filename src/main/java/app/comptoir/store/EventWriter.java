package app.comptoir.store;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.domain.funnel.ShopperEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Applies a page's shopper events: exact de-duplication by event identifier, then every touched
/// journey is folded before and after, and the difference goes to the rollups. So a duplicate
/// counts nothing, and a late, restated or retracted event leaves exactly what would be there had
/// all come in order.
final class EventWriter {
  private final Connection connection;
  private final CatalogWriter catalog;
  private final BrandState state;
  private final KeySource keys;
  private final JourneyDeltas deltas;
  private final LedgerSums sums;

  EventWriter(
      Connection connection,
      CatalogWriter catalog,
      BrandState state,
      KeySource keys,
      JourneyDeltas deltas,
      LedgerSums sums) {
    this.connection = connection;
    this.catalog = catalog;
    this.state = state;
    this.keys = keys;
    this.deltas = deltas;
    this.sums = sums;
  }

  private record JourneyKey(int postKey, long shopper) {}

  /// Applies the newest of each event.
  ///
  /// @param minutesFrom see [JourneyDeltas#journey]
  /// @return how many of the changes were news
  int apply(
      List<Change.ShopperEventChange> events, List<Change.Deletion> retractions, long minutesFrom)
      throws SQLException {
    Map<Long, EventRow> newest = new LinkedHashMap<>(events.size() * 2);
    for (Change.ShopperEventChange change : events) {
      EventRow row = row(change);
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
    write(writes, stored);
    fold(writes, stored, minutesFrom);
    return writes.size();
  }

  private EventRow row(Change.ShopperEventChange change) throws SQLException {
    ShopperEvent event = change.event();
    return new EventRow(
        event.eventId(),
        catalog.postRef(event.postId()).postKey(),
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
      if (known == null) {
        writes.put(id, new EventRow(id, 0, 0, Facts.RETRACTED, 0, revision, null));
      } else if (known.revision() < revision) {
        writes.put(
            id,
            new EventRow(
                id,
                known.postKey(),
                known.shopper(),
                Facts.RETRACTED,
                known.atUs(),
                revision,
                known.orderId()));
      }
    }
  }

  private static long eventId(Change.Deletion retraction) {
    return Long.parseLong(retraction.id());
  }

  private Map<Long, EventRow> stored(Collection<Long> ids, List<Change.Deletion> retractions)
      throws SQLException {
    List<Long> suspects = new ArrayList<>();
    for (Long id : ids) {
      if (id <= keys.newestEvent()) {
        suspects.add(id);
      }
    }
    retractions.forEach(retraction -> suspects.add(eventId(retraction)));
    Map<Long, EventRow> rows = new HashMap<>();
    if (suspects.isEmpty()) {
      return rows;
    }
    String sql =
        """
        SELECT e.event_id, e.post_key, e.shopper, e.facts, e.at_us, e.revision, e.order_id
        FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS u(k) JOIN shopper_event e ON e.event_id = u.k
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("BIGINT", suspects.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.put(row.getLong(1), read(row));
        }
      }
    }
    return rows;
  }

  static EventRow read(ResultSet row) throws SQLException {
    return new EventRow(
        row.getLong(1),
        row.getInt(2),
        row.getLong(3),
        row.getInt(4),
        row.getLong(5),
        row.getInt(6),
        row.getString(7));
  }

  private void write(Map<Long, EventRow> writes, Map<Long, EventRow> stored) throws SQLException {
    Bulk fresh = bulk();
    Bulk changed = bulk();
    for (EventRow row : writes.values()) {
      EventRow old = stored.get(row.eventId());
      if (old != null) {
        sums.removeEvent(old.checksum());
      }
      sums.addEvent(row.checksum());
      keys.sawEvent(row.eventId());
      (old == null ? fresh : changed)
          .add(
              row.eventId(),
              state.brandKey,
              row.postKey(),
              row.shopper(),
              row.facts(),
              row.atUs(),
              row.revision(),
              row.orderId());
    }
    fresh.insert(connection);
    changed.upsert(connection, 1);
  }

  private static Bulk bulk() {
    return new Bulk(
        "shopper_event",
        """
        event_id BIGINT, brand_key INT, post_key INT, shopper BIGINT, facts INT,
        at_us BIGINT, revision INT, order_id VARCHAR
        """);
  }

  private void fold(Map<Long, EventRow> writes, Map<Long, EventRow> stored, long minutesFrom)
      throws SQLException {
    Map<JourneyKey, Journey> touched = new LinkedHashMap<>(writes.size() * 2);
    for (EventRow row : writes.values()) {
      touched.put(new JourneyKey(row.postKey(), row.shopper()), new Journey());
      EventRow old = stored.get(row.eventId());
      if (old != null) {
        touched.put(new JourneyKey(old.postKey(), old.shopper()), new Journey());
      }
    }
    touched.remove(new JourneyKey(0, 0));
    load(touched);
    Map<Integer, Action> actions = actions();
    touched.forEach(
        (key, journey) ->
            count(
                key, journey, actions.getOrDefault(key.postKey(), Action.OTHER), minutesFrom, -1));
    for (EventRow row : writes.values()) {
      EventRow old = stored.get(row.eventId());
      if (old != null && old.facts() != Facts.RETRACTED) {
        journey(touched, old).trail.remove(old.atUs(), old.facts());
      }
      if (row.facts() != Facts.RETRACTED) {
        journey(touched, row).trail.add(row.atUs(), row.facts());
      }
    }
    save(touched, actions, minutesFrom);
  }

  private static Journey journey(Map<JourneyKey, Journey> touched, EventRow row) {
    Journey journey = touched.get(new JourneyKey(row.postKey(), row.shopper()));
    if (journey == null) {
      throw new IllegalStateException("Journey of event " + row.eventId() + " was not loaded");
    }
    return journey;
  }

  private Map<Integer, Action> actions() {
    Map<Integer, Action> actions = new HashMap<>();
    state.posts.values().forEach(ref -> actions.put(ref.postKey(), ref.action()));
    return actions;
  }

  /// Counts all journeys of a post anew under another action: it was heard of before it was seen,
  /// or changed.
  void refold(int postKey, Action from, Action to, long minutesFrom) throws SQLException {
    Map<JourneyKey, Journey> journeys = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT shopper, trail FROM journey WHERE post_key = ?")) {
      select.setInt(1, postKey);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Journey journey = new Journey();
          journey.trail = Trail.decode(row.getBytes(2));
          journey.stored = true;
          journeys.put(new JourneyKey(postKey, row.getLong(1)), journey);
        }
      }
    }
    journeys.forEach((key, journey) -> count(key, journey, from, minutesFrom, -1));
    save(journeys, Map.of(postKey, to), minutesFrom);
  }

  private void count(JourneyKey key, Journey journey, Action action, long minutesFrom, int sign) {
    Reach reach = journey.trail.fold(action);
    int entryFacts = reach == null ? 0 : journey.trail.factsAt(reach.entry());
    deltas.journey(key.postKey(), action, reach, entryFacts, minutesFrom, sign);
  }

  private void load(Map<JourneyKey, Journey> touched) throws SQLException {
    if (touched.isEmpty()) {
      return;
    }
    Integer[] posts = new Integer[touched.size()];
    Long[] shoppers = new Long[touched.size()];
    int at = 0;
    for (JourneyKey key : touched.keySet()) {
      posts[at] = key.postKey();
      shoppers[at++] = key.shopper();
    }
    String sql =
        """
        SELECT j.post_key, j.shopper, j.trail
        FROM UNNEST(CAST(? AS INT ARRAY), CAST(? AS BIGINT ARRAY)) AS u(p, s)
        JOIN journey j ON j.post_key = u.p AND j.shopper = u.s
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("INT", posts));
      select.setArray(2, connection.createArrayOf("BIGINT", shoppers));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Journey journey = touched.get(new JourneyKey(row.getInt(1), row.getLong(2)));
          if (journey != null) {
            journey.trail = Trail.decode(row.getBytes(3));
            journey.stored = true;
          }
        }
      }
    }
  }

  private void save(
      Map<JourneyKey, Journey> journeys, Map<Integer, Action> actions, long minutesFrom)
      throws SQLException {
    Bulk fresh = journeyBulk();
    Bulk changed = journeyBulk();
    Bulk gone = new Bulk("journey", "post_key INT, shopper BIGINT");
    journeys.forEach(
        (key, journey) -> {
          Action action = actions.getOrDefault(key.postKey(), Action.OTHER);
          Trail trail = journey.trail;
          if (trail.isEmpty()) {
            if (journey.stored) {
              gone.add(key.postKey(), key.shopper());
            }
            return;
          }
          Reach reach = trail.fold(action);
          count(key, journey, action, minutesFrom, 1);
          (journey.stored ? changed : fresh)
              .add(
                  key.postKey(),
                  key.shopper(),
                  reach == null ? 0L : reach.times()[0],
                  reach == null ? 0 : state.days.of(reach.times()[0]),
                  reach == null ? 0 : reach.depth(),
                  reach == null ? 0 : trail.factsAt(reach.entry()),
                  trail.encode());
        });
    fresh.insert(connection);
    changed.upsert(connection, 2);
    gone.delete(connection);
  }

  private static Bulk journeyBulk() {
    return new Bulk(
        "journey",
        """
        post_key INT, shopper BIGINT, entry_us BIGINT, brand_day INT, reached INT,
        facts INT, trail VARBINARY
        """);
  }

  private static final class Journey {
    Trail trail = new Trail();
    boolean stored;
  }
}
