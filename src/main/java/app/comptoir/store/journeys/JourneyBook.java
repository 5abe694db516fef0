package app.comptoir.store.journeys;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The writer's journeys of one brand: recent ones in memory, all others in blocks, found through a
/// filter a post.
///
/// A journey that changes is in memory until the next settling, which packs all changed ones into
/// blocks, a segment. Nothing else is written for a new journey: its events behind the mark say the
/// same. One that changes after it was settled is written as a patch with each page. So the
/// database always tells all (see [JourneyTables.Snapshot]), and the common event costs no row but
/// its own.
///
/// Part of the writer's transaction: thrown away with it. Writer thread only.
public final class JourneyBook {
  /// A segment is settled when this many events came since the last.
  public static final int SETTLE_AFTER = 1 << 15;

  /// Settled journeys stay in memory for this many segments: most that go on do so soon.
  private static final int SEGMENTS_KEPT = 12;

  private final int brandKey;
  private final int settleAfter;
  private final Int2ObjectOpenHashMap<Long2ObjectOpenHashMap<Journey>> recent =
      new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<ShopperFilter> filters = new Int2ObjectOpenHashMap<>();

  /// To be written as patches at the end of the page.
  private final List<Journey> patches = new ArrayList<>();

  /// Journeys touched in each of the last segments, the present one last.
  private final ArrayDeque<List<Journey>> touched = new ArrayDeque<>();

  private List<Journey> changed = new ArrayList<>();
  private JourneyTables.Mark mark;
  private int unsettled;
  private long newestEvent;

  private JourneyBook(int brandKey, int settleAfter, JourneyTables.Mark mark) {
    this.brandKey = brandKey;
    this.settleAfter = settleAfter;
    this.mark = mark;
    this.newestEvent = mark.eventId();
    touched.add(new ArrayList<>());
  }

  public static JourneyBook load(Connection connection, int brandKey, int settleAfter)
      throws SQLException {
    JourneyTables tables = new JourneyTables(connection);
    JourneyBook book = new JourneyBook(brandKey, settleAfter, tables.mark(brandKey));
    tables.patches(
        brandKey,
        patch -> {
          Journey journey = new Journey(patch.postKey(), patch.shopper(), patch.trail());
          journey.settled = true;
          journey.settledFrom = patch.fromUs();
          journey.settledTo = patch.toUs();
          journey.patched = true;
          book.changed(book.put(journey));
        });
    new EventTables(connection, brandKey)
        .after(
            book.mark.eventId(),
            row -> {
              book.unsettled++;
              book.newestEvent = Math.max(book.newestEvent, row.eventId());
              if (row.facts() != Facts.RETRACTED) {
                book.remember(row);
              }
            });
    return book;
  }

  private void remember(EventRow row) {
    Journey known = find(row.postKey(), row.shopper());
    Journey journey =
        known != null ? known : put(new Journey(row.postKey(), row.shopper(), new Trail()));
    if (!journey.patched) {
      changed(journey);
      journey.trail.add(row.atUs(), row.facts());
    }
  }

  private void changed(Journey journey) {
    if (!journey.changed) {
      journey.changed = true;
      changed.add(journey);
    }
  }

  private Journey put(Journey journey) {
    recent
        .computeIfAbsent(journey.postKey, _ -> new Long2ObjectOpenHashMap<>())
        .put(journey.shopper, journey);
    touch(journey);
    return journey;
  }

  private void touch(Journey journey) {
    if (journey.touchedIn != mark.segment()) {
      journey.touchedIn = mark.segment();
      touched.getLast().add(journey);
    }
  }

  private @Nullable Journey find(int postKey, long shopper) {
    Long2ObjectOpenHashMap<Journey> post = recent.get(postKey);
    return post == null ? null : post.get(shopper);
  }

  /// The journeys that a page is going to ask for, so that those in blocks are read together.
  public final class Wanted {
    private final Int2ObjectOpenHashMap<LongOpenHashSet> missing = new Int2ObjectOpenHashMap<>();

    /// @return the journey where it is at hand
    public @Nullable Journey add(Connection connection, int postKey, long shopper)
        throws SQLException {
      Journey known = find(postKey, shopper);
      if (known == null && filter(connection, postKey).mayContain(shopper)) {
        missing.computeIfAbsent(postKey, _ -> new LongOpenHashSet()).add(shopper);
      }
      return known;
    }

    public void fetch(Connection connection) throws SQLException {
      JourneyTables tables = new JourneyTables(connection);
      for (Int2ObjectMap.Entry<LongOpenHashSet> post : missing.int2ObjectEntrySet()) {
        JourneyBook.this.fetch(tables, post.getIntKey(), post.getValue());
      }
    }
  }

  private void fetch(JourneyTables tables, int postKey, LongOpenHashSet shoppers)
      throws SQLException {
    NewestJourneys newest = new NewestJourneys();
    long[] lastSegment = {Long.MAX_VALUE};
    tables.blocks(
        postKey,
        (segment, block) -> {
          if (segment != lastSegment[0] && newest.trails.size() == shoppers.size()) {
            return false;
          }
          lastSegment[0] = segment;
          shoppers.forEach(shopper -> newest.takeOne(segment, block, shopper));
          return true;
        });
    newest.trails.forEach((shopper, trail) -> put(settled(postKey, shopper, trail)));
  }

  private static Journey settled(int postKey, long shopper, Trail trail) {
    Journey journey = new Journey(postKey, shopper, trail);
    settle(journey);
    return journey;
  }

  private static void settle(Journey journey) {
    Trail trail = journey.trail;
    journey.settled = true;
    journey.settledFrom = trail.isEmpty() ? Long.MAX_VALUE : trail.timeAt(0);
    journey.settledTo = trail.isEmpty() ? Long.MIN_VALUE : trail.timeAt(trail.size() - 1);
    journey.changed = false;
    journey.patched = false;
  }

  private ShopperFilter filter(Connection connection, int postKey) throws SQLException {
    ShopperFilter known = filters.get(postKey);
    if (known != null) {
      return known;
    }
    ShopperFilter filter = new ShopperFilter();
    if (mark.segment() > 0) {
      new JourneyTables(connection)
          .blocks(
              postKey,
              (_, block) -> {
                for (int i = 0; i < block.size(); i++) {
                  filter.add(block.shopperAt(i));
                }
                return true;
              });
    }
    filters.put(postKey, filter);
    return filter;
  }

  /// The highest identifier of the brand's events: one above it cannot be a repetition.
  public long newestEvent() {
    return newestEvent;
  }

  public void sawEvent(long eventId) {
    newestEvent = Math.max(newestEvent, eventId);
  }

  /// The journey to change; made where there is none. What is in blocks must have been [Wanted].
  ///
  /// @param known the journey where it is at hand
  public Journey change(@Nullable Journey known, EventRow event) {
    Journey journey = known != null ? known : find(event.postKey(), event.shopper());
    if (journey == null) {
      journey = put(new Journey(event.postKey(), event.shopper(), new Trail()));
    }
    touch(journey);
    changed(journey);
    boolean needsPatch = journey.settled || event.eventId() <= mark.eventId() || journey.patched;
    if (needsPatch && !journey.inPage) {
      journey.inPage = true;
      journey.patched = true;
      patches.add(journey);
    }
    return journey;
  }

  /// All journeys of a post, to count them under another action.
  public List<Journey> of(Connection connection, int postKey) throws SQLException {
    List<Journey> all = new ArrayList<>();
    Long2ObjectOpenHashMap<Journey> known = recent.get(postKey);
    new JourneyTables(connection)
        .settled(postKey)
        .forEach(
            (shopper, trail) -> {
              if (known == null || !known.containsKey(shopper)) {
                all.add(settled(postKey, shopper, trail));
              }
            });
    if (known != null) {
      all.addAll(known.values());
    }
    return all;
  }

  /// Writes what the page's changes need to be found again; settles when it is time.
  ///
  /// @param events how many the page brought
  public void endPage(Connection connection, int events) throws SQLException {
    unsettled += events;
    JourneyTables tables = new JourneyTables(connection);
    if (unsettled >= settleAfter) {
      settleAll(tables);
    } else {
      tables.upsertPatches(patches);
    }
    patches.forEach(journey -> journey.inPage = false);
    patches.clear();
  }

  private void settleAll(JourneyTables tables) throws SQLException {
    mark = new JourneyTables.Mark(mark.segment() + 1, Math.max(mark.eventId(), newestEvent));
    Int2ObjectOpenHashMap<List<Journey>> byPost = new Int2ObjectOpenHashMap<>();
    for (Journey journey : changed) {
      if (journey.settled || !journey.trail.isEmpty()) {
        byPost.computeIfAbsent(journey.postKey, _ -> new ArrayList<>()).add(journey);
      } else {
        // All its events were taken back before it was in a block: there is nothing to write, but
        // should it go on, that is a change again.
        journey.changed = false;
        journey.patched = false;
      }
    }
    for (Int2ObjectMap.Entry<List<Journey>> post : byPost.int2ObjectEntrySet()) {
      tables.insertBlocks(mark.segment(), post.getIntKey(), post.getValue());
      ShopperFilter filter = filters.get(post.getIntKey());
      for (Journey journey : post.getValue()) {
        if (filter != null && !journey.settled) {
          filter.add(journey.shopper);
        }
        settle(journey);
      }
    }
    tables.deletePatches(brandKey);
    tables.moveMark(brandKey, mark);
    changed = new ArrayList<>();
    unsettled = 0;
    touched.add(new ArrayList<>());
    if (touched.size() > SEGMENTS_KEPT) {
      forget(touched.removeFirst(), mark.segment() - SEGMENTS_KEPT);
    }
  }

  /// Lets go of journeys that were touched in a segment and not since.
  private void forget(List<Journey> journeys, long segment) {
    for (Journey journey : journeys) {
      Long2ObjectOpenHashMap<Journey> post = recent.get(journey.postKey);
      if (journey.touchedIn == segment && post != null) {
        post.remove(journey.shopper);
        if (post.isEmpty()) {
          recent.remove(journey.postKey);
        }
      }
    }
  }
}
