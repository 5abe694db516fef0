package app.comptoir.store;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.domain.funnel.Step;
import org.jspecify.annotations.Nullable;

/// What journeys add to the rollups. The one place where shoppers' steps turn into funnels: a
/// cohort counts on the day of its entry, the live minutes on the time each step was reached.
final class JourneyDeltas {
  /// `post_minute` holds this much of the newest past.
  static final long MINUTES_KEPT_MICROS = 7L * 24 * 3600 * 1_000_000;

  private static final Facts.Dimension[] DIMENSIONS = Facts.Dimension.values();
  private final Rollups rollups;
  private final int brandKey;
  private final DayIndex days;

  JourneyDeltas(Rollups rollups, int brandKey, DayIndex days) {
    this.rollups = rollups;
    this.brandKey = brandKey;
    this.days = days;
  }

  /// @param reach null where the journey has not begun: counts nothing
  /// @param entryFacts [Facts] of the event it began with
  /// @param minutesFrom steps reached before this instant (µs) leave the live minutes alone
  /// @param sign +1 adds the journey, −1 takes it away
  void journey(
      int postKey,
      Action action,
      @Nullable Reach reach,
      int entryFacts,
      long minutesFrom,
      int sign) {
    if (reach == null) {
      return;
    }
    long[] times = reach.times();
    long postDay = Keys.postDay(brandKey, days.of(times[0]), postKey);
    long[] post = rollups.postDay.row(postDay);
    for (int step = 0; step < reach.depth(); step++) {
      post[Rollups.STEP_1 + step] += sign;
      if (step > 0) {
        int timeClass = TimeClass.of(times[step] - times[step - 1]);
        rollups.timeDay.add(Keys.timeDay(postDay, step, timeClass), 0, sign);
      }
      if (times[step] >= minutesFrom) {
        rollups.postMinute.add(Keys.postMinute(brandKey, times[step], postKey), step, sign);
      }
    }
    segments(action, reach, entryFacts, postDay, sign);
    slots(action, reach, sign);
  }

  private void segments(Action action, Reach reach, int entryFacts, long postDay, int sign) {
    for (Facts.Dimension dimension : DIMENSIONS) {
      if (dimension == Facts.Dimension.OUTCOME && action != Action.CART_REPLY) {
        continue;
      }
      int value = Facts.valueOf(dimension, entryFacts);
      long[] row = rollups.segmentDay.row(Keys.segmentDay(postDay, dimension.ordinal(), value));
      for (int step = 0; step < reach.depth(); step++) {
        row[step] += sign;
      }
    }
  }

  private void slots(Action action, Reach reach, int sign) {
    long[] slot = rollups.brandSlot.row(Keys.slot(brandKey, reach.times()[0]));
    slot[10] += sign;
    slot[11] += action.indexOf(Step.TAP) == 0 ? sign : 0;
    int installed = action.indexOf(Step.INSTALLED);
    if (installed >= 0 && reach.depth() > installed) {
      rollups.brandSlot.add(Keys.slot(brandKey, reach.times()[installed]), 12, sign);
    }
  }
}
