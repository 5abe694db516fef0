package app.comptoir.sandbox.http;

import app.comptoir.sandbox.people.People;
import app.comptoir.sandbox.people.User;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who holds which token. Refresh tokens rotate: each is good once, and using one again revokes all
/// that came of it, unless nothing that came of it was ever used: then the answer was lost on its
/// way, and is given again with other tokens. Safe for use by several threads.
public final class Tokens {
  private static final Duration CODE_LIFE = Duration.ofMinutes(1);
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private final Knobs knobs;
  private final Map<String, String> standing = new HashMap<>();
  private final Map<String, Access> access = new HashMap<>();
  private final Map<String, Refresh> refresh = new HashMap<>();
  private final Map<String, Code> codes = new HashMap<>();

  /// What came of one sign-in.
  private static final class Family {
    private boolean revoked;
  }

  private static final class Access {
    private final User user;
    private final @Nullable Instant expires;
    private final Family family;
    private boolean used;
    private boolean expired;

    Access(User user, @Nullable Instant expires, Family family) {
      this.user = user;
      this.expires = expires;
      this.family = family;
    }
  }

  private static final class Refresh {
    private final User user;
    private final String client;
    private final Family family;
    private @Nullable Pair successor;

    Refresh(User user, String client, Family family) {
      this.user = user;
      this.client = client;
      this.family = family;
    }
  }

  private static final class Code {
    private final User user;
    private final String client;
    private final String redirect;
    private final String challenge;
    private final Instant expires;
    private final Family family = new Family();
    private boolean used;

    Code(User user, String client, String redirect, String challenge, Instant expires) {
      this.user = user;
      this.client = client;
      this.redirect = redirect;
      this.challenge = challenge;
      this.expires = expires;
    }
  }

  /// A pair of tokens fresh from the press.
  record Pair(String access, String refresh, long expiresIn) {}

  public Tokens(Clock clock, Knobs knobs) {
    this.clock = clock;
    this.knobs = knobs;
    for (User user : People.ALL) {
      String token = fresh();
      standing.put(user.key(), token);
      access.put(token, new Access(user, null, new Family()));
    }
  }

  /// The token of somebody that never expires.
  public synchronized String of(String userKey) {
    String token = standing.get(People.byKey(userKey).key());
    if (token == null) {
      throw new IllegalStateException("No token for " + userKey);
    }
    return token;
  }

  /// A token of somebody's that never expires.
  public synchronized String standing(User user) {
    String token = fresh();
    access.put(token, new Access(user, null, new Family()));
    return token;
  }

  /// Whose access token this is; null if it is unknown, expired or revoked.
  synchronized @Nullable User user(String token) {
    Access held = access.get(token);
    if (held == null || held.family.revoked || held.expired) {
      return null;
    }
    held.used = true;
    return held.expires == null || clock.instant().isBefore(held.expires) ? held.user : null;
  }

  synchronized String code(User user, String client, String redirect, String challenge) {
    String code = fresh();
    codes.put(code, new Code(user, client, redirect, challenge, clock.instant().plus(CODE_LIFE)));
    return code;
  }

  /// @param challenge computed from the verifier the client came with
  /// @return null if the code is not good for these tokens
  synchronized @Nullable Pair trade(String code, String client, String redirect, String challenge) {
    Code held = codes.get(code);
    if (held == null) {
      return null;
    }
    if (held.used) {
      held.family.revoked = true;
      return null;
    }
    boolean good =
        held.client.equals(client)
            && held.redirect.equals(redirect)
            && held.challenge.equals(challenge)
            && clock.instant().isBefore(held.expires);
    if (!good) {
      return null;
    }
    held.used = true;
    return issue(held.user, client, held.family);
  }

  /// @return null if the refresh token is not good, or not any more
  synchronized @Nullable Pair renew(String token, String client) {
    Refresh held = refresh.get(token);
    if (held == null || !held.client.equals(client) || held.family.revoked) {
      return null;
    }
    Pair lost = held.successor;
    if (lost != null && !forget(lost)) {
      held.family.revoked = true;
      return null;
    }
    Pair pair = issue(held.user, client, held.family);
    held.successor = pair;
    return pair;
  }

  /// Takes tokens back that nobody has used; false where somebody has.
  private boolean forget(Pair pair) {
    Access one = access.get(pair.access);
    Refresh other = refresh.get(pair.refresh);
    if (one == null || one.used || other == null || other.successor != null) {
      return false;
    }
    access.remove(pair.access);
    refresh.remove(pair.refresh);
    return true;
  }

  /// Lets an access token be too old, if it ever expires and has been of use.
  synchronized void expire(String token) {
    Access held = access.get(token);
    if (held != null && held.expires != null && held.used) {
      held.expired = true;
    }
  }

  /// Revokes all that came of any sign-in; the standing tokens stay.
  synchronized void revoke() {
    refresh.values().forEach(held -> held.family.revoked = true);
  }

  /// Tokens as a sign-in of somebody gives them, for those who have no browser.
  public synchronized List<String> signIn(String userKey, String client) {
    Pair pair = issue(People.byKey(userKey), client, new Family());
    return List.of(pair.access, pair.refresh);
  }

  private Pair issue(User user, String client, Family family) {
    Duration life = knobs.tokenLife();
    Pair pair = new Pair(fresh(), fresh(), Math.max(1, life.toSeconds()));
    access.put(pair.access, new Access(user, clock.instant().plus(life), family));
    refresh.put(pair.refresh, new Refresh(user, client, family));
    return pair;
  }

  private String fresh() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return ENCODER.encodeToString(bytes);
  }
}
