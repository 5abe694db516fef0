package app.comptoir.store.rollups;

import app.comptoir.store.sql.Checksum;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.Keys;

/// What counter buckets add to the rollups.
public final class MetricDeltas {
  private final Rollups rollups;
  private final int brandKey;
  private final DayIndex days;

  public MetricDeltas(Rollups rollups, int brandKey, DayIndex days) {
    this.rollups = rollups;
    this.brandKey = brandKey;
    this.days = days;
  }

  /// @param sign +1 adds the bucket, −1 takes it away
  public void bucket(MetricRow row, int sign) {
    long at = Keys.microsOfBucket(row.bucketKey());
    long[] post =
        rollups.postDay.row(
            Keys.postDay(brandKey, days.of(at), Keys.postOfBucket(row.bucketKey())));
    post[Rollups.IMPRESSIONS] += sign * row.impressions();
    post[Rollups.HIDES] += sign * row.hides();
    post[Rollups.MUTES] += sign * row.mutes();
    post[Rollups.UNFOLLOWS] += sign * row.unfollows();
    post[Rollups.REPORTS] += sign * row.reports();
    post[Rollups.SPEND] += sign * row.spendMinor();
    long[] slot = rollups.brandSlot.row(Keys.slot(brandKey, at));
    slot[7] += sign * row.spendMinor();
    slot[8] += sign * row.impressions();
    slot[9] += sign * (row.hides() + row.mutes() + row.unfollows() + row.reports());
  }

  /// A stored counter bucket; `restated` counts how often the platform moved it.
  public record MetricRow(
      long bucketKey,
      int revision,
      int restated,
      long impressions,
      long hides,
      long mutes,
      long unfollows,
      long reports,
      long spendMinor) {
    public long checksum() {
      long sum = Checksum.mix(bucketKey, revision, impressions, spendMinor);
      return Checksum.mix(Checksum.mix(sum, hides, mutes, unfollows), reports, 0, 0);
    }
  }
}
