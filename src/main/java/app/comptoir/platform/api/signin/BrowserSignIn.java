package app.comptoir.platform.api.signin;

import app.comptoir.common.Sha256;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.api.wire.ApiCalls;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// One sign-in in the system's browser: OAuth 2 authorization code with PKCE (S256), answered on a
/// loopback address (RFC 8252). Good for one try. Nothing of it is logged.
///
/// Codes of its failures: `AUTH-5` the platform or the person said no, `AUTH-6` nobody came back in
/// time, `AUTH-8` this machine lets nobody listen, `AUTH-9` the platform did not take what its own
/// answer said.
public final class BrowserSignIn {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int RANDOM_BYTES = 32;

  private final OAuthSettings settings;
  private final LoopbackDoor.Words words;
  private final Clock clock;
  private final Executor executor;
  private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();

  /// @param words what the browser shows at the end
  /// @param executor answers the browser and speaks to the platform
  public BrowserSignIn(
      OAuthSettings settings, LoopbackDoor.Words words, Clock clock, Executor executor) {
    this.settings = settings;
    this.words = words;
    this.clock = clock;
    this.executor = executor;
  }

  /// Asks the browser and waits for its answer and the platform's. Blocks; interrupting the thread,
  /// or [#cancel], ends it with [Failure.Cancelled].
  ///
  /// @param browser is given the address to open, once a platform answered there; may block for a
  ///   while
  /// @param limit for the person to come back
  public Outcome<Tokens> run(Consumer<URI> browser, Duration limit) {
    Optional<Failure> fault = new PlatformCheck(settings, clock, executor).fault();
    if (fault.isPresent()) {
      return Outcome.failed(fault.get());
    }
    String state = random();
    String verifier = random();
    try (LoopbackDoor door = LoopbackDoor.open(state, words, answer, executor)) {
      browser.accept(question(door.address(), state, verifier));
      return answered(answer.get(limit.toNanos(), TimeUnit.NANOSECONDS), door, verifier);
    } catch (IOException e) {
      return local("AUTH-8", "No port of this machine is free: " + e.getClass().getSimpleName());
    } catch (TimeoutException _) {
      return local("AUTH-6", "Nobody came back from the browser in time");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Outcome.failed(new Failure.Cancelled());
    } catch (ExecutionException e) {
      throw new IllegalStateException("Nothing ends the answer in failure", e);
    } catch (java.util.concurrent.CancellationException _) {
      return Outcome.failed(new Failure.Cancelled());
    }
  }

  /// Ends the waiting; may be called by any thread, and before [#run].
  public void cancel() {
    answer.cancel(false);
  }

  private Outcome<Tokens> answered(Map<String, String> came, LoopbackDoor door, String verifier) {
    String code = came.get("code");
    if (code == null) {
      return local("AUTH-5", "The platform answered “" + reason(came) + "”");
    }
    Failure refused = new Failure.Local("AUTH-9", "The platform did not take its own code");
    return new TokenCall(settings, clock, executor)
        .trade(
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                door.address().toString(),
                "code_verifier",
                verifier),
            refused);
  }

  /// The error's own code, of which only letters are believed.
  private static String reason(Map<String, String> came) {
    String error = came.getOrDefault("error", "");
    return error.matches("[a-z_]{1,40}") ? error : "no";
  }

  private URI question(URI redirect, String state, String verifier) {
    return URI.create(
        ApiCalls.withoutSlash(settings.base())
            + "/oauth/authorize?response_type=code&code_challenge_method=S256&client_id="
            + ApiCalls.escaped(settings.clientId())
            + "&redirect_uri="
            + ApiCalls.escaped(redirect.toString())
            + "&code_challenge="
            + challenge(verifier)
            + "&state="
            + state);
  }

  private static String challenge(String verifier) {
    return ENCODER.encodeToString(Sha256.of(verifier));
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return ENCODER.encodeToString(bytes);
  }

  private static Outcome<Tokens> local(String code, String detail) {
    return Outcome.failed(new Failure.Local(code, detail));
  }
}
