package app.comptoir.platform.api.records;

import app.comptoir.domain.catalog.Brand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Reads the small answers: the user, a brand, tokens, the title of a problem.
public final class AccountReader {
  private static final Fields ME = new Fields("subject", "name", "roles", "brands");
  private static final Fields TOKENS = new Fields("access_token", "refresh_token");

  private final Json json = new Json();

  /// @throws Malformed if the answer is not what the contract says
  public Me me(byte[] bytes, int length) {
    try {
      int seen = 0;
      String subject = "";
      String fullName = "";
      List<String> roles = List.of();
      Map<String, String> brands = Map.of();
      json.open(bytes, 0, length);
      json.beginObject();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        switch (name) {
          case "subject" -> subject = json.id(name);
          case "name" -> fullName = json.text(name);
          case "roles" -> roles = strings(name);
          case "brands" -> brands = brandNames(name);
          default -> json.skip();
        }
        seen |= ME.bit(name);
      }
      json.end();
      ME.require(seen);
      return new Me(subject, fullName, roles, List.copyOf(brands.keySet()), brands);
    } catch (JacksonException _) {
      throw new Malformed("The user is no valid JSON");
    }
  }

  /// @throws Malformed if the answer is not what the contract says
  public Brand brand(byte[] bytes, int length) {
    try {
      json.open(bytes, 0, length);
      json.beginObject();
      Brand brand = new CatalogReader(json, new MoneyReader(json)).brand();
      json.end();
      return brand;
    } catch (JacksonException _) {
      throw new Malformed("The brand is no valid JSON");
    }
  }

  /// @throws Malformed if the answer is not what the contract says
  public Tokens tokens(byte[] bytes, int length) {
    try {
      int seen = 0;
      String access = "";
      String refresh = "";
      json.open(bytes, 0, length);
      json.beginObject();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        switch (name) {
          case "access_token" -> access = json.text(name);
          case "refresh_token" -> refresh = json.text(name);
          default -> json.skip();
        }
        seen |= TOKENS.bit(name);
      }
      json.end();
      TOKENS.require(seen);
      if (!Tokens.sendable(access) || refresh.isBlank()) {
        throw new Malformed("The tokens cannot be sent");
      }
      return new Tokens(access, refresh);
    } catch (JacksonException _) {
      throw new Malformed("The tokens are no valid JSON");
    }
  }

  /// The `title` of a problem document; null where there is none to be read.
  public @Nullable String problemTitle(byte[] bytes, int length) {
    try {
      json.open(bytes, 0, length);
      json.beginObject();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        if (name.equals("title")) {
          return json.textOrSkip();
        }
        json.skip();
      }
      return null;
    } catch (JacksonException | Malformed _) {
      return null;
    }
  }

  private List<String> strings(String property) {
    List<String> strings = new ArrayList<>();
    json.beginArray(property);
    String next = json.nextString(property);
    while (next != null) {
      strings.add(next);
      next = json.nextString(property);
    }
    return strings;
  }

  /// The names by identifier, in the order of the answer; the identifier where it has no name. What
  /// is odd about a brand is said when it is read: here it would stop all the others.
  private Map<String, String> brandNames(String property) {
    Map<String, String> names = new LinkedHashMap<>();
    json.beginArray(property);
    while (json.nextObject(property)) {
      String id = null;
      String called = null;
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        switch (name) {
          case "id" -> id = json.text(name);
          case "name" -> called = json.textOrSkip();
          default -> json.skip();
        }
      }
      if (id == null) {
        throw new Malformed("A brand without id");
      }
      names.put(id, called == null ? id : called);
    }
    return names;
  }
}
