package app.comptoir.platform.api.wire;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import app.comptoir.platform.wire.Statuses;
import app.comptoir.platform.wire.StreamBody;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.platform.wire.Wire;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Calls with the token of the moment; a refused token is traded for a new one, twice a call at
/// most.
public final class ApiCalls implements AutoCloseable {
  private static final int UNAUTHORIZED = 401;

  /// New tokens a call: the first may have expired with another call before this one sent it.
  private static final int MOST_TOKENS = 2;

  private final ApiSettings settings;
  private final String base;
  private final Wire wire;
  private final Statuses statuses;
  private volatile Duration skew = Duration.ZERO;

  public ApiCalls(ApiSettings settings, Clock clock, Executor executor) {
    this.settings = settings;
    this.base = withoutSlash(settings.base());
    this.wire = new Wire(settings.base(), settings.timeouts(), executor, settings.route());
    this.statuses = new Statuses(clock, ProblemText::title);
  }

  /// How far the platform's clock was ahead when it last answered.
  public Duration clockSkew() {
    return skew;
  }

  public boolean closed() {
    return wire.closed();
  }

  /// The unpacked body of a 200 answer of one of the accepted types.
  public Outcome<Bytes> get(String pathAndQuery, String accept, int maxBytes) {
    return get(pathAndQuery, accept, maxBytes, settings.timeouts());
  }

  /// The same within other limits than usual.
  public Outcome<Bytes> get(String pathAndQuery, String accept, int maxBytes, Timeouts limits) {
    List<String> headers = new ArrayList<>(List.of("Accept", accept));
    headers.addAll(List.of("Accept-Encoding", settings.compress() ? "gzip" : "identity"));
    Outcome<HttpResponse<Bytes>> outcome =
        withToken(get(pathAndQuery, headers), r -> wire.fetch(r, maxBytes, limits), _ -> {});
    return switch (outcome) {
      case Outcome.Ok<HttpResponse<Bytes>>(var response) -> {
        skew = statuses.skew(response.headers());
        yield body(response, accept, maxBytes);
      }
      case Outcome.Failed<HttpResponse<Bytes>>(var failure) -> Outcome.failed(failure);
    };
  }

  /// The answer to a JSON document, whatever its status; never packed.
  public Outcome<HttpResponse<Bytes>> post(
      String path, List<String> headers, byte[] document, int maxBytes) {
    return withToken(
        request(path, headers)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Encoding", "identity")
            .POST(HttpRequest.BodyPublishers.ofByteArray(document)),
        r -> wire.fetch(r, maxBytes),
        _ -> {});
  }

  /// The head of a stream, whatever its status; the caller closes its body.
  public Outcome<HttpResponse<StreamBody>> open(String pathAndQuery, List<String> headers) {
    return withToken(get(pathAndQuery, headers), wire::open, r -> r.body().close());
  }

  /// What an answer that is none means. What a platform cannot understand of a request that bears a
  /// cursor is the cursor: it was another's, or was damaged.
  public Failure failure(HttpResponse<?> response, Bytes body) {
    String query = response.request().uri().getRawQuery();
    boolean platform = !Statuses.webPage(response.headers());
    boolean cursor =
        platform && query != null && (query.contains("&after=") || query.startsWith("after="));
    if (response.statusCode() == 400 && cursor) {
      return new Failure.CursorGone("HTTP 400: the platform does not know the cursor");
    }
    if (response.statusCode() == 410 && platform && !cursor) {
      return new Failure.BadAnswer("HTTP 410: the beginning of the log is gone");
    }
    return statuses.failure(response.statusCode(), response.headers(), body);
  }

  /// A path segment or query value, escaped.
  public static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  public static String withoutSlash(URI base) {
    String text = base.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /// Whether an answer's type is one of the accepted ones (parameters such as charset aside).
  public static boolean accepted(HttpResponse<?> response, String accept) {
    String header = response.headers().firstValue("Content-Type").orElse("");
    String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return List.of(accept.split(", ")).contains(type);
  }

  @Override
  public void close() {
    wire.close();
  }

  private <T> Outcome<HttpResponse<T>> withToken(
      HttpRequest.Builder request,
      Function<HttpRequest, Outcome<HttpResponse<T>>> send,
      Consumer<HttpResponse<T>> discard) {
    String token = settings.tokens().accessToken();
    for (int tokens = 0; tokens <= MOST_TOKENS; tokens++) {
      if (!token.isEmpty()) {
        Outcome<HttpResponse<T>> last = send.apply(signed(request, token));
        boolean refused =
            last instanceof Outcome.Ok<HttpResponse<T>>(var response)
                && response.statusCode() == UNAUTHORIZED
                && !Statuses.webPage(response.headers());
        if (!refused || tokens == MOST_TOKENS) {
          return last;
        }
        last.map(
            response -> {
              discard.accept(response);
              return true;
            });
      }
      switch (settings.tokens().refreshed(token)) {
        case Outcome.Ok<String>(String fresh) -> {
          if (fresh.equals(token)) {
            return Outcome.failed(new Failure.SignInNeeded("The platform refuses its own token"));
          }
          token = fresh;
        }
        case Outcome.Failed<String>(Failure failure) -> {
          return Outcome.failed(closed() ? new Failure.Cancelled() : failure);
        }
      }
    }
    throw new IllegalStateException("The last token was tried");
  }

  private HttpRequest.Builder get(String pathAndQuery, List<String> headers) {
    return request(pathAndQuery, headers).GET();
  }

  private HttpRequest.Builder request(String pathAndQuery, List<String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + pathAndQuery));
    // None at all is refused by the builder.
    return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
  }

  private static HttpRequest signed(HttpRequest.Builder request, String token) {
    return request.setHeader("Authorization", "Bearer " + token).build();
  }

  /// Whether only the end of the connection ended the answer.
  private static boolean openEnded(HttpResponse<?> response) {
    return response.version() == HttpClient.Version.HTTP_1_1
        && response.headers().firstValue("Content-Length").isEmpty()
        && response.headers().firstValue("Transfer-Encoding").isEmpty();
  }

  private Outcome<Bytes> body(HttpResponse<Bytes> response, String accept, int maxBytes) {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    boolean packed = encoding.equalsIgnoreCase("gzip");
    try {
      Bytes sent = openEnded(response) ? response.body().asOpenEnded() : response.body();
      Bytes checked =
          response.statusCode() == 200 ? Digests.checked(response.headers(), sent) : sent;
      Bytes body = packed ? checked.gunzip(maxBytes) : checked;
      if (response.statusCode() != 200) {
        return Outcome.failed(failure(response, body));
      }
      if (!packed && !encoding.equalsIgnoreCase("identity")) {
        throw new Malformed("The answer comes in an encoding nobody asked for");
      }
      if (Statuses.webPage(response.headers())) {
        return Outcome.failed(new Failure.NotPlatform("HTTP 200 with a web page"));
      }
      if (!accepted(response, accept)) {
        throw new Malformed("The answer is of a type nobody asked for");
      }
      return Outcome.ok(body);
    } catch (Malformed e) {
      return Outcome.failed(
          response.statusCode() == 200
              ? new Failure.BadAnswer(e.sentence())
              : failure(response, Bytes.EMPTY));
    }
  }
}
