package app.comptoir.platform.api;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.records.Names;
import app.comptoir.platform.api.records.StaffReader;
import app.comptoir.platform.api.records.Thing;
import app.comptoir.platform.api.wire.ApiCalls;
import app.comptoir.platform.api.wire.ProblemText;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Asks the platform to let somebody stand in, or to end that.
final class DelegationCall {
  private static final int MAX_ANSWER = 1 << 16;
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final ApiCalls calls;

  DelegationCall(ApiCalls calls) {
    this.calls = calls;
  }

  Outcome<Delegation> make(Delegation wish, String key) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("stand_in", wish.standIn());
      json.writeStringProperty("role", Names.wire(wish.role()));
      json.writeStringProperty("from", wish.from().toString());
      json.writeStringProperty("until", wish.until().toString());
      json.writeEndObject();
    }
    String path = "/v1/brands/" + ApiCalls.escaped(wish.brandId()) + "/delegations";
    return told(
        calls.post(path, List.of("Idempotency-Key", key), out.toByteArray(), MAX_ANSWER),
        wish.brandId());
  }

  Outcome<Delegation> end(String brandId, String id) {
    String path = "/v1/delegations/" + ApiCalls.escaped(id) + "/end";
    byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
    return told(calls.post(path, List.of(), nothing, MAX_ANSWER), brandId);
  }

  private Outcome<Delegation> told(Outcome<HttpResponse<Bytes>> outcome, String brandId) {
    return switch (outcome) {
      case Outcome.Failed<HttpResponse<Bytes>>(Failure failure) -> Outcome.failed(failure);
      case Outcome.Ok<HttpResponse<Bytes>>(var response) -> {
        int status = response.statusCode();
        if (status == 200 || status == 201) {
          yield read(response.body(), brandId);
        }
        boolean clear =
            status >= 400
                && status <= 499
                && status != 401
                && status != 429
                && ApiCalls.accepted(response, "application/problem+json");
        yield Outcome.failed(
            clear
                ? new Failure.Refused(status, ProblemText.of(status, response.body()))
                : calls.failure(response, response.body()));
      }
    };
  }

  private static Outcome<Delegation> read(Bytes body, String brandId) {
    try {
      Delegation made = StaffReader.delegation(Thing.of(body.buffer(), 0, body.length()), brandId);
      return made == null
          ? Outcome.failed(new Failure.BadAnswer("The answer speaks of an unknown role"))
          : Outcome.ok(made);
    } catch (Malformed e) {
      return Outcome.failed(new Failure.BadAnswer(e.sentence()));
    } catch (JacksonException _) {
      return Outcome.failed(new Failure.BadAnswer("The delegation is no valid JSON"));
    }
  }
}
