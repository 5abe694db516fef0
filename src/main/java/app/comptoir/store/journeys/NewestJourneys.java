package app.comptoir.store.journeys;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.function.IntPredicate;

/// Gathers journeys from blocks in any order, keeping of each what the newest segment says; pieces
/// of one segment are put together.
public final class NewestJourneys {
  /// Stands for what is newer than any segment.
  public static final long RECENT = Long.MAX_VALUE;

  public final Long2ObjectOpenHashMap<Trail> trails = new Long2ObjectOpenHashMap<>();
  private final Long2LongOpenHashMap segments = new Long2LongOpenHashMap();
  private final IntPredicate asked;

  public NewestJourneys() {
    this(_ -> true);
  }

  /// @param asked of [Facts]: journeys in blocks without such an event need not be kept
  public NewestJourneys(IntPredicate asked) {
    this.asked = asked;
    segments.defaultReturnValue(Long.MIN_VALUE);
  }

  public boolean take(long segment, JourneyBlock.Reader block) {
    for (int i = 0; i < block.size(); i++) {
      take(segment, block, i);
    }
    return true;
  }

  public void put(long segment, long shopper, Trail trail) {
    trails.put(shopper, trail);
    segments.put(shopper, segment);
  }

  /// A shopper's journey of after the last segment, to add to.
  public Trail recent(long shopper) {
    Trail known = trails.get(shopper);
    if (known == null) {
      known = new Trail();
      put(RECENT, shopper, known);
    }
    return known;
  }

  /// Takes one shopper's journey where it is in the block.
  void takeOne(long segment, JourneyBlock.Reader block, long shopper) {
    int at = block.find(shopper);
    while (at >= 0 && at < block.size() && block.shopperAt(at) == shopper) {
      take(segment, block, at++);
    }
  }

  private void take(long segment, JourneyBlock.Reader block, int at) {
    long shopper = block.shopperAt(at);
    long knownIn = segments.get(shopper);
    if (knownIn > segment) {
      return;
    }
    if (knownIn < segment && block.isWhole(at) && !block.has(at, asked)) {
      trails.remove(shopper);
      segments.put(shopper, segment);
      return;
    }
    Trail known = knownIn == segment ? trails.get(shopper) : null;
    Trail trail = known == null ? new Trail() : known;
    block.read(at, trail);
    put(segment, shopper, trail);
  }
}
