package app.comptoir.platform.api.wire;

import app.comptoir.platform.api.records.Bytes;
import app.comptoir.platform.api.records.Json;
import app.comptoir.platform.api.records.Malformed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A problem document as a sentence or two for people: its title and detail, masked.
public final class ProblemText {
  private ProblemText() {}

  public static String of(int status, Bytes body) {
    String title = null;
    String detail = null;
    try {
      Json json = new Json();
      json.open(body.buffer(), 0, body.length());
      json.beginObject();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        switch (name) {
          case "title" -> title = json.textOrSkip();
          case "detail" -> detail = json.textOrSkip();
          default -> json.skip();
        }
      }
    } catch (JacksonException | Malformed _) {
      // As much as could be read.
    }
    String text = (part(title) + " " + part(detail)).strip();
    return text.isEmpty() ? "HTTP " + status : text;
  }

  private static String part(@Nullable String text) {
    String safe = text == null ? "" : Statuses.safe(text);
    return safe.isEmpty() || safe.endsWith(".") ? safe : safe + ".";
  }
}
