package app.comptoir.platform.api.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.ReplyOutcome;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.funnel.Surface;
import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Metric;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.api.Lines;
import app.comptoir.platform.wire.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ChangeReaderTest {
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final String HASH =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  private final ChangeReader reader = new ChangeReader("brand-1");

  @Test
  void shopperEvent() {
    ShopperEvent event =
        new ShopperEvent(
            7,
            "post-1",
            0x00ff00ff00ff00feL,
            Step.PURCHASE,
            Instant.parse("2026-03-01T09:05:07.25Z"),
            ReplyOutcome.NONE,
            "order-1",
            Placement.PROMOTED,
            Surface.MOBILE_APP,
            "FR");
    assertThat(read(Lines.change(5, "shopper_event", Lines.EVENT_DATA)))
        .isEqualTo(new Change.ShopperEventChange(5, AT, 1, event));
  }

  @Test
  void metric() {
    Metric metric =
        new Metric(
            "post-1",
            Instant.parse("2026-03-01T09:05:00Z"),
            Placement.ORGANIC,
            Surface.WEB,
            120,
            1,
            2,
            3,
            4,
            56);
    assertThat(read(Lines.change(5, "metric", Lines.METRIC_DATA)))
        .isEqualTo(new Change.MetricChange(5, AT, 1, metric));
  }

  @Test
  void catalogue() {
    Instant from = Instant.parse("2025-01-01T00:00:00Z");
    Brand brand =
        new Brand(
            "brand-1",
            "Maison Ourse",
            ZoneId.of("Europe/Paris"),
            EUR,
            DayOfWeek.MONDAY,
            List.of(new CommissionRule(80, 25, from, null)),
            new ReadabilityBudget(250, 6));
    assertThat(read(Lines.change(1, "brand", Lines.BRAND_DATA)))
        .isEqualTo(new Change.BrandChange(1, AT, 1, brand));
    assertThat(read(Lines.change(2, "product", Lines.PRODUCT_DATA)))
        .isEqualTo(
            new Change.ProductChange(
                2, AT, 1, new Product("product-1", "brand-1", "MO-1", null, eur(1999))));
    Instant starts = Instant.parse("2026-02-01T00:00:00Z");
    assertThat(read(Lines.change(3, "campaign", Lines.CAMPAIGN_DATA)))
        .isEqualTo(
            new Change.CampaignChange(
                3,
                AT,
                1,
                new Campaign("campaign-1", "brand-1", "Printemps", "#OurseCart", starts, null)));
  }

  @Test
  void post() {
    Post post =
        new Post(
            "post-1",
            "brand-1",
            "campaign-1",
            "product-1",
            Action.CART_REPLY,
            Placement.PROMOTED,
            "Maison Ourse",
            "@ourse",
            "Un \uD83D\uDC3B \u0007 ici",
            "#OurseCart",
            "m1",
            null,
            eur(1999),
            40L,
            Instant.parse("2026-02-02T08:00:00Z"),
            null,
            null);
    assertThat(read(Lines.change(4, "post", Lines.POST_DATA)))
        .isEqualTo(new Change.PostChange(4, AT, 1, post));
  }

  @Test
  void offerAndDecision() {
    Offer offer =
        new Offer(
            "offer-1",
            "brand-1",
            null,
            "Plaid",
            "Doux",
            Offer.State.SUBMITTED,
            eur(1999),
            null,
            null,
            eur(50_000),
            Instant.parse("2026-04-01T00:00:00Z"),
            Instant.parse("2026-04-08T00:00:00Z"),
            null,
            null,
            "u1",
            Instant.parse("2026-03-01T00:00:00Z"),
            3,
            HASH,
            null,
            List.of(),
            null,
            null,
            null);
    String line = Lines.change(5, "offer", Lines.OFFER_DATA);
    assertThat(read(line.replace("\"revision\":1", "\"revision\":3")))
        .isEqualTo(new Change.OfferChange(5, AT, 3, offer));
    Decision decision =
        new Decision(
            "decision-1",
            "brand-1",
            "offer-1",
            Decision.Kind.REQUEST_CHANGES,
            "u2",
            null,
            HASH,
            Instant.parse("2026-03-02T00:00:00Z"),
            null,
            null);
    assertThat(read(Lines.change(6, "decision", Lines.DECISION_DATA)))
        .isEqualTo(new Change.DecisionChange(6, AT, 1, decision));
  }

  @Test
  void revenue() {
    Order order =
        new Order(
            "order-1",
            "brand-1",
            null,
            Order.Status.PLACED,
            Instant.parse("2026-03-01T09:05:07Z"),
            EUR,
            List.of(new Order.Line("product-1", 2, 3998, 398)),
            600,
            490,
            null);
    assertThat(read(Lines.change(7, "order", Lines.ORDER_DATA)))
        .isEqualTo(new Change.OrderChange(7, AT, 1, order));
    Return returned =
        new Return(
            "return-1",
            "brand-1",
            "order-1",
            null,
            Return.Kind.CANCELLATION,
            2,
            eur(3600),
            Instant.parse("2026-03-03T10:00:00Z"));
    assertThat(read(Lines.change(8, "return", Lines.RETURN_DATA)))
        .isEqualTo(new Change.ReturnChange(8, AT, 1, returned));
    FxRate rate =
        new FxRate(
            LocalDate.of(2026, 3, 1), Currency.getInstance("USD"), EUR, new BigDecimal("0.9215"));
    assertThat(read(Lines.change(9, "fx_rate", Lines.FX_DATA)))
        .isEqualTo(new Change.FxRateChange(9, AT, 1, rate));
  }

  /// Compares with the contract itself what a record must hold.
  @ParameterizedTest
  @CsvSource({
    "shopper_event,ShopperEvent",
    "metric,Metric",
    "brand,Brand",
    "product,Product",
    "campaign,Campaign",
    "post,Post",
    "offer,Offer",
    "decision,Decision",
    "order,Order",
    "return,Return",
    "fx_rate,FxRate"
  })
  void requiredIsWhatTheContractRequires(String type, String schema) throws IOException {
    Set<String> required = required(schema);
    Matcher names = Pattern.compile("\"([a-z_]+)\":").matcher(data(type));
    while (names.find()) {
      String name = names.group(1);
      String data = data(type).replaceFirst("\"" + name + "\":", "\"unknown_" + name + "\":");
      Change change = read(Lines.change(5, type, data));
      if (required.remove(name)) {
        assertThat(change).isEqualTo(new Change.Unreadable(5, AT, 1, type, name + " is missing"));
      } else if (topLevel(type, name)) {
        assertThat(change).isNotInstanceOf(Change.Unreadable.class);
      }
    }
    assertThat(required).isEmpty();
  }

  /// Whether a property is the record's own, not one of an object within.
  private static boolean topLevel(String type, String name) {
    String before = data(type).substring(0, data(type).indexOf("\"" + name + "\":"));
    return before.chars().filter(c -> c == '{').count() - 1
        == before.chars().filter(c -> c == '}').count();
  }

  private static Set<String> required(String schema) throws IOException {
    try (InputStream contract =
        ChangeReaderTest.class.getResourceAsStream("/openapi/platform-v1.yaml")) {
      String text = new String(contract.readAllBytes(), StandardCharsets.UTF_8);
      Matcher list =
          Pattern.compile("\n    " + schema + ":\n(?: {6}.*\n)*? {6}required: \\[(.*)]")
              .matcher(text);
      assertThat(list.find()).isTrue();
      return new TreeSet<>(List.of(list.group(1).split(", ")));
    }
  }

  @Test
  void unknownFieldsArePassedOver() {
    String line = Lines.change(5, "shopper_event", Lines.EVENT_DATA);
    Change plain = read(line);
    String more =
        "\"x\":{\"y\":[1,{\"step\":\"tap\"},null]},\"z\":\"" + "q".repeat(900_000) + "\",";
    assertThat(read(line.replace("\"event_id\"", more + "\"event_id\""))).isEqualTo(plain);
    assertThat(read(line.replace("\"seq\"", more + "\"seq\""))).isEqualTo(plain);
    String post = Lines.change(6, "post", Lines.POST_DATA);
    assertThat(read(post.replace("\"campaign_id\"", more + "\"campaign_id\"")))
        .isEqualTo(read(post));
  }

  @Test
  void dataMayComeFirst() {
    String line = Lines.change(5, "shopper_event", Lines.EVENT_DATA);
    String turned =
        "{\"data\":" + Lines.EVENT_DATA + "," + line.substring(1, line.indexOf(",\"data\"")) + "}";
    assertThat(read(turned)).isEqualTo(read(line));
  }

  @ParameterizedTest
  @CsvSource({
    "shopper_event,purchase",
    "shopper_event,promoted",
    "shopper_event,mobile_app",
    "metric,organic",
    "metric,web",
    "post,cart_reply",
    "post,promoted",
    "offer,submitted",
    "decision,request_changes",
    "order,placed",
    "return,cancellation"
  })
  void unknownEnumValueIsOther(String type, String value) {
    String line = Lines.change(5, type, data(type)).replace("\"" + value + "\"", "\"hologram\"");
    assertThat(read(line)).isNotInstanceOf(Change.Unreadable.class).asString().contains("OTHER");
  }

  /// The contract says of an order's country that it is a text or null, no more.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "null|-",
        "\"\"|-",
        "\"fr\"|FR",
        "\"FR\"|FR",
        "\"xx\"|-",
        "\"France\"|-",
        "\"  \"|-"
      })
  void saleIsNotLostForItsCountry(String written, @Nullable String country) {
    String data = Lines.ORDER_DATA.replace("\"country\":null", "\"country\":" + written);
    Change order = read(Lines.change(5, "order", data));
    assertThat(((Change.OrderChange) order).order().country()).isEqualTo(country);
  }

  @ParameterizedTest
  @CsvSource({"fr,FR", "'',ZZ", "France,ZZ", "f1,ZZ"})
  void shopperIsNotLostForTheirCountry(String written, String country) {
    String data = Lines.EVENT_DATA.replace("\"FR\"", "\"" + written + "\"");
    Change event = read(Lines.change(5, "shopper_event", data));
    assertThat(((Change.ShopperEventChange) event).event().country()).isEqualTo(country);
  }

  @Test
  void replyHasAnOutcome() {
    assertThat(outcome("\"outcome\":\"not_linked\",")).isEqualTo(ReplyOutcome.NOT_LINKED);
    assertThat(outcome("\"outcome\":\"sung\",")).isEqualTo(ReplyOutcome.OTHER);
    assertThat(outcome("\"outcome\":null,")).isEqualTo(ReplyOutcome.NONE);
  }

  @Test
  void unknownTypeIsUnreadable() {
    assertThat(read(Lines.change(5, "poem", "{\"id\":\"1\"}")))
        .isEqualTo(new Change.Unreadable(5, AT, 1, "poem", "This version does not know the type"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "metric|\"impressions\":120|\"impressions\":null|impressions is null",
        "metric|\"impressions\":120|\"impressions\":-1|impressions is out of range",
        "metric|\"impressions\":120|\"impressions\":1e3|impressions is no whole number",
        "metric|\"impressions\":120|\"impressions\":\"120\"|impressions is no whole number",
        "metric|\"impressions\":120|\"impressions\":99999999999999999999|impressions is out of"
            + " range",
        "metric|\"impressions\":120,||impressions is missing",
        "metric|09:05:00Z|09:05:01Z|minute is no start of a minute",
        "shopper_event|\"7\"|7|event_id is no string",
        "shopper_event|\"7\"|\"07\"|event_id is no number of the contract's form",
        "shopper_event|\"7\"|\"9999999999999999999\"|event_id is no number of the contract's form",
        "shopper_event|2026-03-01T09:05:07.25Z|2026-02-30T09:05:07Z|at is no RFC 3339 instant",
        "shopper_event|\"post-1\"|\" \"|post_id is blank",
        "brand|Europe/Paris|Europe/Atlantis|time_zone “Europe/Atlantis” is none this version knows",
        "brand|\"EUR\"|\"EURO\"|currency is no ISO 4217 code",
        "brand|monday|someday|week_start is no day of the week",
        "brand|\"per_mille\":80|\"per_mille\":1001|per_mille is out of range",
        "product|1999|null|amount_minor is null",
        "post|\"stock_allocated\":40|\"stock_allocated\":-4|The stock is negative",
        "offer|0123456789abcdef0123|xyz|content_hash is no SHA-256 in hexadecimal",
        "order|\"lines\":[|\"lines\":[3,|lines holds something that is no object",
        "return|3600|-3600|amount is negative",
        "fx_rate|0.9215|0.000|rate is zero",
        "fx_rate|0.9215|1e9|rate is no decimal of the contract's form",
        "fx_rate|2026-03-01\",|2026-13-01\",|day is no day"
      })
  void badValueIsUnreadable(String type, String good, String bad, String reason) {
    String line = Lines.change(5, type, data(type).replace(good, bad == null ? "" : bad));
    assertThat(read(line)).isEqualTo(new Change.Unreadable(5, AT, 1, type, reason));
  }

  @Test
  void sumsThatDoNotFitAreUnreadable() {
    String line =
        "{\"product_id\":\"p\",\"quantity\":1,\"gross_minor\":9000000000000000000,\"discount_minor\":0}";
    String data = Lines.ORDER_DATA.replaceAll("\\[.*]", "[" + line + "," + line + "]");
    assertThat(read(Lines.change(5, "order", data))).isInstanceOf(Change.Unreadable.class);
  }

  @Test
  void hugeStringsAndDeepTreesAreUnreadable() {
    String huge = Lines.POST_DATA.replace("Maison Ourse", "x".repeat(10 << 20));
    assertThat(read(Lines.change(5, "post", huge))).isInstanceOf(Change.Unreadable.class);
    String deep = Lines.POST_DATA.replace("\"id\"", "\"x\":" + "[".repeat(100_000) + ",\"id\"");
    assertThat(read(Lines.change(5, "post", deep))).isInstanceOf(Change.Unreadable.class);
    String number = Lines.METRIC_DATA.replace("120", "1".repeat(1_000_000));
    assertThat(read(Lines.change(5, "metric", number))).isInstanceOf(Change.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "null",
        "[]",
        "{",
        "{}",
        "{\"seq\":0,\"at\":\"2026-03-01T10:00:00Z\"}",
        "{\"seq\":null,\"at\":\"2026-03-01T10:00:00Z\"}",
        "{\"seq\":1.5,\"at\":\"2026-03-01T10:00:00Z\"}"
      })
  void recordWithoutPlaceInTheLogSpoilsThePage(String line) {
    assertThatThrownBy(() -> read(line)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\":\"metric\"|\"type\":{\"a\":[1]}|type is no string",
        "\"type\":\"metric\"|\"typ\":\"metric\"|type is missing",
        "\"revision\":1|\"revision\":0|revision is out of range",
        "\"at\":\"2026-03-01T10:00:00Z\"|\"at\":\"yesterday\"|at is no RFC 3339 instant",
        "\"at\":|\"when\":|at is missing",
        "\"deleted\":false|\"deleted\":\"no\"|deleted is neither true nor false",
        "\"deleted\":false|\"x\":1|deleted is missing",
        "\"data\":{|\"datum\":{|data is missing"
      })
  void spoiltEnvelopeIsUnreadable(String good, String bad, String reason) {
    String line = Lines.change(5, "metric", Lines.METRIC_DATA).replace(good, bad);
    assertThat(read(line))
        .isInstanceOfSatisfying(
            Change.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.seq()).isEqualTo(5);
              assertThat(unreadable.reason()).isEqualTo(reason);
            });
  }

  @Test
  void deletionsNameTheirThing() {
    assertThat(read(Lines.deletion(5, "post", "{\"id\":\"post-1\",\"text\":null}")))
        .isEqualTo(new Change.Deletion(5, AT, 1, Change.Kind.POST, "post-1"));
    assertThat(read(Lines.deletion(5, "shopper_event", Lines.EVENT_DATA)))
        .isEqualTo(new Change.Deletion(5, AT, 1, Change.Kind.SHOPPER_EVENT, "7"));
    assertThat(read(Lines.deletion(5, "metric", Lines.METRIC_DATA)))
        .isEqualTo(
            new Change.Deletion(
                5, AT, 1, Change.Kind.METRIC, "post-1|2026-03-01T09:05:00Z|organic|web"));
    assertThat(read(Lines.deletion(5, "fx_rate", Lines.FX_DATA)))
        .isEqualTo(new Change.Deletion(5, AT, 1, Change.Kind.FX_RATE, "2026-03-01|USD|EUR"));
    assertThat(read(Lines.deletion(5, "order", "{\"id\":null}")))
        .isEqualTo(new Change.Unreadable(5, AT, 1, "order", "The deleted thing is not named"));
  }

  @Test
  void shopperThatIsNoPseudonymIsHashed() {
    assertThat(EventReader.shopper("ffffffffffffffff")).isEqualTo(-1);
    // The first 16 digits of: printf anna | sha256sum
    assertThat(EventReader.shopper("anna")).isEqualTo(0x55579b557896d0ceL);
    assertThat(EventReader.shopper("FFFFFFFFFFFFFFFF")).isNotEqualTo(-1);
  }

  @Test
  void postIdentifiersAreShared() {
    String first = ((Change.ShopperEventChange) read(Lines.event(1))).event().postId();
    String second = ((Change.ShopperEventChange) read(Lines.event(2))).event().postId();
    assertThat(second).isSameAs(first);
  }

  public static String data(String type) {
    return switch (type) {
      case "shopper_event" -> Lines.EVENT_DATA;
      case "metric" -> Lines.METRIC_DATA;
      case "brand" -> Lines.BRAND_DATA;
      case "product" -> Lines.PRODUCT_DATA;
      case "campaign" -> Lines.CAMPAIGN_DATA;
      case "post" -> Lines.POST_DATA;
      case "offer" -> Lines.OFFER_DATA;
      case "decision" -> Lines.DECISION_DATA;
      case "order" -> Lines.ORDER_DATA;
      case "return" -> Lines.RETURN_DATA;
      case "fx_rate" -> Lines.FX_DATA;
      default -> throw new IllegalArgumentException(type);
    };
  }

  private ReplyOutcome outcome(String field) {
    String data = Lines.EVENT_DATA.replace("\"step\"", field + "\"step\"");
    return ((Change.ShopperEventChange) read(Lines.change(5, "shopper_event", data)))
        .event()
        .outcome();
  }

  private Change read(String line) {
    byte[] bytes = Lines.bytes(line);
    return reader.read(bytes, 0, bytes.length);
  }

  private static Money eur(long minor) {
    return new Money(minor, EUR);
  }
}
