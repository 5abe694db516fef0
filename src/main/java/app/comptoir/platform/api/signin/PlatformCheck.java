package app.comptoir.platform.api.signin;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.wire.ApiCalls;
import app.comptoir.platform.api.wire.ProblemText;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Statuses;
import app.comptoir.platform.wire.Wire;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Whether a platform is at an address at all, asked without a token before a browser is sent
/// there: a browser cannot tell a mistyped address from a person who takes long.
final class PlatformCheck {
  private static final int MAX_ANSWER = 1 << 16;

  private final OAuthSettings settings;
  private final Clock clock;
  private final Executor executor;

  PlatformCheck(OAuthSettings settings, Clock clock, Executor executor) {
    this.settings = settings;
    this.clock = clock;
    this.executor = executor;
  }

  /// Why nobody can sign in there; empty where the platform asks for a sign-in, or is only busy.
  /// Blocks, about ten seconds at most; interrupting the thread ends it with [Failure.Cancelled].
  Optional<Failure> fault() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ApiCalls.withoutSlash(settings.base()) + "/v1/me"))
            .header("Accept", "application/json")
            .GET()
            .build();
    try (Wire wire = new Wire(settings.base(), settings.timeouts(), executor, settings.route())) {
      return switch (wire.fetch(request, MAX_ANSWER, settings.timeouts().soon())) {
        case Outcome.Ok<HttpResponse<Bytes>>(var answer) -> fault(answer);
        case Outcome.Failed<HttpResponse<Bytes>>(Failure failure) -> Optional.of(failure);
      };
    }
  }

  private Optional<Failure> fault(HttpResponse<Bytes> answer) {
    Failure failure =
        new Statuses(clock, ProblemText::title)
            .failure(answer.statusCode(), answer.headers(), answer.body());
    return switch (failure) {
      case Failure.SignInNeeded _, Failure.Busy _ -> Optional.empty();
      case Failure.BadAnswer _, Failure.Refused _, Failure.CursorGone _, Failure.Conflict _ ->
          Optional.of(new Failure.NotPlatform(failure.detail()));
      default -> Optional.of(failure);
    };
  }
}
