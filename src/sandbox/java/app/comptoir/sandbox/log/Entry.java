package app.comptoir.sandbox.log;

import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.world.BrandSpec;
import app.comptoir.sandbox.world.Campaign;
import app.comptoir.sandbox.world.Commission;
import app.comptoir.sandbox.world.Leave;
import app.comptoir.sandbox.world.OfferPlan;
import app.comptoir.sandbox.world.Placement;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.Product;
import app.comptoir.sandbox.world.Reply;
import app.comptoir.sandbox.world.Step;
import app.comptoir.sandbox.world.Surface;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of a brand's log in its compact form; its sequence number is its position. All times
/// are microseconds since 1970.
public sealed interface Entry {

  /// When the platform recorded it.
  long at();

  int revision();

  default boolean deleted() {
    return false;
  }

  record BrandEntry(
      long at,
      int revision,
      BrandSpec brand,
      List<Commission> rules,
      List<User> people,
      List<Leave> leaves)
      implements Entry {}

  /// @param name and `priceMinor` as they are now
  record ProductEntry(long at, int revision, Product product, String name, long priceMinor)
      implements Entry {}

  record CampaignEntry(long at, int revision, Campaign campaign) implements Entry {}

  /// @param text as it is now
  /// @param deletedAt 0 while it stands
  record PostEntry(
      long at,
      int revision,
      boolean deleted,
      BrandSpec brand,
      Post post,
      String text,
      long deletedAt)
      implements Entry {}

  /// @param postId null until it is published
  /// @param submittedAt 0 before
  record OfferEntry(
      long at,
      int revision,
      OfferPlan plan,
      @Nullable String postId,
      String text,
      String state,
      long submittedAt,
      String contentHash)
      implements Entry {

    /// The picture, the same for ever under this name.
    public String mediaId() {
      return "med-" + plan.product().id() + "-0";
    }
  }

  record DecisionEntry(
      long at,
      int revision,
      String id,
      String offerId,
      String decision,
      String subject,
      @Nullable String comment,
      String contentHash,
      @Nullable String field,
      @Nullable String onBehalfOf)
      implements Entry {}

  /// @param status placed, delivered, cancelled
  record OrderEntry(long at, int revision, OrderFacts order, String status) implements Entry {}

  record ReturnEntry(long at, int revision, ReturnFacts returned) implements Entry {}

  /// @param happenedAt when the shopper did it, as the event is stamped
  /// @param reply null for any other step
  record ShopperEntry(
      long at,
      int revision,
      boolean deleted,
      long eventId,
      Post post,
      long shopper,
      Step step,
      long happenedAt,
      @Nullable Reply reply,
      @Nullable String orderId,
      Placement placement,
      Surface surface,
      String country)
      implements Entry {

    /// The same event, recorded again.
    public ShopperEntry again(long now) {
      return restated(now, revision, deleted, reply);
    }

    public ShopperEntry restated(
        long now, int newRevision, boolean nowDeleted, @Nullable Reply newReply) {
      return new ShopperEntry(
          now,
          newRevision,
          nowDeleted,
          eventId,
          post,
          shopper,
          step,
          happenedAt,
          newReply,
          orderId,
          placement,
          surface,
          country);
    }
  }

  record MetricEntry(
      long at,
      int revision,
      Post post,
      long minute,
      Placement placement,
      Surface surface,
      int impressions,
      int hides,
      int mutes,
      int unfollows,
      int reports,
      int spendMinor)
      implements Entry {}

  /// @param rate units of `quote` for one of `base`, times 10⁸
  record RateEntry(long at, int revision, LocalDate day, String base, String quote, long rate)
      implements Entry {}

  /// Of a type that clients of this version have never heard of.
  record BrandLiftEntry(long at, int revision, String id, Post post, int exposed, int control)
      implements Entry {}
}
