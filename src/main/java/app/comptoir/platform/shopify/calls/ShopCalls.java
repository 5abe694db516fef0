package app.comptoir.platform.shopify.calls;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import app.comptoir.platform.wire.Statuses;
import app.comptoir.platform.wire.Wire;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Asks a shop, one question at a time, never more than it allows. A token it takes no more is
/// traded for a new one, once a call. Safe for use by several threads.
public final class ShopCalls implements AutoCloseable {
  private static final int MAX_BODY = 32 << 20;
  private static final int UNAUTHORIZED = 401;

  private final ShopAddress address;
  private final Wire wire;
  private final Statuses statuses;
  private final ShopTokens tokens;
  private final Budget budget = new Budget();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Duration skew = Duration.ZERO;

  /// @param clock for what headers say of times only
  public ShopCalls(ShopSettings settings, Clock clock, Executor executor) {
    this.address = settings.address();
    this.wire = new Wire(address.base(), settings.timeouts(), executor, settings.route());
    this.statuses = new Statuses(clock, ShopErrors::title);
    this.tokens = new ShopTokens(address, settings.key(), wire, statuses);
  }

  /// What a question was answered.
  ///
  /// @param data of which parts may be null
  /// @param partial whether the shop said that it could not answer all of it
  public record Answer(JsonNode data, boolean partial) {}

  /// Asks. Blocks, also until the question can be afforded.
  ///
  /// @param variables of which null ones are left out
  public Outcome<Answer> ask(Query query, Map<String, ?> variables) {
    if (!rested(budget.before(query))) {
      return Outcome.failed(new Failure.Cancelled());
    }
    byte[] question = ShopJson.bytes(Map.of("query", query.text(), "variables", variables));
    return switch (sent(question)) {
      case Outcome.Failed<HttpResponse<Bytes>>(Failure failure) -> Outcome.failed(failure);
      case Outcome.Ok<HttpResponse<Bytes>>(var response) -> read(query, response);
    };
  }

  private Outcome<HttpResponse<Bytes>> sent(byte[] question) {
    String token = tokens.accessToken();
    boolean fresh = false;
    while (true) {
      if (!token.isEmpty()) {
        Outcome<HttpResponse<Bytes>> answer = wire.fetch(request(question, token), MAX_BODY);
        boolean refused =
            answer instanceof Outcome.Ok<HttpResponse<Bytes>>(var response)
                && response.statusCode() == UNAUTHORIZED;
        if (!refused || fresh) {
          return answer;
        }
      }
      switch (tokens.refreshed(token)) {
        case Outcome.Ok<String>(String next) -> token = next;
        case Outcome.Failed<String>(Failure failure) -> {
          return Outcome.failed(failure);
        }
      }
      fresh = true;
    }
  }

  private HttpRequest request(byte[] question, String token) {
    return HttpRequest.newBuilder(address.queries())
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("X-Shopify-Access-Token", token)
        .POST(HttpRequest.BodyPublishers.ofByteArray(question))
        .build();
  }

  private Outcome<Answer> read(Query query, HttpResponse<Bytes> response) {
    int status = response.statusCode();
    if (status != 200) {
      Failure failure = statuses.failure(status, response.headers(), response.body());
      boolean shut = status == 402 || status == 423;
      return Outcome.failed(
          shut
              ? new Failure.Refused(status, "The shop is closed by Shopify: " + failure.detail())
              : failure);
    }
    if (Statuses.webPage(response.headers())) {
      return Outcome.failed(new Failure.NotPlatform("HTTP 200 with a web page"));
    }
    skew = statuses.skew(response.headers());
    try {
      JsonNode document = ShopJson.tree(response.body());
      Duration wait = budget.after(query, document.path("extensions").path("cost"));
      JsonNode errors = document.path("errors");
      JsonNode data = document.path("data");
      boolean any = !errors.isMissingNode() && !errors.isNull() && !errors.isEmpty();
      if (!data.isObject() || (any && emptyOf(data))) {
        return Outcome.failed(
            any ? ShopErrors.of(errors, wait) : new Failure.BadAnswer("The answer holds no data"));
      }
      return Outcome.ok(new Answer(data, any));
    } catch (Malformed e) {
      return Outcome.failed(new Failure.BadAnswer(e.sentence()));
    }
  }

  /// Whether nothing at all was answered.
  private static boolean emptyOf(JsonNode data) {
    return data.valueStream().allMatch(JsonNode::isNull);
  }

  /// Waits.
  ///
  /// @return whether there was time; false where it was interrupted or closed
  public boolean rested(Duration length) {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    try {
      return !closed.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// How far the shop's clock was ahead when it last answered.
  public Duration clockSkew() {
    return skew;
  }

  /// A variable that may have no value.
  public static Map<String, ?> variables(int first, @Nullable String after, String query) {
    return after == null
        ? Map.of("first", first, "query", query)
        : Map.of("first", first, "after", after, "query", query);
  }

  @Override
  public void close() {
    closed.countDown();
    wire.close();
  }
}
