package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.post.Metric;
import app.comptoir.store.sql.Checksum;
import app.comptoir.store.sql.DayIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record by which a log is known again: one of the newest page that is stored. Asked for once
/// more, a platform whose log has another record in its place, or ends before it, has another
/// history than the one that is stored.
///
/// @param before the cursor its page was read with; null for the beginning of the log
public record LogMark(@Nullable String before, LogMark.Marked record) {
  /// It is among the first so many of its page, as all of them are asked for again; not the very
  /// first, where every log may begin with the same brand.
  public static final int REACH = 20;

  /// @param sum of what names it
  record Marked(long seq, long sum) {}

  /// Whether what was read behind [#before] contradicts what is stored. A record that is not among
  /// it proves nothing: a platform may leave out what has newer states.
  ///
  /// @param ends whether the log ends with these
  public boolean contradicts(List<Change> read, boolean ends) {
    if (ends && read.stream().allMatch(change -> change.seq() < record.seq())) {
      return true;
    }
    return read.stream()
        .filter(change -> change.seq() == record.seq())
        .map(LogMark::sum)
        .anyMatch(other -> other != null && other != record.sum());
  }

  /// The record of a page to know it by; null where it has none there that can be read.
  static @Nullable Marked of(List<Change> page) {
    if (page.isEmpty()) {
      return null;
    }
    Change change = page.get(Math.min(REACH, page.size()) - 1);
    Long sum = sum(change);
    return sum == null ? null : new Marked(change.seq(), sum);
  }

  /// What tells a record from others in its place; null where it cannot be read. Of its content
  /// only what no version of this program reads otherwise.
  private static @Nullable Long sum(Change change) {
    String thing =
        switch (change) {
          case Change.BrandChange c -> "brand " + c.brand().id();
          case Change.ProductChange c -> "product " + c.product().id();
          case Change.CampaignChange c -> "campaign " + c.campaign().id();
          case Change.PostChange c -> "post " + c.post().id();
          case Change.OfferChange c -> "offer " + c.offer().id();
          case Change.DecisionChange c -> "decision " + c.decision().id();
          case Change.OrderChange c -> "order " + c.order().id();
          case Change.ReturnChange c -> "return " + c.returned().id();
          case Change.DocumentChange c -> "document " + c.document().id();
          case Change.ShopperEventChange c -> "event " + c.event().eventId();
          case Change.MetricChange c -> "metric " + bucket(c.metric());
          case Change.FxRateChange c ->
              "rate " + c.rate().day() + c.rate().base() + c.rate().quote();
          case Change.LedgerEntryChange c -> "entry " + c.entry().id();
          case Change.Deletion c -> "deletion " + c.kind() + c.id();
          case Change.Unreadable _ -> null;
        };
    return thing == null
        ? null
        : Checksum.mix(change.seq(), change.revision(), DayIndex.micros(change.at()), hash(thing));
  }

  private static String bucket(Metric metric) {
    return "%s %s %s %s"
        .formatted(metric.postId(), metric.minute(), metric.placement(), metric.surface());
  }

  private static long hash(String text) {
    return text.chars().asLongStream().reduce(0, (sum, c) -> sum * 1_000_003 + c);
  }
}
