package app.comptoir.platform.api.signin;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.wire.TokenSource;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tokens that renew themselves with an OAuth refresh token. The refresh token rotates: each answer
/// brings the next one, which is handed on to be kept before it is used.
///
/// However many threads come with the same stale token, one asks; the others wait and get what it
/// got, success or failure. A refresh token once refused is not tried again.
public final class OAuthTokens implements TokenSource {
  private static final Logger log = LoggerFactory.getLogger(OAuthTokens.class);

  private final TokenCall call;
  private final Consumer<Tokens> keeper;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicLong attempts = new AtomicLong();
  private volatile Tokens current;
  private @Nullable Failure lastFailure;

  /// @param keeper is told each new pair of tokens, on the refreshing thread
  public OAuthTokens(
      OAuthSettings settings,
      Tokens first,
      Consumer<Tokens> keeper,
      Clock clock,
      Executor executor) {
    this.call = new TokenCall(settings, clock, executor);
    this.current = first;
    this.keeper = keeper;
  }

  @Override
  public String accessToken() {
    return current.access();
  }

  @Override
  public Outcome<String> refreshed(String staleToken) {
    long seen = attempts.get();
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Outcome.failed(new Failure.Cancelled());
    }
    try {
      if (!current.access().equals(staleToken)) {
        return Outcome.ok(current.access());
      }
      Failure last = lastFailure;
      if (last instanceof Failure.SignInNeeded || (last != null && attempts.get() != seen)) {
        return Outcome.failed(last);
      }
      return refresh();
    } finally {
      lock.unlock();
    }
  }

  private Outcome<String> refresh() {
    return switch (ask(current.refresh())) {
      case Outcome.Ok<Tokens>(Tokens tokens) -> {
        keep(tokens);
        current = tokens;
        lastFailure = null;
        attempts.incrementAndGet();
        yield Outcome.ok(tokens.access());
      }
      case Outcome.Failed<Tokens>(Failure failure) -> {
        // Who was interrupted speaks for itself only.
        if (!(failure instanceof Failure.Cancelled)) {
          lastFailure = failure;
          attempts.incrementAndGet();
        }
        yield Outcome.failed(failure);
      }
    };
  }

  /// Tokens that cannot be kept are used all the same: the old ones are good no more.
  private void keep(Tokens tokens) {
    try {
      keeper.accept(tokens);
    } catch (RuntimeException e) {
      log.warn("AUTH-4 the new tokens could not be kept: {}", e.getClass().getSimpleName());
    }
  }

  private Outcome<Tokens> ask(String refreshToken) {
    return call.trade(
        Map.of("grant_type", "refresh_token", "refresh_token", refreshToken),
        new Failure.SignInNeeded("The platform no longer takes the refresh token"));
  }
}
