package app.comptoir.platform.api.wire;

import app.comptoir.platform.api.records.Json;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import app.comptoir.platform.wire.SafeText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A problem document as a sentence or two for people: its title and detail, masked.
public final class ProblemText {
  private ProblemText() {}

  public static String of(int status, Bytes body) {
    Problem problem = read(body);
    String text = (part(problem.title) + " " + part(problem.detail)).strip();
    return text.isEmpty() ? "HTTP " + status : text;
  }

  /// The title as it was sent; null where there is none to be read.
  public static @Nullable String title(Bytes body) {
    return read(body).title;
  }

  private record Problem(@Nullable String title, @Nullable String detail) {}

  /// As much as can be read.
  private static Problem read(Bytes body) {
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
      // What stands before the fault counts.
    }
    return new Problem(title, detail);
  }

  private static String part(@Nullable String text) {
    String safe = text == null ? "" : SafeText.of(text);
    return safe.isEmpty() || safe.endsWith(".") ? safe : safe + ".";
  }
}
