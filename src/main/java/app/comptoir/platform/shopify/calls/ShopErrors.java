package app.comptoir.platform.shopify.calls;

import app.comptoir.platform.Failure;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import app.comptoir.platform.wire.SafeText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the errors of an answer mean. Shopify tells most of them in an answer of status 200.
final class ShopErrors {
  private ShopErrors() {}

  /// Why an answer holds nothing to go on with.
  ///
  /// @param wait until so much may be asked again, where it was too much
  static Failure of(JsonNode errors, Duration wait) {
    for (JsonNode error : errors) {
      String code = error.path("extensions").path("code").asString("");
      String message = SafeText.of(error.path("message").asString(""));
      switch (code) {
        case "THROTTLED" -> {
          return new Failure.Busy(200, wait, "The shop asks to wait");
        }
        case "ACCESS_DENIED" -> {
          return new Failure.Refused(403, scope(error, message));
        }
        case "INTERNAL_SERVER_ERROR", "TIMEOUT", "SERVICE_UNAVAILABLE" -> {
          return new Failure.Busy(200, null, "The shop could not answer: " + message);
        }
        default -> {
          if (message.equalsIgnoreCase("Throttled")) {
            return new Failure.Busy(200, wait, "The shop asks to wait");
          }
        }
      }
    }
    return new Failure.BadAnswer(
        "The shop did not understand the question: " + SafeText.of(first(errors)));
  }

  /// Which right is missing, where the answer says.
  private static String scope(JsonNode error, String message) {
    String needed = error.path("extensions").path("requiredAccess").asString("");
    return needed.isBlank() ? message : "The app lacks a right: " + SafeText.of(needed);
  }

  private static String first(JsonNode errors) {
    return errors.isArray() && !errors.isEmpty()
        ? errors.get(0).path("message").asString("")
        : errors.asString("");
  }

  /// What the body of an answer says in words; null where it says nothing.
  static @Nullable String title(Bytes body) {
    try {
      JsonNode document = ShopJson.tree(body);
      JsonNode errors = document.path("errors");
      String said = errors.isMissingNode() ? "" : first(errors);
      return said.isBlank() ? document.path("error_description").asString("") : said;
    } catch (Malformed _) {
      return null;
    }
  }

  /// Why the shop gives no token for the app's keys.
  static String refusedKeys(Bytes body) {
    String error = "";
    try {
      error = ShopJson.tree(body).path("error").asString("");
    } catch (Malformed _) {
      // Whatever it was, it was no token.
    }
    return switch (error) {
      case "shop_not_permitted" ->
          "The app and the shop are of two organisations: make the app in the Dev Dashboard of the"
              + " shop's own organisation";
      case "app_not_installed", "application_cannot_be_found" ->
          "The app is not installed in this shop, or there is no such app";
      case "invalid_client" -> "The shop does not take the client id or the client secret";
      default -> "The shop gives no token for this client id and client secret";
    };
  }
}
