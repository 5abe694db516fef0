package app.comptoir.sandbox.http;

import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.people.User;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Lets in who has a token, and nobody too often. Safe for use by several threads.
final class Gate {
  private static final String SCHEME = "bearer ";
  private final Tokens tokens;
  private final Knobs knobs;
  private final Map<String, Bucket> buckets = new HashMap<>();

  /// Requests left, refilled as time goes by.
  private static final class Bucket {
    private double left;
    private long filledAt;
  }

  Gate(Tokens tokens, Knobs knobs) {
    this.tokens = tokens;
    this.knobs = knobs;
  }

  /// Who is asking.
  User enter(Exchange exchange) throws Problem {
    String header = exchange.header("Authorization");
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw unauthorized("Send a bearer token").header("WWW-Authenticate", "Bearer");
    }
    String token = header.substring(SCHEME.length()).strip();
    if (exchange.strike().has(Fault.Expire.class)) {
      tokens.expire(token);
    }
    User user = tokens.user(token);
    if (user == null) {
      throw unauthorized("The token is unknown, expired or revoked")
          .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    pay(token);
    return user;
  }

  /// Takes one request from the token's allowance; in monotonic time.
  private synchronized void pay(String token) throws Problem {
    long now = System.nanoTime();
    Bucket bucket =
        buckets.computeIfAbsent(
            token,
            _ -> {
              Bucket full = new Bucket();
              full.left = knobs.burst();
              full.filledAt = now;
              return full;
            });
    double gained = (now - bucket.filledAt) / 1e9 * knobs.perSecond();
    bucket.left = Math.min(knobs.burst(), bucket.left + gained);
    bucket.filledAt = now;
    if (bucket.left < 1) {
      long wait = (long) Math.ceil((1 - bucket.left) / knobs.perSecond());
      throw new Problem(
              429, "too-many-requests", "Too many requests", "Try again in " + wait + " s")
          .header("Retry-After", Long.toString(Math.max(1, wait)));
    }
    bucket.left -= 1;
  }

  private static Problem unauthorized(String detail) {
    return new Problem(401, "unauthorized", "Sign in first", detail);
  }
}
