package app.comptoir.platform.api.records;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/// Reads the small answers: the user, a brand, tokens. All throw [Malformed] if the answer is not
/// what the contract says.
public final class AccountReader {
  private AccountReader() {}

  public static Me me(Bytes answer) {
    return read(answer, "The user is", AccountReader::me);
  }

  public static Brand brand(Bytes answer) {
    return read(answer, "The brand is", CatalogReader::brand);
  }

  public static Tokens tokens(Bytes answer) {
    return read(answer, "The tokens are", AccountReader::tokens);
  }

  private static <T> T read(Bytes answer, String what, Function<Thing, T> reader) {
    try {
      return reader.apply(Thing.of(answer.buffer(), 0, answer.length()));
    } catch (JacksonException _) {
      throw new Malformed(what + " no valid JSON");
    }
  }

  /// The brands have their names by identifier, in the order of the answer; the identifier where
  /// one has no name. What is odd about a brand is said when it is read: here it would stop all the
  /// others.
  private static Me me(Thing user) {
    Map<String, String> brands = new LinkedHashMap<>();
    for (Thing brand : user.objects("brands", Function.identity())) {
      String id = brand.text("id");
      String name = brand.textIfAny("name");
      brands.put(id, name == null ? id : name);
    }
    return new Me(
        user.id("subject"),
        user.text("name"),
        user.texts("roles"),
        List.copyOf(brands.keySet()),
        brands);
  }

  private static Tokens tokens(Thing answer) {
    Tokens tokens = new Tokens(answer.text("access_token"), answer.text("refresh_token"));
    if (!Tokens.sendable(tokens.access()) || tokens.refresh().isBlank()) {
      throw new Malformed("The tokens cannot be sent");
    }
    return tokens;
  }
}
