package app.comptoir.platform.api.signin;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.records.AccountReader;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.api.wire.ApiCalls;
import app.comptoir.platform.api.wire.Digests;
import app.comptoir.platform.api.wire.ProblemText;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import app.comptoir.platform.wire.Statuses;
import app.comptoir.platform.wire.Wire;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// `/oauth/token`: trades a code or a refresh token for tokens. Nothing of what is sent or answered
/// is ever logged. Safe for use by several threads.
final class TokenCall {
  private static final int MAX_ANSWER = 1 << 16;

  private final OAuthSettings settings;
  private final Clock clock;
  private final Executor executor;

  TokenCall(OAuthSettings settings, Clock clock, Executor executor) {
    this.settings = settings;
    this.clock = clock;
    this.executor = executor;
  }

  /// Blocks; interrupting the thread ends it with [Failure.Cancelled].
  ///
  /// @param form without the client's name, which is added
  /// @param refused what it means that the platform does not take the grant
  Outcome<Tokens> trade(Map<String, String> form, Failure refused) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + ApiCalls.escaped(field.getValue()))
            .sorted()
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ApiCalls.withoutSlash(settings.base()) + "/oauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    body + "&client_id=" + ApiCalls.escaped(settings.clientId())))
            .build();
    try (Wire wire = new Wire(settings.base(), settings.timeouts(), executor, settings.route())) {
      return switch (wire.fetch(request, MAX_ANSWER, settings.timeouts().soon())) {
        case Outcome.Ok<HttpResponse<Bytes>>(var response) -> tokens(response, refused);
        case Outcome.Failed<HttpResponse<Bytes>>(Failure failure) -> Outcome.failed(failure);
      };
    }
  }

  private Outcome<Tokens> tokens(HttpResponse<Bytes> response, Failure refused) {
    Bytes body = response.body();
    if (response.statusCode() < 500 && Statuses.webPage(response.headers())) {
      // Whatever a network's sign-in page says, the grant may be as good as before.
      return Outcome.failed(
          new Failure.NotPlatform("HTTP " + response.statusCode() + " with a web page"));
    }
    return switch (response.statusCode()) {
      case 200 -> {
        try {
          Digests.checked(response.headers(), body);
          yield Outcome.ok(AccountReader.tokens(body));
        } catch (Malformed e) {
          yield Outcome.failed(new Failure.BadAnswer(e.sentence()));
        }
      }
      case 400, 401, 403 -> Outcome.failed(refused);
      default ->
          Outcome.failed(
              new Statuses(clock, ProblemText::title)
                  .failure(response.statusCode(), response.headers(), body));
    };
  }
}
