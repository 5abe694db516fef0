package app.comptoir.platform.shopify.calls;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import app.comptoir.platform.wire.Statuses;
import app.comptoir.platform.wire.TokenSource;
import app.comptoir.platform.wire.Wire;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/// The token of a shop: fetched with the app's keys at the first need, and again whenever the shop
/// takes it no more. It is kept in memory only. Safe for use by several threads.
final class ShopTokens implements TokenSource {
  private static final int MAX_ANSWER = 1 << 16;

  private final ShopAddress address;
  private final ShopKey key;
  private final Wire wire;
  private final Statuses statuses;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile String current;

  ShopTokens(ShopAddress address, ShopKey key, Wire wire, Statuses statuses) {
    this.address = address;
    this.key = key;
    this.wire = wire;
    this.statuses = statuses;
    this.current = key instanceof ShopKey.Token(String token) ? token : "";
  }

  @Override
  public String accessToken() {
    return current;
  }

  @Override
  public Outcome<String> refreshed(String staleToken) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Outcome.failed(new Failure.Cancelled());
    }
    try {
      if (!current.equals(staleToken)) {
        return Outcome.ok(current);
      }
      return switch (key) {
        case ShopKey.Token _ ->
            Outcome.failed(new Failure.SignInNeeded("The shop does not take the access token"));
        case ShopKey.App app -> traded(app);
      };
    } finally {
      lock.unlock();
    }
  }

  private Outcome<String> traded(ShopKey.App app) {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(escaped(app.clientId()), escaped(app.secret()));
    HttpRequest request =
        HttpRequest.newBuilder(address.tokens())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return switch (wire.fetch(request, MAX_ANSWER)) {
      case Outcome.Failed<HttpResponse<Bytes>>(Failure failure) -> Outcome.failed(failure);
      case Outcome.Ok<HttpResponse<Bytes>>(var answer) -> read(answer);
    };
  }

  private Outcome<String> read(HttpResponse<Bytes> answer) {
    int status = answer.statusCode();
    boolean page = Statuses.webPage(answer.headers());
    if (!page && (status == 400 || status == 401 || status == 403)) {
      return Outcome.failed(new Failure.SignInNeeded(ShopErrors.refusedKeys(answer.body())));
    }
    if (status != 200 || page) {
      return Outcome.failed(
          status == 200
              ? new Failure.NotPlatform("HTTP 200 with a web page")
              : statuses.failure(status, answer.headers(), answer.body()));
    }
    try {
      JsonNode token = ShopJson.tree(answer.body()).path("access_token");
      if (!token.isString() || token.stringValue().isBlank()) {
        return Outcome.failed(new Failure.BadAnswer("The answer holds no access token"));
      }
      current = token.stringValue();
      return Outcome.ok(current);
    } catch (Malformed e) {
      return Outcome.failed(new Failure.BadAnswer(e.sentence()));
    }
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
