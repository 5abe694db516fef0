package app.comptoir.acts;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Role;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Who stands in for whom, as a line of the journal says it.
final class StandInCodec {
  private StandInCodec() {}

  static void write(JsonGenerator json, Delegation delegation) {
    json.writeStringProperty("delegation", delegation.id());
    json.writeStringProperty("brand", delegation.brandId());
    json.writeStringProperty("subject", delegation.subject());
    json.writeStringProperty("stand_in", delegation.standIn());
    json.writeStringProperty("role", delegation.role().name());
    json.writeStringProperty("from", delegation.from().toString());
    json.writeStringProperty("until", delegation.until().toString());
    Instant ended = delegation.endedAt();
    if (ended != null) {
      json.writeStringProperty("ended", ended.toString());
    }
  }

  static Delegation read(JsonNode json) {
    JsonNode ended = json.get("ended");
    return new Delegation(
        json.get("delegation").stringValue(),
        json.get("brand").stringValue(),
        json.get("subject").stringValue(),
        json.get("stand_in").stringValue(),
        Role.valueOf(json.get("role").stringValue()),
        Instant.parse(json.get("from").stringValue()),
        Instant.parse(json.get("until").stringValue()),
        ended == null ? null : Instant.parse(ended.stringValue()));
  }
}
