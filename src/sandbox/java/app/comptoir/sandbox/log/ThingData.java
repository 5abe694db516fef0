package app.comptoir.sandbox.log;

import app.comptoir.sandbox.log.Entry.BrandEntry;
import app.comptoir.sandbox.log.Entry.DecisionEntry;
import app.comptoir.sandbox.log.Entry.OfferEntry;
import app.comptoir.sandbox.log.Entry.PostEntry;
import app.comptoir.sandbox.log.Entry.ProductEntry;
import app.comptoir.sandbox.people.People;
import app.comptoir.sandbox.world.BrandSpec;
import app.comptoir.sandbox.world.Campaign;
import app.comptoir.sandbox.world.Commission;
import app.comptoir.sandbox.world.OfferPlan;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.Product;

/// The `data` of what there is: brand, products, campaigns, posts, offers, decisions.
public final class ThingData {
  private static final int MAX_PROMOTED_PER_MILLE = 400;
  private static final int MAX_POSTS_A_DAY = 3;

  private ThingData() {}

  /// The contract's `Brand`.
  public static void brand(JsonBytes out, BrandEntry e) {
    BrandSpec brand = e.brand();
    out.raw("{\"id\":").word(brand.id());
    out.raw(",\"name\":").text(brand.name());
    out.raw(",\"time_zone\":").word(brand.zone().getId());
    out.raw(",\"currency\":").word(brand.currency());
    out.raw(",\"week_start\":").word(brand.weekStart());
    out.raw(",\"commission_rules\":[");
    String comma = "";
    for (Commission rule : e.rules()) {
      out.raw(comma).raw("{\"per_mille\":").number(rule.perMille());
      out.raw(",\"fixed_minor\":").number(rule.fixedMinor());
      out.raw(",\"valid_from\":").instant(rule.validFrom());
      out.raw(",\"valid_to\":");
      out.instantOrNull(rule.validTo() == Long.MAX_VALUE ? 0 : rule.validTo()).raw("}");
      comma = ",";
    }
    out.raw("],\"readability_budget\":{\"max_promoted_per_mille\":");
    out.number(MAX_PROMOTED_PER_MILLE).raw(",\"max_posts_per_day\":");
    out.number(MAX_POSTS_A_DAY).raw("},\"people\":[");
    StaffData.people(out, e.people());
    out.raw("],\"delegations\":[");
    StaffData.leaves(out, e.leaves());
    out.raw("]}");
  }

  static void product(JsonBytes out, ProductEntry e) {
    Product product = e.product();
    out.raw("{\"id\":").word(product.id());
    out.raw(",\"sku\":").word(product.sku());
    out.raw(",\"name\":").text(e.name());
    out.raw(",\"price\":");
    price(out, e.priceMinor() == 0 ? -1 : e.priceMinor(), product.currency());
    out.raw("}");
  }

  static void campaign(JsonBytes out, Campaign campaign) {
    out.raw("{\"id\":").word(campaign.id());
    out.raw(",\"name\":").text(campaign.name());
    out.raw(",\"hashtag\":").text(campaign.hashtag());
    out.raw(",\"starts_at\":").instant(campaign.startsAt());
    out.raw(",\"ends_at\":").instantOrNull(campaign.endsAt()).raw("}");
  }

  static void post(JsonBytes out, PostEntry e) {
    Post post = e.post();
    out.raw("{\"id\":").word(post.id());
    if (e.deleted()) {
      out.raw(",\"deleted_at\":").instant(e.deletedAt()).raw("}");
      return;
    }
    out.raw(",\"campaign_id\":").word(post.campaign().id());
    out.raw(",\"product_id\":").word(post.product().id());
    out.raw(",\"action\":").word(post.action().wire());
    out.raw(",\"placement\":").word(post.placement().wire());
    out.raw(",\"author_name\":").text(e.brand().name());
    out.raw(",\"author_handle\":").text(e.brand().handle());
    out.raw(",\"text\":").text(e.text());
    out.raw(",\"hashtag\":").text(post.hashtag());
    out.raw(",\"media_id\":").word(post.mediaId());
    out.raw(",\"alt_text\":").text(post.altText());
    out.raw(",\"price\":");
    price(out, post.priceMinor(), e.brand().currency());
    out.raw(",\"stock_allocated\":");
    count(out, post.stock() == 0 ? -1 : post.stock());
    out.raw(",\"published_at\":").instant(post.publishedAt());
    out.raw(",\"ends_at\":").instantOrNull(post.endsAt());
    out.raw(",\"deleted_at\":").instantOrNull(e.deletedAt()).raw("}");
  }

  /// The contract's `Offer`.
  public static void offer(JsonBytes out, OfferEntry e) {
    OfferPlan plan = e.plan();
    String currency = plan.product().currency();
    long full = plan.product().priceMinor();
    out.raw("{\"id\":").word(plan.id());
    out.raw(",\"post_id\":").wordOrNull(e.postId());
    out.raw(",\"title\":").text(plan.title());
    out.raw(",\"text\":").text(e.text());
    out.raw(",\"state\":").word(e.state());
    out.raw(",\"price\":").money(plan.priceMinor(), currency);
    out.raw(",\"compare_at\":");
    price(out, full == plan.priceMinor() ? -1 : full, currency);
    out.raw(",\"stock\":");
    count(out, plan.stock());
    out.raw(",\"budget\":").money(plan.budgetMinor(), currency);
    out.raw(",\"flight_from\":").instant(plan.flightFrom());
    out.raw(",\"flight_to\":").instant(plan.flightTo());
    out.raw(",\"hashtag\":null,\"media_id\":").word(e.mediaId());
    out.raw(",\"media_sha256\":null,\"targeting\":[");
    String comma = "";
    for (String target : plan.targeting()) {
      out.raw(comma).word(target);
      comma = ",";
    }
    out.raw("],\"product_id\":").word(plan.product().id());
    out.raw(",\"alt_text\":").text(plan.altText());
    out.raw(",\"link\":").word(plan.link());
    out.raw(",\"author_subject\":").word(People.byKey(plan.author()).subject());
    out.raw(",\"submitted_at\":").instantOrNull(e.submittedAt());
    out.raw(",\"content_hash\":").word(e.contentHash()).raw("}");
  }

  /// The contract's `Decision`.
  public static void decision(JsonBytes out, DecisionEntry e) {
    out.raw("{\"id\":").word(e.id());
    out.raw(",\"offer_id\":").word(e.offerId());
    out.raw(",\"decision\":").word(e.decision());
    out.raw(",\"subject\":").word(e.subject());
    out.raw(",\"comment\":").text(e.comment());
    out.raw(",\"content_hash\":").word(e.contentHash());
    out.raw(",\"decided_at\":").instant(e.at());
    out.raw(",\"field\":").wordOrNull(e.field());
    out.raw(",\"on_behalf_of\":").wordOrNull(e.onBehalfOf()).raw("}");
  }

  private static void price(JsonBytes out, long minor, String currency) {
    if (minor < 0) {
      out.raw("null");
    } else {
      out.money(minor, currency);
    }
  }

  private static void count(JsonBytes out, long count) {
    if (count < 0) {
      out.raw("null");
    } else {
      out.number(count);
    }
  }
}
