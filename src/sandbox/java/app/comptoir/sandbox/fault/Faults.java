package app.comptoir.sandbox.fault;

import app.comptoir.sandbox.world.Dice;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The fault plan of a running sandbox: which faults strike, how often, and which are to strike
/// next. By seed: the n-th answer of a kind (for a brand) meets the same faults in every run.
///
/// Safe for use by several threads.
public final class Faults implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<FaultRule> rules = new ArrayList<>();
  private final Map<String, Integer> answers = new HashMap<>();
  private final Map<Endpoint, Deque<Fault>> next = new EnumMap<>(Endpoint.class);
  private final Map<FaultKind, Integer> struck = new EnumMap<>(FaultKind.class);
  private final List<LateRule> lateRules = new ArrayList<>();
  private long seed;

  public Faults() {
    lateRules.add(LateRule.NEVER);
  }

  /// Begins the plan anew from this seed, with the same faults.
  public synchronized void seed(long newSeed) {
    seed = newSeed;
    answers.clear();
    LateRule last = lateRules.getLast();
    if (last.rate() > 0) {
      lateRules.add(new LateRule(seed, last.rate(), last.most()));
    }
  }

  /// Lets a fault strike from now on.
  ///
  /// @param rate share of the answers (of [Fault.Late], of the records) it strikes, 0 to 1
  public synchronized void on(Fault fault, double rate) {
    on(new FaultRule(fault, rate));
  }

  /// Lets a fault strike from now on. Several of one kind are several dangers; of [Fault.Late] the
  /// newest holds.
  public synchronized void on(FaultRule rule) {
    rules.add(rule);
    if (rule.fault() instanceof Fault.Late(Duration most)) {
      lateRules.add(new LateRule(seed, rule.rate(), most));
    }
  }

  /// Lets a fault strike the next answer of this kind that is not yet spoken for.
  public synchronized void next(Endpoint endpoint, Fault fault) {
    next.computeIfAbsent(endpoint, _ -> new ArrayDeque<>()).add(fault);
  }

  /// All is well from now on. What was held back is still owed, and comes.
  public synchronized void off() {
    rules.clear();
    next.clear();
    if (lateRules.getLast().rate() > 0) {
      lateRules.add(LateRule.NEVER);
    }
  }

  /// How often a fault struck so far; of a storm each refusal counts.
  public synchronized int struck(FaultKind kind) {
    return struck.getOrDefault(kind, 0);
  }

  /// How far the platform's clock is off.
  public synchronized Duration skew() {
    Duration sum = Duration.ZERO;
    for (FaultRule rule : rules) {
      if (rule.fault() instanceof Fault.Skew(Duration by)) {
        sum = sum.plus(by);
      }
    }
    return sum;
  }

  /// Decides what strikes the next answer of this kind.
  ///
  /// @param subject tells streams of chance of one kind apart: a brand
  public synchronized Strike draw(Endpoint endpoint, String subject) {
    Deque<Fault> scripted = next.get(endpoint);
    if (rules.isEmpty() && (scripted == null || scripted.isEmpty())) {
      return Strike.NONE;
    }
    String stream = endpoint + " " + subject;
    int number = answers.merge(stream, 1, Integer::sum);
    List<Fault> faults = new ArrayList<>();
    if (scripted != null && !scripted.isEmpty()) {
      faults.add(scripted.remove());
    } else {
      for (int i = 0; i < rules.size(); i++) {
        FaultRule rule = rules.get(i);
        if (rule.fault().concerns(endpoint) && hits(rule, stream + " " + i, number)) {
          faults.add(rule.fault());
        }
      }
    }
    faults.forEach(fault -> struck.merge(FaultKind.of(fault), 1, Integer::sum));
    return new Strike(faults, new Dice(seed, stream + " " + number));
  }

  /// The rule by which records are held back now.
  synchronized LateRule lateNow() {
    return lateRules.getLast();
  }

  /// The rule of a mark; one that never holds anything back where it is not known here.
  synchronized LateRule late(String mark) {
    return lateRules.stream()
        .filter(rule -> rule.mark().equals(mark))
        .findFirst()
        .orElse(LateRule.NEVER);
  }

  /// Whether what a cursor with this mark still owes is known.
  public boolean knows(String mark) {
    return late(mark).mark().equals(mark);
  }

  /// A storm strikes as long as it lasts.
  private boolean hits(FaultRule rule, String stream, int number) {
    int lasts = rule.fault() instanceof Fault.Storm storm ? storm.length() : 1;
    for (int i = Math.max(1, number - lasts + 1); i <= number; i++) {
      if (new Dice(seed, stream + "." + i).chance(rule.rate())) {
        return true;
      }
    }
    return false;
  }

  /// Waits, but not beyond the end of the sandbox.
  public void pause(Duration length) throws InterruptedException {
    boolean over = closed.await(length.toNanos(), TimeUnit.NANOSECONDS);
    if (over) {
      throw new InterruptedException("The sandbox is closing");
    }
  }

  /// Ends all waiting.
  @Override
  public void close() {
    closed.countDown();
  }
}
