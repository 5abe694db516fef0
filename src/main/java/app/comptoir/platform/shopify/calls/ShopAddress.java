package app.comptoir.platform.shopify.calls;

import app.comptoir.platform.wire.Route;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a shop's Admin API is. A shop is named by its own name at Shopify, never by a domain its
/// customers see: secrets go to `NAME.myshopify.com`, or to this very machine, and nowhere else.
///
/// @param base without a slash at its end
public record ShopAddress(URI base) {
  /// The version of the Admin API that all queries here are written for.
  static final String VERSION = "2026-07";

  private static final Pattern NAME =
      Pattern.compile("(?:https://)?([a-z0-9][a-z0-9-]{0,60})(?:\\.myshopify\\.com)?/?");

  private static final Pattern ADMIN =
      Pattern.compile("(?:https://)?admin\\.shopify\\.com/store/([a-z0-9][a-z0-9-]{0,60})(?:/.*)?");

  /// The address as somebody typed it, or copied it from the browser.
  ///
  /// @throws IllegalArgumentException where it names no shop; its message is the end of a sentence
  public static ShopAddress of(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    Matcher admin = ADMIN.matcher(text);
    Matcher name = NAME.matcher(text);
    if (admin.matches()) {
      return of(URI.create("https://" + admin.group(1) + ".myshopify.com"));
    }
    if (name.matches()) {
      return of(URI.create("https://" + name.group(1) + ".myshopify.com"));
    }
    URI local = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    if (!"http".equals(local.getScheme()) || !Route.loopback(local)) {
      throw new IllegalArgumentException("a shop is named NAME.myshopify.com");
    }
    return of(local);
  }

  private static ShopAddress of(URI base) {
    Route.requireSafe(base);
    return new ShopAddress(base);
  }

  /// As it is shown: the shop's own name where it is at Shopify.
  public String shown() {
    return onThisMachine() ? base.toString() : base.getHost();
  }

  public boolean onThisMachine() {
    return Route.loopback(base);
  }

  URI queries() {
    return URI.create(base + "/admin/api/" + VERSION + "/graphql.json");
  }

  URI tokens() {
    return URI.create(base + "/admin/oauth/access_token");
  }
}
