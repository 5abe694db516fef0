package app.comptoir.acts;

import app.comptoir.common.Sha256;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.OfferField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A line as bytes: one JSON object that ends in `"prev"`, the checksum of the line in front, and
/// `"sum"`, the SHA-256 of all of its own bytes up to there. So each line proves itself, and its
/// place.
final class LineCodec {
  /// Of journals begun now. Version 2 knows comments, fields, acts for others and acknowledgements,
  /// version 3 who stands in for whom.
  static final int VERSION = 3;

  private static final JsonFactory JSON = JsonFactory.builder().build();
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final byte[] SUM = ",\"sum\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final int SUM_LENGTH = 64;
  private static final int TAIL = SUM.length + SUM_LENGTH + 2;

  private LineCodec() {}

  /// The line for an entry, its line feed included, and the place behind it.
  static Encoded encode(Entry entry, Mark mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("n", mark.lines() + 1);
      json.writeStringProperty("at", entry.at().toString());
      write(json, entry);
      json.writeStringProperty("prev", mark.sum());
      json.writeEndObject();
    }
    byte[] object = out.toByteArray();
    int proven = object.length - 1;
    String sum = sum(object, proven);
    byte[] line = Arrays.copyOf(object, proven + TAIL + 1);
    System.arraycopy(SUM, 0, line, proven, SUM.length);
    byte[] tail = (sum + "\"}\n").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(tail, 0, line, proven + SUM.length, tail.length);
    return new Encoded(line, new Mark(mark.lines() + 1, mark.offset() + line.length, sum));
  }

  /// A line, its line feed included, and the place behind it.
  static final class Encoded {
    private final byte[] bytes;
    private final Mark behind;

    Encoded(byte[] bytes, Mark behind) {
      this.bytes = bytes;
      this.behind = behind;
    }

    byte[] bytes() {
      return bytes;
    }

    Mark behind() {
      return behind;
    }
  }

  private static void write(JsonGenerator json, Entry entry) {
    switch (entry) {
      case Entry.Begun begun -> {
        json.writeStringProperty("type", "begun");
        json.writeNumberProperty("version", VERSION);
        json.writeStringProperty("journal", begun.journal());
      }
      case Entry.Decided(Act act) -> {
        json.writeStringProperty("type", "decided");
        act(json, act);
      }
      case Entry.Sent sent -> {
        json.writeStringProperty("type", "sent");
        json.writeNumberProperty("act", sent.act());
      }
      case Entry.Answered answered -> {
        json.writeStringProperty("type", "answered");
        json.writeNumberProperty("act", answered.act());
        status(json, answered.status());
      }
      case Entry.Undone undone -> {
        json.writeStringProperty("type", "undone");
        json.writeNumberProperty("act", undone.act());
      }
      case Entry.Acknowledged noted -> {
        json.writeStringProperty("type", "acknowledged");
        json.writeNumberProperty("act", noted.act());
      }
      case Entry.StoodIn stoodIn -> {
        json.writeStringProperty("type", "stood_in");
        StandInCodec.write(json, stoodIn.delegation());
      }
      case Entry.Repaired repaired -> {
        json.writeStringProperty("type", "repaired");
        json.writeStringProperty("aside", repaired.aside());
        json.writeStringProperty("reason", repaired.reason());
      }
    }
  }

  private static void act(JsonGenerator json, Act act) {
    json.writeNumberProperty("act", act.number());
    json.writeStringProperty("key", act.key());
    json.writeStringProperty("subject", act.subject());
    json.writeStringProperty("name", act.name());
    json.writeStringProperty("brand", act.brandId());
    json.writeStringProperty("offer", act.offerId());
    json.writeStringProperty("title", act.title());
    json.writeNumberProperty("revision", act.revision());
    json.writeStringProperty("decision", act.kind().name());
    json.writeStringProperty("comment", act.comment());
    json.writeStringProperty("content_hash", act.contentHash());
    json.writeStringProperty("content", act.content());
    if (act.field() != null) {
      json.writeStringProperty("field", act.field().name());
    }
    if (act.onBehalfOf() != null) {
      json.writeStringProperty("on_behalf_of", act.onBehalfOf());
    }
  }

  private static void status(JsonGenerator json, ActStatus status) {
    switch (status) {
      case ActStatus.Confirmed confirmed -> {
        json.writeStringProperty("answer", "confirmed");
        json.writeStringProperty("decision_id", confirmed.decisionId());
        json.writeStringProperty("decided_at", confirmed.decidedAt().toString());
      }
      case ActStatus.Conflict conflict -> {
        json.writeStringProperty("answer", "conflict");
        json.writeNumberProperty("status", conflict.httpStatus());
        json.writeStringProperty("reason", conflict.reason());
      }
      case ActStatus.Refused refused -> {
        json.writeStringProperty("answer", "refused");
        json.writeNumberProperty("status", refused.httpStatus());
        json.writeStringProperty("reason", refused.reason());
      }
      case ActStatus.Queued _, ActStatus.Sent _, ActStatus.Undone _ ->
          throw new IllegalArgumentException("No answer: " + status);
    }
  }

  /// What a line says, whatever stands in front of it.
  ///
  /// @param line without its line feed
  /// @throws BrokenLine if it does not prove itself
  static Decoded decode(byte[] line, int length) throws BrokenLine {
    int proven = length - TAIL;
    if (proven <= 0 || line[length - 2] != '"' || line[length - 1] != '}') {
      throw new BrokenLine("it is cut");
    }
    if (!Arrays.equals(line, proven, proven + SUM.length, SUM, 0, SUM.length)) {
      throw new BrokenLine("it has no checksum");
    }
    String claimed = new String(line, proven + SUM.length, SUM_LENGTH, StandardCharsets.ISO_8859_1);
    if (!claimed.equals(sum(line, proven))) {
      throw new BrokenLine("its checksum is wrong");
    }
    try {
      JsonNode json = MAPPER.readTree(line, 0, length);
      return new Decoded(
          json.get("n").longValue(), text(json, "prev"), claimed, entry(json, text(json, "type")));
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new BrokenLine("it says nothing that can be understood");
    } catch (NullPointerException e) {
      throw new BrokenLine("something is missing in it");
    }
  }

  record Decoded(long number, String previous, String sum, Entry entry) {}

  private static Entry entry(JsonNode json, String type) throws BrokenLine {
    Instant at = Instant.parse(text(json, "at"));
    return switch (type) {
      case "begun" -> {
        if (json.get("version").intValue() > VERSION) {
          throw new JournalException(
              "ACT-4",
              "The journal of decisions was written by a newer Comptoir; update Comptoir to open"
                  + " it.",
              null);
        }
        yield new Entry.Begun(at, text(json, "journal"));
      }
      case "decided" -> new Entry.Decided(act(json, at));
      case "sent" -> new Entry.Sent(at, number(json, "act"));
      case "answered" -> new Entry.Answered(at, number(json, "act"), status(json));
      case "undone" -> new Entry.Undone(at, number(json, "act"));
      case "acknowledged" -> new Entry.Acknowledged(at, number(json, "act"));
      case "stood_in" -> new Entry.StoodIn(at, StandInCodec.read(json));
      case "repaired" -> new Entry.Repaired(at, text(json, "aside"), text(json, "reason"));
      default -> throw new BrokenLine("it is of the unknown type " + type);
    };
  }

  private static Act act(JsonNode json, Instant at) {
    String field = textOrAbsent(json, "field");
    return new Act(
        number(json, "act"),
        at,
        text(json, "subject"),
        text(json, "name"),
        text(json, "brand"),
        text(json, "offer"),
        text(json, "title"),
        number(json, "revision"),
        Decision.Kind.valueOf(text(json, "decision")),
        textOrNull(json, "comment"),
        text(json, "content_hash"),
        textOrNull(json, "content"),
        text(json, "key"),
        field == null ? null : OfferField.valueOf(field),
        textOrAbsent(json, "on_behalf_of"));
  }

  private static ActStatus status(JsonNode json) throws BrokenLine {
    String answer = text(json, "answer");
    return switch (answer) {
      case "confirmed" ->
          new ActStatus.Confirmed(
              text(json, "decision_id"), Instant.parse(text(json, "decided_at")));
      case "conflict" -> new ActStatus.Conflict((int) number(json, "status"), text(json, "reason"));
      case "refused" -> new ActStatus.Refused((int) number(json, "status"), text(json, "reason"));
      default -> throw new BrokenLine("it holds the unknown answer " + answer);
    };
  }

  private static long number(JsonNode json, String name) {
    return json.get(name).longValue();
  }

  private static String text(JsonNode json, String name) {
    return json.get(name).stringValue();
  }

  private static @Nullable String textOrNull(JsonNode json, String name) {
    JsonNode node = json.get(name);
    return node.isNull() ? null : node.stringValue();
  }

  /// Of what is written only where there is something.
  private static @Nullable String textOrAbsent(JsonNode json, String name) {
    JsonNode node = json.get(name);
    return node == null || node.isNull() ? null : node.stringValue();
  }

  private static String sum(byte[] bytes, int length) {
    MessageDigest digest = Sha256.digest();
    digest.update(bytes, 0, length);
    return Sha256.hex(digest);
  }
}
