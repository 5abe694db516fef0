package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.world.OfferPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The fingerprint of an offer's content, as the contract describes it.
final class OfferHash {
  private final StringBuilder content = new StringBuilder("offer-content 2\n");

  private OfferHash() {}

  /// @param text as it is now
  static String of(OfferPlan plan, String text) {
    String currency = plan.product().currency();
    long full = plan.product().priceMinor();
    OfferHash hash = new OfferHash();
    hash.line("id", plan.id());
    hash.line("title", plan.title());
    hash.line("text", text);
    hash.line("media_id", "med-" + plan.product().id() + "-0");
    hash.line("media_sha256", null);
    hash.line("price", plan.priceMinor() + " " + currency);
    hash.line("compare_at", full == plan.priceMinor() ? null : full + " " + currency);
    hash.line("stock", plan.stock() < 0 ? null : Long.toString(plan.stock()));
    hash.line("budget", plan.budgetMinor() + " " + currency);
    hash.line("flight_from", Long.toString(plan.flightFrom()));
    hash.line("flight_to", Long.toString(plan.flightTo()));
    hash.line("hashtag", null);
    hash.line("targeting", String.join(" ", new TreeSet<>(plan.targeting())));
    hash.line("product_id", plan.product().id());
    hash.line("alt_text", plan.altText());
    hash.line("link", plan.link());
    return hash.digest();
  }

  private void line(String name, @Nullable String value) {
    content.append(name).append(' ');
    if (value == null) {
      content.append('-');
    } else {
      content.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
    }
    content.append('\n');
  }

  private String digest() {
    try {
      byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
