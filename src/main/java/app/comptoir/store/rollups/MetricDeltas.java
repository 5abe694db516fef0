package app.comptoir.store.rollups;

import app.comptoir.store.sql.Checksum;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.KeyPart;
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
    RollupRow<PostColumn> post =
        rollups.postDay.row(
            Keys.postDay(brandKey, days.of(at), KeyPart.POST_OF_BUCKET.of(row.bucketKey())));
    post.add(PostColumn.IMPRESSIONS, sign * row.impressions());
    post.add(PostColumn.HIDES, sign * row.hides());
    post.add(PostColumn.MUTES, sign * row.mutes());
    post.add(PostColumn.UNFOLLOWS, sign * row.unfollows());
    post.add(PostColumn.REPORTS, sign * row.reports());
    post.add(PostColumn.SPEND, sign * row.spendMinor());
    RollupRow<BrandColumn> slot = rollups.brandSlot.row(Keys.slot(brandKey, at));
    slot.add(BrandColumn.SPEND, sign * row.spendMinor());
    slot.add(BrandColumn.IMPRESSIONS, sign * row.impressions());
    slot.add(
        BrandColumn.NEGATIVE, sign * (row.hides() + row.mutes() + row.unfollows() + row.reports()));
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
