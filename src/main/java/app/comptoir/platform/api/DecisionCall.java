package app.comptoir.platform.api;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.offer.Decision;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.records.Names;
import app.comptoir.platform.api.records.OfferReader;
import app.comptoir.platform.api.records.Thing;
import app.comptoir.platform.api.wire.ApiCalls;
import app.comptoir.platform.api.wire.ProblemText;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Tells the platform one decision and understands what it says.
///
/// A “no” counts only where it is the platform's own word, a problem document; anything else of
/// that status may come from something in between, and leaves open what became of the decision.
final class DecisionCall {
  private static final int MAX_ANSWER = 1 << 20;
  private static final String PROBLEM = "application/problem+json";
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final ApiCalls calls;

  DecisionCall(ApiCalls calls) {
    this.calls = calls;
  }

  Outcome<Decision> send(Act act) {
    List<String> headers =
        List.of("Idempotency-Key", act.key(), "If-Match", "\"" + act.revision() + "\"");
    String path = "/v1/offers/" + ApiCalls.escaped(act.offerId()) + "/decisions";
    return switch (calls.post(path, headers, document(act), MAX_ANSWER)) {
      case Outcome.Failed<HttpResponse<Bytes>>(Failure failure) -> Outcome.failed(failure);
      case Outcome.Ok<HttpResponse<Bytes>>(var response) -> answer(act, response);
    };
  }

  private static byte[] document(Act act) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("decision", Names.wire(act.kind()));
      json.writeStringProperty("comment", act.comment());
      json.writeStringProperty("content_hash", act.contentHash());
      if (act.field() != null) {
        json.writeStringProperty("field", Names.wire(act.field()));
      }
      if (act.onBehalfOf() != null) {
        json.writeStringProperty("on_behalf_of", act.onBehalfOf());
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private Outcome<Decision> answer(Act act, HttpResponse<Bytes> response) {
    int status = response.statusCode();
    if (status == 200 || status == 201) {
      return decision(act, response.body());
    }
    boolean clear = status >= 400 && status <= 499 && ApiCalls.accepted(response, PROBLEM);
    return Outcome.failed(
        switch (status) {
          case 401, 408, 425, 429 -> busyOr(response);
          case 409, 412 ->
              clear
                  ? new Failure.Conflict(status, ProblemText.of(status, response.body()))
                  : new Failure.BadAnswer("HTTP " + status + " without a reason");
          default -> {
            if (status < 400 || status > 499) {
              yield calls.failure(response, response.body());
            }
            yield clear
                ? new Failure.Refused(status, ProblemText.of(status, response.body()))
                : new Failure.BadAnswer("HTTP " + status + " without a reason");
          }
        });
  }

  private Failure busyOr(HttpResponse<Bytes> response) {
    int status = response.statusCode();
    return status == 408 || status == 425
        ? new Failure.Busy(status, null, "HTTP " + status)
        : calls.failure(response, response.body());
  }

  /// The decision, which must be the one that was told.
  private static Outcome<Decision> decision(Act act, Bytes body) {
    try {
      Decision decision =
          OfferReader.decision(Thing.of(body.buffer(), 0, body.length()), act.brandId());
      boolean told =
          decision.offerId().equals(act.offerId())
              && decision.kind() == act.kind()
              && decision.subject().equals(act.subject())
              && decision.contentHash().equals(act.contentHash())
              && Objects.equals(decision.field(), act.field())
              && Objects.equals(decision.onBehalfOf(), act.onBehalfOf());
      return told
          ? Outcome.ok(decision)
          : Outcome.failed(new Failure.BadAnswer("The answer speaks of another decision"));
    } catch (Malformed e) {
      return Outcome.failed(new Failure.BadAnswer(e.sentence()));
    } catch (JacksonException _) {
      return Outcome.failed(new Failure.BadAnswer("The decision is no valid JSON"));
    }
  }
}
