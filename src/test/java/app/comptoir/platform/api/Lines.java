package app.comptoir.platform.api;

import java.nio.charset.StandardCharsets;

/// Lines of a log as a platform writes them.
public final class Lines {
  public static final String EVENT_DATA =
      """
      {"event_id":"7","post_id":"post-1","shopper_id":"00ff00ff00ff00fe","step":"purchase",\
      "at":"2026-03-01T09:05:07.25Z","order_id":"order-1","placement":"promoted",\
      "surface":"mobile_app","country":"FR"}\
      """;
  public static final String METRIC_DATA =
      """
      {"post_id":"post-1","minute":"2026-03-01T09:05:00Z","placement":"organic","surface":"web",\
      "impressions":120,"hides":1,"mutes":2,"unfollows":3,"reports":4,"spend_minor":56}\
      """;
  public static final String BRAND_DATA =
      """
      {"id":"brand-1","name":"Maison Ourse","time_zone":"Europe/Paris","currency":"EUR",\
      "week_start":"monday","commission_rules":[{"per_mille":80,"fixed_minor":25,\
      "valid_from":"2025-01-01T00:00:00Z","valid_to":null}],\
      "readability_budget":{"max_promoted_per_mille":250,"max_posts_per_day":6}}\
      """;
  public static final String PRODUCT_DATA =
      """
      {"id":"product-1","sku":"MO-1","name":null,"price":{"amount_minor":1999,"currency":"EUR"}}\
      """;
  public static final String CAMPAIGN_DATA =
      """
      {"id":"campaign-1","name":"Printemps","hashtag":"#OurseCart",\
      "starts_at":"2026-02-01T00:00:00Z","ends_at":null}\
      """;
  public static final String POST_DATA =
      """
      {"id":"post-1","campaign_id":"campaign-1","product_id":"product-1","action":"cart_reply",\
      "placement":"promoted","author_name":"Maison Ourse","author_handle":"@ourse",\
      "text":"Un \\uD83D\\uDC3B \\u0007 ici","hashtag":"#OurseCart","media_id":"m1","alt_text":null,\
      "price":{"amount_minor":1999,"currency":"EUR"},"stock_allocated":40,\
      "published_at":"2026-02-02T08:00:00Z","ends_at":null,"deleted_at":null}\
      """;
  public static final String OFFER_DATA =
      """
      {"id":"offer-1","post_id":null,"title":"Plaid","text":"Doux","state":"submitted",\
      "price":{"amount_minor":1999,"currency":"EUR"},"compare_at":null,"stock":null,\
      "budget":{"amount_minor":50000,"currency":"EUR"},"flight_from":"2026-04-01T00:00:00Z",\
      "flight_to":"2026-04-08T00:00:00Z","hashtag":null,"media_id":null,"author_subject":"u1",\
      "submitted_at":"2026-03-01T00:00:00Z","content_hash":\
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}\
      """;
  public static final String DECISION_DATA =
      """
      {"id":"decision-1","offer_id":"offer-1","decision":"request_changes","subject":"u2",\
      "comment":null,"content_hash":\
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",\
      "decided_at":"2026-03-02T00:00:00Z"}\
      """;
  public static final String ORDER_DATA =
      """
      {"id":"order-1","post_id":null,"status":"placed","placed_at":"2026-03-01T09:05:07Z",\
      "currency":"EUR","lines":[{"product_id":"product-1","quantity":2,"gross_minor":3998,\
      "discount_minor":398}],"tax_minor":600,"shipping_minor":490,"country":null}\
      """;
  public static final String RETURN_DATA =
      """
      {"id":"return-1","order_id":"order-1","product_id":null,"kind":"cancellation","quantity":2,\
      "amount":{"amount_minor":3600,"currency":"EUR"},"processed_at":"2026-03-03T10:00:00Z"}\
      """;
  public static final String FX_DATA =
      """
      {"day":"2026-03-01","base":"USD","quote":"EUR","rate":"0.9215"}\
      """;

  private Lines() {}

  /// A change with the revision 1, recorded at 2026-03-01T10:00:00Z.
  public static String change(long seq, String type, String data) {
    return "{\"seq\":%d,\"type\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"revision\":1,\"deleted\":false,\"data\":%s}"
        .formatted(seq, type, data);
  }

  public static String deletion(long seq, String type, String data) {
    return change(seq, type, data).replace("\"deleted\":false", "\"deleted\":true");
  }

  /// Shopper event number `seq`.
  public static String event(long seq) {
    return change(seq, "shopper_event", EVENT_DATA.replace("\"7\"", "\"" + seq + "\""));
  }

  public static String end(String cursor, boolean more) {
    return "{\"next_cursor\":\"%s\",\"has_more\":%s}".formatted(cursor, more);
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
