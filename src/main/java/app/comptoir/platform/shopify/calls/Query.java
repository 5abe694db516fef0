package app.comptoir.platform.shopify.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/// The questions a shop is asked, each a file of its own.
public enum Query {
  SHOP,
  VARIANTS,
  ORDERS,
  LEDGER,
  SALES,
  DELETIONS;

  /// What the questions need to be answered, and what makes the history whole.
  public static final String ALL_ORDERS = "read_all_orders";

  private final String text;

  Query() {
    this.text = read("/shopify/" + name().toLowerCase(Locale.ROOT) + ".graphql");
  }

  public String text() {
    return text;
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Query.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
