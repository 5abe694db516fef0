package app.comptoir.sandbox.http;

import app.comptoir.sandbox.log.JsonBytes;
import app.comptoir.sandbox.people.People;
import app.comptoir.sandbox.people.User;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `/oauth/authorize` and `/oauth/token`: authorization code with PKCE for native apps. Nobody has
/// to type a password here: whoever `login_hint` names (the lead, if nobody) agrees at once.
final class OAuth {
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

  private final Tokens tokens;

  OAuth(Tokens tokens) {
    this.tokens = tokens;
  }

  void authorize(Exchange exchange) throws IOException, Problem {
    String redirect = redirect(exchange.query("redirect_uri"));
    String client = required(exchange.query("client_id"), "client_id");
    String state = required(exchange.query("state"), "state");
    String challenge = exchange.query("code_challenge");
    if (!"code".equals(exchange.query("response_type"))) {
      throw Problem.badRequest("response_type is code")
          .member("error", "unsupported_response_type");
    }
    boolean pkce =
        "S256".equals(exchange.query("code_challenge_method"))
            && challenge != null
            && CHALLENGE.matcher(challenge).matches();
    if (!pkce || challenge == null) {
      throw invalid("A code_challenge of method S256 is required", "invalid_request");
    }
    String hint = exchange.query("login_hint");
    User user = user(hint == null ? People.LEAD : hint);
    String code = tokens.code(user, client, redirect, challenge);
    String joint = URI.create(redirect).getRawQuery() == null ? "?" : "&";
    exchange.redirect(redirect + joint + "code=" + encode(code) + "&state=" + encode(state));
  }

  void token(Exchange exchange) throws IOException, Problem {
    String type = exchange.accepted(Exchange.JSON);
    Map<String, String> form = exchange.formBody();
    String client = required(form.get("client_id"), "client_id");
    String grant = required(form.get("grant_type"), "grant_type");
    Tokens.Pair pair =
        switch (grant) {
          case "authorization_code" ->
              tokens.trade(
                  required(form.get("code"), "code"),
                  client,
                  required(form.get("redirect_uri"), "redirect_uri"),
                  challenge(required(form.get("code_verifier"), "code_verifier")));
          case "refresh_token" ->
              tokens.renew(required(form.get("refresh_token"), "refresh_token"), client);
          default -> throw invalid("No such grant_type", "unsupported_grant_type");
        };
    if (pair == null) {
      throw invalid("The code or token is not good, or not any more", "invalid_grant");
    }
    JsonBytes out = new JsonBytes(256);
    out.raw("{\"access_token\":").word(pair.access()).raw(",\"token_type\":\"Bearer\"");
    out.raw(",\"expires_in\":").number(pair.expiresIn());
    out.raw(",\"refresh_token\":").word(pair.refresh()).raw("}");
    exchange.setHeader("Cache-Control", "no-store");
    exchange.answer(200, type, out);
  }

  private static User user(String hint) throws Problem {
    for (User user : People.ALL) {
      if (user.key().equals(hint)) {
        return user;
      }
    }
    throw invalid("Nobody is called that", "invalid_request");
  }

  /// Only addresses of this very machine, and only by number (RFC 8252).
  private static String redirect(@Nullable String text) throws Problem {
    String given = required(text, "redirect_uri");
    try {
      URI uri = new URI(given);
      boolean good =
          "http".equals(uri.getScheme())
              && uri.getHost() != null
              && LOOPBACK.contains(uri.getHost())
              && uri.getUserInfo() == null
              && uri.getFragment() == null;
      if (good) {
        return given;
      }
    } catch (URISyntaxException e) {
      // Answered below, like an address of elsewhere.
    }
    throw invalid("redirect_uri is an http address on 127.0.0.1 or [::1]", "invalid_request");
  }

  private static String challenge(String verifier) throws Problem {
    if (!VERIFIER.matcher(verifier).matches()) {
      throw invalid("code_verifier has 43 to 128 unreserved characters", "invalid_request");
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String required(@Nullable String value, String name) throws Problem {
    if (value == null || value.isBlank() || value.length() > 2_000) {
      throw invalid(name + " is required", "invalid_request");
    }
    return value;
  }

  private static Problem invalid(String detail, String error) {
    return Problem.badRequest(detail).member("error", error);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
