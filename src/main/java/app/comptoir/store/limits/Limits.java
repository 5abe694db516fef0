package app.comptoir.store.limits;

import static app.comptoir.store.limits.FieldLimits.ID;
import static app.comptoir.store.limits.FieldLimits.counted;
import static app.comptoir.store.limits.FieldLimits.day;
import static app.comptoir.store.limits.FieldLimits.first;
import static app.comptoir.store.limits.FieldLimits.id;
import static app.comptoir.store.limits.FieldLimits.inRecord;
import static app.comptoir.store.limits.FieldLimits.length;
import static app.comptoir.store.limits.FieldLimits.money;
import static app.comptoir.store.limits.FieldLimits.number;
import static app.comptoir.store.limits.FieldLimits.revision;
import static app.comptoir.store.limits.FieldLimits.time;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Metric;
import app.comptoir.domain.post.Post;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What fits the tables and their packed keys. Every record of every source passes here before it
/// is stored; one that does not fit is set aside by name, and the log goes on behind it.
///
/// Texts for reading are not looked at: they are cut to their columns, no figure depends on them.
public final class Limits {
  private static final int MEDIA_ID = 300;
  private static final int HASH = 64;
  private static final int CONTENT = 900_000;
  private static final int RATE_DIGITS = 12;

  private Limits() {}

  /// The change, or in its place an unreadable one that says what does not fit.
  public static Change checked(Change change) {
    String objection = objection(change);
    return objection == null
        ? change
        : new Change.Unreadable(
            change.seq(), change.at(), change.revision(), change.type(), objection);
  }

  private static @Nullable String objection(Change change) {
    return switch (change) {
      case Change.ShopperEventChange event -> event(event);
      case Change.MetricChange metric -> metric(metric);
      case Change.OrderChange order -> RevenueLimits.order(order.order());
      case Change.ReturnChange returned -> RevenueLimits.returned(returned.returned());
      case Change.DocumentChange document -> RevenueLimits.document(document.document());
      case Change.PostChange post -> post(post.post());
      case Change.ProductChange product -> product(product.product());
      case Change.CampaignChange campaign -> id("id", campaign.campaign().id());
      case Change.OfferChange offer -> offer(offer.offer());
      case Change.DecisionChange decision -> decision(decision.decision());
      case Change.LedgerEntryChange entry -> RevenueLimits.entry(entry.entry());
      case Change.FxRateChange rate -> rate(rate);
      case Change.BrandChange brand -> brand(brand.brand());
      case Change.Deletion deletion -> deletion(deletion);
      case Change.Unreadable _ -> null;
    };
  }

  private static @Nullable String event(Change.ShopperEventChange change) {
    ShopperEvent event = change.event();
    if (event.eventId() > 0
        && event.postId().length() <= ID
        && (event.orderId() == null || event.orderId().length() <= ID)
        && change.revision() <= Integer.MAX_VALUE
        && counted(event.at())) {
      return null;
    }
    return inRecord(
        String.valueOf(event.eventId()),
        event.eventId() > 0 ? null : "event_id is not positive",
        id("post_id", event.postId()),
        id("order_id", event.orderId()),
        revision(change.revision()),
        time("at", event.at()));
  }

  private static @Nullable String metric(Change.MetricChange change) {
    Metric m = change.metric();
    return inRecord(
        m.postId() + " " + m.minute(),
        id("post_id", m.postId()),
        time("minute", m.minute()),
        revision(change.revision()),
        number("impressions", m.impressions()),
        number("hides", m.hides()),
        number("mutes", m.mutes()),
        number("unfollows", m.unfollows()),
        number("reports", m.reports()),
        number("spend_minor", m.spendMinor()));
  }

  private static @Nullable String post(Post post) {
    return inRecord(
        post.id(),
        id("id", post.id()),
        id("campaign_id", post.campaignId()),
        id("product_id", post.productId()),
        length("media_id", post.mediaId(), MEDIA_ID),
        money("price", post.price()),
        number("stock_allocated", post.stockAllocated()));
  }

  private static @Nullable String product(Product product) {
    return inRecord(product.id(), id("id", product.id()), money("price", product.price()));
  }

  private static @Nullable String offer(Offer offer) {
    return inRecord(
        offer.id(),
        id("id", offer.id()),
        id("post_id", offer.postId()),
        id("author_subject", offer.authorSubject()),
        length("media_id", offer.mediaId(), MEDIA_ID),
        length("content_hash", offer.contentHash(), HASH),
        money("price", offer.price()),
        money("compare_at", offer.compareAt()),
        money("budget", offer.budget()),
        number("stock", offer.stock()),
        textLength(offer) <= CONTENT ? null : "its texts are longer than 900,000 characters");
  }

  private static long textLength(Offer offer) {
    long length = offer.title().length() + (long) offer.text().length();
    for (String text :
        new @Nullable String[] {
          offer.hashtag(), offer.mediaHash(), offer.productId(), offer.altText(), offer.link()
        }) {
      length += text == null ? 0 : text.length();
    }
    for (String target : offer.targeting()) {
      length += target.length() + 1;
    }
    return length;
  }

  private static @Nullable String decision(Decision decision) {
    return inRecord(
        decision.id(),
        id("id", decision.id()),
        id("offer_id", decision.offerId()),
        id("subject", decision.subject()),
        id("on_behalf_of", decision.onBehalfOf()),
        length("content_hash", decision.contentHash(), HASH));
  }

  private static @Nullable String rate(Change.FxRateChange change) {
    LocalDate day = change.rate().day();
    int digits = change.rate().rate().precision() - change.rate().rate().scale();
    return inRecord(
        change.rate().base() + " " + day,
        day("day", day),
        digits > RATE_DIGITS ? "rate is out of range" : null);
  }

  private static @Nullable String brand(Brand brand) {
    String rules = null;
    for (CommissionRule rule : brand.commissionRules()) {
      rules = first(rules, number("fixed_minor", rule.fixedMinor()));
    }
    return inRecord(brand.id(), id("id", brand.id()), rules);
  }

  private static @Nullable String deletion(Change.Deletion deletion) {
    String objection =
        switch (deletion.kind()) {
          case SHOPPER_EVENT ->
              first(
                  deletion.id().matches("[0-9]{1,18}") ? null : "event_id is not a number",
                  revision(deletion.revision()));
          case PRODUCT, CAMPAIGN, POST, OFFER, ORDER, RETURN, LEDGER_ENTRY ->
              id("id", deletion.id());
          case BRAND, DECISION, METRIC, FX_RATE ->
              first(id("id", deletion.id()), "it cannot be deleted, only told anew");
        };
    return inRecord(deletion.id(), objection);
  }
}
