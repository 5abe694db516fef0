package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.MetricEntry;
import app.comptoir.sandbox.sim.state.Audience;
import app.comptoir.sandbox.sim.state.Crowd;
import app.comptoir.sandbox.sim.state.Stage;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.Placement;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.Surface;
import java.util.HashMap;
import java.util.Map;

/// Counts impressions and what annoyed people into buckets of a minute, and restates some of them
/// for up to three days.
final class MetricDesk {
  /// Buckets a brand and day at pace 1.
  static final double BUCKETS_A_DAY = 380;

  private static final double RESTATED = 0.12;
  private static final double AGAIN = 0.35;
  private static final double STALE = 0.05;

  /// Minor units for an impression of a promoted post: 16 units of the currency for a thousand.
  private static final double SPEND = 1.6;

  private final Stage stage;
  private final Audience audience;
  private final Crowd crowd;
  private final OfferDesk offers;
  private final Dice dice;
  private final Map<Key, Bucket> open = new HashMap<>();

  /// Whose bucket of the present minute.
  private record Key(int post, Placement placement, Surface surface) {}

  MetricDesk(Stage stage, Audience audience, Crowd crowd, OfferDesk offers) {
    this.stage = stage;
    this.audience = audience;
    this.crowd = crowd;
    this.offers = offers;
    this.dice = stage.dice("metrics");
  }

  /// How many impressions cost what is to be spent.
  static Map<String, Double> impressionsFor(Map<String, Double> spendMinor) {
    Map<String, Double> impressions = new HashMap<>();
    spendMinor.forEach((post, spend) -> impressions.put(post, spend / SPEND / Crowd.PROMOTED));
    return impressions;
  }

  /// A bucket is counted.
  ///
  /// @param bucketsADay at the present rate
  void count(long now, double bucketsADay) {
    Post post = audience.exposed(dice);
    Placement placement = crowd.placement(post);
    Surface surface = Crowd.surface(dice);
    double mean = audience.impressionsADay() / bucketsADay;
    int impressions = Math.max(1, dice.poisson(dice.lognormal(mean * 0.88, 0.5)));
    long minute = now - dice.between(0, 2 * Micros.MINUTE);
    minute -= minute % Micros.MINUTE;
    Key key = new Key(post.index(), placement, surface);
    Bucket bucket = open.get(key);
    if (bucket == null || bucket.latest.minute() < minute) {
      bucket =
          new Bucket(new MetricEntry(now, 0, post, minute, placement, surface, 0, 0, 0, 0, 0, 0));
      open.put(key, bucket);
    }
    restate(bucket, impressions, now);
    if (dice.chance(RESTATED)) {
      later(bucket, now + dice.between(Micros.HOUR, 30 * Micros.HOUR));
    }
  }

  /// A later look finds other figures.
  private void later(Bucket bucket, long when) {
    stage
        .agenda()
        .at(
            when,
            now -> {
              MetricEntry before = bucket.latest;
              restate(bucket, (int) (before.impressions() * dice.between(-0.12, 0.16)), now);
              if (dice.chance(STALE)) {
                long retry = now + dice.between(Micros.MINUTE, Micros.HOUR);
                stage.agenda().at(retry, then -> append(before, then));
              }
              if (dice.chance(AGAIN)) {
                later(bucket, now + dice.between(2 * Micros.HOUR, 40 * Micros.HOUR));
              }
            });
  }

  /// Appends the next revision of a bucket, with so many impressions more (or less).
  private void restate(Bucket bucket, int change, long now) {
    MetricEntry old = bucket.latest;
    boolean promoted = old.placement() == Placement.PROMOTED;
    int impressions = Math.max(0, old.impressions() + change);
    boolean paid = promoted && (change < 0 || !offers.paused(old.post()));
    int spend = (int) Math.max(0, old.spendMinor() + (paid ? Math.round(change * SPEND) : 0));
    double annoyed = Math.max(0, change) * (promoted ? 2.4 : 1);
    int hides = dice.poisson(annoyed * 0.00052);
    int mutes = dice.poisson(annoyed * 0.00011);
    int unfollows = dice.poisson(annoyed * 0.00008);
    int reports = dice.poisson(annoyed * 0.00004);
    bucket.latest =
        new MetricEntry(
            now,
            old.revision() + 1,
            old.post(),
            old.minute(),
            old.placement(),
            old.surface(),
            impressions,
            old.hides() + hides,
            old.mutes() + mutes,
            old.unfollows() + unfollows,
            old.reports() + reports,
            spend);
    stage
        .books()
        .count(
            old.post(),
            old.minute(),
            impressions - old.impressions(),
            hides,
            mutes,
            unfollows,
            reports,
            spend - old.spendMinor());
    stage.log().append(bucket.latest);
  }

  /// Appends an older revision once more, which counts for nothing.
  private void append(MetricEntry e, long now) {
    stage
        .log()
        .append(
            new MetricEntry(
                now,
                e.revision(),
                e.post(),
                e.minute(),
                e.placement(),
                e.surface(),
                e.impressions(),
                e.hides(),
                e.mutes(),
                e.unfollows(),
                e.reports(),
                e.spendMinor()));
  }

  /// A minute of a post on a surface, as it stands.
  private static final class Bucket {
    private MetricEntry latest;

    Bucket(MetricEntry latest) {
      this.latest = latest;
    }
  }
}
