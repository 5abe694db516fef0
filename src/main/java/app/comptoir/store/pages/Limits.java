package app.comptoir.store.pages;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Metric;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.store.sql.Keys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What fits the tables and their packed keys. Every record of every source passes here before it
/// is stored; one that does not fit is set aside by name, and the log goes on behind it.
///
/// Texts for reading are not looked at: they are cut to their columns, no figure depends on them.
final class Limits {
  /// Ten million millions in a currency with cents: no order, bucket or return is that large, and
  /// thousands of them still add up to 64 bits.
  static final long AMOUNT = 1_000_000_000_000_000L;

  private static final int ID = 200;
  private static final int MEDIA_ID = 300;
  private static final int HASH = 64;
  private static final int LINES = 100_000;
  private static final int CONTENT = 900_000;
  private static final int SHOWN = 60;
  private static final int RATE_DIGITS = 12;

  /// What is counted by day and by five minutes: from here on it is a day of the key in every time
  /// zone, and up to there [Keys#slotOf] does not begin again from zero.
  private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");

  private static final Instant END = Instant.parse("2288-01-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final LocalDate END_DAY = LocalDate.of(2288, 1, 1);

  private Limits() {}

  /// The change, or in its place an unreadable one that says what does not fit.
  static Change checked(Change change) {
    String objection = objection(change);
    return objection == null
        ? change
        : new Change.Unreadable(
            change.seq(), change.at(), change.revision(), change.type(), objection);
  }

  /// Whether an instant can be one of what is counted.
  static boolean counted(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(END);
  }

  private static @Nullable String objection(Change change) {
    return switch (change) {
      case Change.ShopperEventChange event -> event(event);
      case Change.MetricChange metric -> metric(metric);
      case Change.OrderChange order -> order(order.order());
      case Change.ReturnChange returned -> returned(returned.returned());
      case Change.DocumentChange document -> document(document.document());
      case Change.PostChange post -> post(post.post());
      case Change.ProductChange product -> product(product.product());
      case Change.CampaignChange campaign -> id("id", campaign.campaign().id());
      case Change.OfferChange offer -> offer(offer.offer());
      case Change.DecisionChange decision -> decision(decision.decision());
      case Change.LedgerEntryChange entry -> entry(entry.entry());
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
    return of(
        String.valueOf(event.eventId()),
        event.eventId() > 0 ? null : "event_id is not positive",
        id("post_id", event.postId()),
        id("order_id", event.orderId()),
        revision(change.revision()),
        time("at", event.at()));
  }

  private static @Nullable String metric(Change.MetricChange change) {
    Metric m = change.metric();
    return of(
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

  private static @Nullable String order(Order order) {
    return of(
        order.id(),
        id("id", order.id()),
        id("post_id", order.postId()),
        time("placed_at", order.placedAt()),
        number("tax_minor", order.taxMinor()),
        number("shipping_minor", order.shippingMinor()),
        lines(order.lines()));
  }

  /// Of lines that take each other away the sum is counted without sign: each is added up too.
  private static @Nullable String lines(List<Order.Line> lines) {
    if (lines.size() >= LINES) {
      return "there are more than 100,000 lines";
    }
    long quantity = 0;
    long gross = 0;
    long discount = 0;
    for (Order.Line line : lines) {
      String one =
          first(
              id("product_id", line.productId()),
              number("quantity", line.quantity()),
              number("gross_minor", line.grossMinor()),
              number("discount_minor", line.discountMinor()));
      if (one != null) {
        return one;
      }
      quantity = Math.min(AMOUNT + 1, quantity + Math.abs(line.quantity()));
      gross = Math.min(AMOUNT + 1, gross + Math.abs(line.grossMinor()));
      discount = Math.min(AMOUNT + 1, discount + Math.abs(line.discountMinor()));
    }
    return first(
        number("the sum of quantity", quantity),
        number("the sum of gross_minor", gross),
        number("the sum of discount_minor", discount));
  }

  private static @Nullable String returned(Return returned) {
    return of(
        returned.id(),
        id("id", returned.id()),
        id("order_id", returned.orderId()),
        id("product_id", returned.productId()),
        number("quantity", returned.quantity()),
        number("amount", returned.amount().minor()),
        time("processed_at", returned.processedAt()));
  }

  private static @Nullable String document(Document document) {
    String objection = of(document.id(), id("id", document.id()));
    if (document.order() != null) {
      objection = first(objection, order(document.order()));
    }
    for (Return returned : document.returns()) {
      objection = first(objection, returned(returned));
    }
    for (LedgerEntry entry : document.entries()) {
      objection = first(objection, entry(entry));
    }
    return objection;
  }

  private static @Nullable String post(Post post) {
    return of(
        post.id(),
        id("id", post.id()),
        id("campaign_id", post.campaignId()),
        id("product_id", post.productId()),
        length("media_id", post.mediaId(), MEDIA_ID),
        money("price", post.price()),
        number("stock_allocated", post.stockAllocated()));
  }

  private static @Nullable String product(Product product) {
    return of(product.id(), id("id", product.id()), money("price", product.price()));
  }

  private static @Nullable String offer(Offer offer) {
    return of(
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
        length(offer) <= CONTENT ? null : "its texts are longer than 900,000 characters");
  }

  private static long length(Offer offer) {
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
    return of(
        decision.id(),
        id("id", decision.id()),
        id("offer_id", decision.offerId()),
        id("subject", decision.subject()),
        id("on_behalf_of", decision.onBehalfOf()),
        length("content_hash", decision.contentHash(), HASH));
  }

  private static @Nullable String entry(LedgerEntry entry) {
    return of(
        entry.id(),
        id("id", entry.id()),
        id("product_id", entry.productId()),
        number("quantity", entry.quantity()),
        number("amount", entry.amount().minor()),
        time("booked_at", entry.bookedAt()));
  }

  private static @Nullable String rate(Change.FxRateChange change) {
    LocalDate day = change.rate().day();
    int digits = change.rate().rate().precision() - change.rate().rate().scale();
    return of(
        change.rate().base() + " " + day,
        day.isBefore(FIRST_DAY) || !day.isBefore(END_DAY) ? outside("day", day) : null,
        digits > RATE_DIGITS ? "rate is out of range" : null);
  }

  /// What is wrong with a brand itself; null if nothing is.
  static @Nullable String brand(Brand brand) {
    String rules = null;
    for (CommissionRule rule : brand.commissionRules()) {
      rules = first(rules, number("fixed_minor", rule.fixedMinor()));
    }
    return of(brand.id(), id("id", brand.id()), rules);
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
    return of(deletion.id(), objection);
  }

  private static @Nullable String id(String name, @Nullable String id) {
    return length(name, id, ID);
  }

  private static @Nullable String length(String name, @Nullable String text, int most) {
    return text == null || text.length() <= most
        ? null
        : "%s is longer than %d characters".formatted(name, most);
  }

  private static @Nullable String time(String name, Instant instant) {
    return counted(instant) ? null : outside(name, instant);
  }

  private static String outside(String name, Object when) {
    return "%s, %s, is not within 1970 to 2287".formatted(name, when);
  }

  private static @Nullable String money(String name, @Nullable Money money) {
    return money == null ? null : number(name, money.minor());
  }

  private static @Nullable String number(String name, @Nullable Long number) {
    return number == null || (number >= -AMOUNT && number <= AMOUNT)
        ? null
        : name + " is out of range";
  }

  private static @Nullable String revision(long revision) {
    return revision <= Integer.MAX_VALUE ? null : "revision is out of range";
  }

  private static @Nullable String first(@Nullable String... objections) {
    for (String objection : objections) {
      if (objection != null) {
        return objection;
      }
    }
    return null;
  }

  /// What is wrong with a record, the first of it; null if nothing is.
  ///
  /// @param id of the record; as much of it is shown as fits a line
  private static @Nullable String of(String id, @Nullable String... objections) {
    String objection = first(objections);
    return objection == null
        ? null
        : "%s: %s".formatted(id.length() <= SHOWN ? id : id.substring(0, SHOWN) + "…", objection);
  }
}
