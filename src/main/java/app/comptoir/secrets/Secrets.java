package app.comptoir.secrets;

import app.comptoir.common.TimeLimit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The system's keychain as long as it can be used, and this program's memory where it cannot.
///
/// The keychain is tried out at the first need: what does not give back what it was given, or does
/// not answer in time, is not asked again.
public final class Secrets implements SecretStore {
  /// A keychain that takes longer is not waited for.
  public static final Duration LIMIT = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(Secrets.class);
  private static final String PROBE = "probe";

  private final Keychain.Opener opener;
  private final Duration limit;
  private final Map<String, String> memory = new ConcurrentHashMap<>();
  private final Object lock = new Object();
  private boolean tried;
  private @Nullable Keychain keychain;

  /// @param limit of each call into the keychain
  public Secrets(Keychain.Opener opener, Duration limit) {
    this.opener = opener;
    this.limit = limit;
  }

  @Override
  public Optional<String> get(String name) {
    String remembered = memory.get(name);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Keychain chain = keychain();
    if (chain == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(limited(() -> chain.get(name)));
    } catch (Exception e) {
      // Most keychains answer “no such entry” and “locked” alike, so this says nothing of the next.
      log.info("AUTH-10 the keychain gave nothing: {}", kind(e));
      return Optional.empty();
    }
  }

  @Override
  public void put(String name, String secret) {
    Keychain chain = keychain();
    if (chain != null) {
      try {
        limited(TimeLimit.Step.done(() -> chain.put(name, secret)));
        memory.remove(name);
        return;
      } catch (Exception e) {
        giveUp(e);
      }
    }
    memory.put(name, secret);
  }

  @Override
  public boolean delete(String name) {
    memory.remove(name);
    Keychain chain = keychain();
    String why = chain == null ? "there is none" : notGone(chain, name);
    if (why != null) {
      log.warn("AUTH-10 the keychain may still hold a secret that is to be deleted: {}", why);
    }
    return why == null;
  }

  /// Deletes an entry and sees whether it is gone: most keychains answer “no such entry” and
  /// “locked” alike, and some say nothing where a person did not unlock them.
  ///
  /// @return why it may still be there; null where it is gone
  private @Nullable String notGone(Keychain chain, String name) {
    try {
      limited(TimeLimit.Step.done(() -> chain.delete(name)));
    } catch (TimeoutException e) {
      return kind(e);
    } catch (Exception e) {
      log.debug("AUTH-10 the keychain deleted nothing: {}", kind(e));
    }
    try {
      limited(TimeLimit.Step.done(() -> probe(chain)));
      return get(name).isPresent() ? "it is still there" : null;
    } catch (Exception e) {
      return kind(e);
    }
  }

  @Override
  public boolean lasting() {
    return keychain() != null;
  }

  @Override
  public void tryAgain() {
    synchronized (lock) {
      tried = keychain != null;
    }
  }

  private @Nullable Keychain keychain() {
    synchronized (lock) {
      if (!tried) {
        tried = true;
        keychain = tryOut();
      }
      return keychain;
    }
  }

  private @Nullable Keychain tryOut() {
    try {
      return limited(
          () -> {
            Keychain chain = opener.open();
            probe(chain);
            return chain;
          });
    } catch (Exception e) {
      log.info("AUTH-10 no keychain here: sign-ins last as long as the program ({})", kind(e));
      return null;
    }
  }

  private static void probe(Keychain chain) throws Exception {
    String name = PROBE + "-" + UUID.randomUUID();
    chain.put(name, PROBE);
    boolean good = PROBE.equals(chain.get(name));
    chain.delete(name);
    if (!good) {
      throw new IllegalStateException("it forgets");
    }
  }

  private void giveUp(Exception e) {
    log.warn("AUTH-10 the keychain keeps nothing any more: {}", kind(e));
    synchronized (lock) {
      keychain = null;
    }
  }

  private <T extends @Nullable Object> T limited(Callable<T> work) throws Exception {
    return TimeLimit.callLibrary("keychain", limit, work);
  }

  /// Never its message, which might quote what it was given.
  private static String kind(Exception e) {
    return e.getClass().getSimpleName();
  }
}
