package app.comptoir.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever a keychain does: it hangs, throws, is locked, forgets, or lacks a library.
class SecretsTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  /// A keychain that behaves until it is told otherwise.
  private static class Chain implements Keychain {
    final Map<String, String> kept = new ConcurrentHashMap<>();
    final AtomicInteger calls = new AtomicInteger();
    volatile boolean hangs;
    volatile boolean locked;

    /// Whose question to unlock it nobody answered.
    volatile boolean deaf;

    /// As most are: there must be something to delete.
    volatile boolean strict;

    private void called() throws Exception {
      calls.incrementAndGet();
      if (hangs) {
        new CountDownLatch(1).await();
      }
      if (locked) {
        throw new IllegalStateException("locked: s3cret");
      }
    }

    @Override
    public @Nullable String get(String name) throws Exception {
      called();
      return kept.get(name);
    }

    @Override
    public void put(String name, String secret) throws Exception {
      called();
      kept.put(name, secret);
    }

    @Override
    public void delete(String name) throws Exception {
      called();
      if (strict && !kept.containsKey(name)) {
        throw new IllegalStateException("no such entry");
      }
      if (!deaf || name.startsWith("probe-")) {
        kept.remove(name);
      }
    }
  }

  private final Chain chain = new Chain();

  private Secrets secrets() {
    return new Secrets(() -> chain, SHORT);
  }

  @Test
  void aGoodKeychainKeepsThem() {
    Secrets secrets = secrets();
    assertThat(secrets.lasting()).isTrue();
    assertThat(chain.kept).as("what it was tried with is gone").isEmpty();
    secrets.put("a", "1");
    assertThat(chain.kept).containsOnly(Map.entry("a", "1"));
    assertThat(secrets().get("a")).as("another start").contains("1");
    secrets.delete("a");
    assertThat(chain.kept).isEmpty();
    assertThat(secrets.get("a")).isEmpty();
  }

  @Test
  void oneThatHangsIsWaitedForOnce() {
    chain.hangs = true;
    Secrets secrets = secrets();
    assertThat(secrets.lasting()).isFalse();
    secrets.put("a", "1");
    assertThat(secrets.get("a")).contains("1");
    assertThat(secrets().get("a")).as("another start").isEmpty();
    int before = chain.calls.get();
    assertThat(secrets.get("b")).isEmpty();
    assertThat(chain.calls).hasValue(before);
  }

  @Test
  void oneThatHangsLaterLosesNothingOfThisRun() {
    Secrets secrets = secrets();
    assertThat(secrets.lasting()).isTrue();
    chain.hangs = true;
    secrets.put("a", "1");
    assertThat(secrets.get("a")).contains("1");
    assertThat(secrets.lasting()).as("said from now on").isFalse();
  }

  @Test
  void oneThatIsLockedGivesNothingAndIsAskedAgain() {
    Secrets secrets = secrets();
    secrets.put("a", "1");
    chain.locked = true;
    assertThat(secrets.get("a")).isEmpty();
    chain.locked = false;
    assertThat(secrets.get("a")).contains("1");
  }

  /// Only what is gone for sure is said to be.
  @Test
  void whatIsDeletedIsGoneOrSaidNotToBe() {
    Secrets secrets = secrets();
    secrets.put("a", "1");
    chain.locked = true;
    assertThat(secrets.delete("a")).as("locked").isFalse();
    chain.locked = false;
    chain.hangs = true;
    assertThat(secrets.delete("a")).as("it hangs").isFalse();
    chain.hangs = false;
    chain.deaf = true;
    assertThat(secrets.delete("a")).as("it does nothing, and says nothing").isFalse();
    chain.deaf = false;
    chain.strict = true;
    assertThat(secrets.delete("a")).isTrue();
    assertThat(chain.kept).as("nor what it was tried with").isEmpty();
    assertThat(secrets.delete("a")).as("gone already, which throws").isTrue();
  }

  @Test
  void whereThereIsNoneTheMemoryKeepsThem() {
    for (Keychain.Opener none :
        new Keychain.Opener[] {
          () -> {
            throw new IllegalStateException("no D-Bus");
          },
          () -> {
            throw new UnsatisfiedLinkError("no library");
          },
          () ->
              new Chain() {
                @Override
                public @Nullable String get(String name) {
                  return "something else";
                }
              }
        }) {
      Secrets secrets = new Secrets(none, SHORT);
      assertThat(secrets.lasting()).isFalse();
      secrets.put("a", "1");
      assertThat(secrets.get("a")).contains("1");
      assertThat(secrets.delete("a")).as("an earlier start may have had one").isFalse();
      assertThat(secrets.get("a")).isEmpty();
    }
  }

  /// The adapter over whatever this machine has: it may be nothing, but it never throws.
  @Test
  void thisSystemsKeychainNeverThrows() {
    Secrets secrets = new Secrets(SystemKeychain::open, Secrets.LIMIT);
    String name = "test-" + System.nanoTime();
    secrets.put(name, "1");
    assertThat(secrets.get(name)).contains("1");
    secrets.delete(name);
    assertThat(secrets.get(name)).isEmpty();
  }
}
