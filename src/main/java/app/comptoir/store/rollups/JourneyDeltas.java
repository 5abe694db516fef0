package app.comptoir.store.rollups;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.domain.funnel.Step;
import app.comptoir.store.journeys.Facts;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.Keys;
import org.jspecify.annotations.Nullable;

/// What journeys add to the rollups. The one place where shoppers' steps turn into funnels: a
/// cohort counts on the day of its entry, the live minutes on the time each step was reached.
public final class JourneyDeltas {
  private static final Facts.Dimension[] DIMENSIONS = Facts.Dimension.values();
  private final Rollups rollups;
  private final int brandKey;
  private final DayIndex days;

  public JourneyDeltas(Rollups rollups, int brandKey, DayIndex days) {
    this.rollups = rollups;
    this.brandKey = brandKey;
    this.days = days;
  }

  /// Takes a journey from one state to another; what both have in common is not counted twice.
  ///
  /// @param before null where it had not begun
  /// @param factsBefore [Facts] of the event it began with
  /// @param after null where it has not begun
  /// @param minutesFrom steps reached before this instant (µs) leave the live minutes alone
  public void moved(
      int postKey,
      Action action,
      @Nullable Reach before,
      int factsBefore,
      @Nullable Reach after,
      int factsAfter,
      long minutesFrom) {
    int same = factsBefore == factsAfter ? same(before, after) : 0;
    if (before != null && before.depth() > same) {
      count(postKey, action, before, factsBefore, minutesFrom, same, -1);
    }
    if (after != null && after.depth() > same) {
      count(postKey, action, after, factsAfter, minutesFrom, same, 1);
    }
  }

  /// How many steps both reached at the same instants.
  private static int same(@Nullable Reach before, @Nullable Reach after) {
    if (before == null || after == null) {
      return 0;
    }
    int depth = Math.min(before.depth(), after.depth());
    int step = 0;
    while (step < depth && before.times()[step] == after.times()[step]) {
      step++;
    }
    return step;
  }

  private void count(
      int postKey,
      Action action,
      Reach reach,
      int entryFacts,
      long minutesFrom,
      int fromStep,
      int sign) {
    long[] times = reach.times();
    long postDay = Keys.postDay(brandKey, days.of(times[0]), postKey);
    RollupRow<PostColumn> post = rollups.postDay.row(postDay);
    for (int step = fromStep; step < reach.depth(); step++) {
      post.add(PostColumn.STEPS.get(step), sign);
      if (step > 0) {
        int timeClass = TimeClass.of(times[step] - times[step - 1]);
        rollups.timeDay.add(Keys.timeDay(postDay, step, timeClass), TimeColumn.JOURNEYS, sign);
      }
      if (times[step] >= minutesFrom) {
        rollups.postMinute.add(
            Keys.postMinute(brandKey, times[step], postKey), StepColumn.ALL.get(step), sign);
      }
    }
    segments(action, reach, entryFacts, postDay, fromStep, sign);
    slots(action, reach, fromStep, sign);
  }

  private void segments(
      Action action, Reach reach, int entryFacts, long postDay, int fromStep, int sign) {
    for (Facts.Dimension dimension : DIMENSIONS) {
      if (dimension == Facts.Dimension.OUTCOME && action != Action.CART_REPLY) {
        continue;
      }
      int value = Facts.valueOf(dimension, entryFacts);
      RollupRow<StepColumn> row =
          rollups.segmentDay.row(Keys.segmentDay(postDay, dimension.ordinal(), value));
      for (int step = fromStep; step < reach.depth(); step++) {
        row.add(StepColumn.ALL.get(step), sign);
      }
    }
  }

  private void slots(Action action, Reach reach, int fromStep, int sign) {
    RollupRow<BrandColumn> entry = rollups.brandSlot.row(Keys.slot(brandKey, reach.times()[0]));
    if (fromStep == 0) {
      entry.add(BrandColumn.ENTERED, sign);
      entry.add(BrandColumn.TAPS, action.indexOf(Step.TAP) == 0 ? sign : 0);
      entry.add(BrandColumn.SHOP_ENTERED, action.sells() ? sign : 0);
    }
    int converted = action.conversion();
    if (converted >= fromStep && reach.depth() > converted) {
      entry.add(action.sells() ? BrandColumn.PURCHASED : BrandColumn.OPENED, sign);
    }
    int installed = action.indexOf(Step.INSTALLED);
    if (installed >= fromStep && reach.depth() > installed) {
      rollups.brandSlot.add(
          Keys.slot(brandKey, reach.times()[installed]), BrandColumn.INSTALLS, sign);
    }
  }
}
