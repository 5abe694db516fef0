package app.comptoir.sandbox.world;

import java.util.List;

/// Everything about a brand that is settled before its simulation runs.
///
/// @param start first instant of the log, `end` of its history (microseconds)
/// @param posts in order of publication
public record World(
    BrandSpec brand,
    List<Campaign> campaigns,
    List<Post> posts,
    List<OfferPlan> offers,
    long seed,
    long start,
    long end) {

  /// The sample group.
  ///
  /// @param end end of the history, microseconds
  public static List<World> group(long seed, long end, int days) {
    long start = end - days * Micros.DAY;
    return Brands.of(start, end).stream().map(brand -> of(brand, seed, start, end, days)).toList();
  }

  private static World of(BrandSpec brand, long seed, long start, long end, int days) {
    List<Campaign> campaigns = campaigns(brand, start, end);
    return new World(
        brand,
        campaigns,
        new PostWriter(brand, campaigns, seed).write(start, days),
        OfferPlans.of(brand, end),
        seed,
        start,
        end);
  }

  private static List<Campaign> campaigns(BrandSpec brand, long start, long end) {
    long span = end - start;
    boolean paris = brand.key().equals("vl");
    long second = evening(start + span * 30 / 100);
    long third = evening(start + span * 66 / 100);
    return List.of(
        new Campaign(
            "cmp-" + brand.key() + "-1",
            paris ? "Chez soi, enfin" : "Leave the Map at Home",
            paris ? "#VerluneChezMoi" : "#BrackenCart",
            evening(start - 25 * Micros.DAY),
            0),
        new Campaign(
            "cmp-" + brand.key() + "-2",
            paris ? "Lumières d'été" : "Long Light Summer",
            paris ? "#VerluneEte" : "#LongLightCart",
            second,
            evening(start + span * 92 / 100)),
        new Campaign(
            "cmp-" + brand.key() + "-3",
            paris ? "La rentrée douce" : "First Frost",
            paris ? "#VerluneRentree" : "#FirstFrostCart",
            third,
            0));
  }

  /// 16:00 UTC of that day: the afternoon of both brands.
  private static long evening(long micros) {
    return micros - micros % Micros.DAY + 16 * Micros.HOUR;
  }
}
