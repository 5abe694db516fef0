package app.comptoir.sandbox.sim.state;

import app.comptoir.sandbox.log.OrderFacts;
import app.comptoir.sandbox.log.ReturnFacts;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;

/// What truly happened at a brand, kept by the simulation from its own decisions as it lets them
/// into the log. Read while the simulation is held.
public final class Books {
  private final World world;
  private final List<Journey> journeys = new ArrayList<>();
  private final LinkedHashMap<String, OrderFacts> orders = new LinkedHashMap<>();
  private final List<ReturnFacts> returns = new ArrayList<>();
  private final Map<RateKey, Long> rates = new HashMap<>();
  private final Map<CounterKey, long[]> counters = new HashMap<>();

  /// Which rate: a day of the brand's calendar and the currency that is worth something.
  public record RateKey(LocalDate day, String base) {}

  /// Whose counters: a post and a day of the brand's calendar.
  public record CounterKey(int postIndex, LocalDate day) {}

  public Books(World world) {
    this.world = world;
  }

  public void begun(Journey journey) {
    journeys.add(journey);
  }

  public void order(OrderFacts order) {
    orders.put(order.id(), order);
  }

  public void returned(ReturnFacts facts) {
    returns.add(facts);
  }

  /// The newest revision of a rate, times 10⁸.
  public void rate(LocalDate day, String base, long rate) {
    rates.put(new RateKey(day, base), rate);
  }

  /// Adds to the counters of the day a minute belongs to: impressions, hides, mutes, unfollows,
  /// reports, spend.
  public void count(Post post, long minute, int... more) {
    CounterKey key = new CounterKey(post.index(), Micros.day(minute, world.brand().zone()));
    long[] sums = counters.computeIfAbsent(key, _ -> new long[6]);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  public List<Journey> journeys() {
    return Collections.unmodifiableList(journeys);
  }

  /// The orders the log has told of.
  public SequencedCollection<OrderFacts> orders() {
    return Collections.unmodifiableSequencedCollection(orders.sequencedValues());
  }

  public boolean knows(OrderFacts order) {
    return orders.containsKey(order.id());
  }

  public List<ReturnFacts> returns() {
    return Collections.unmodifiableList(returns);
  }

  public Map<RateKey, Long> rates() {
    return Collections.unmodifiableMap(rates);
  }

  public Map<CounterKey, long[]> counters() {
    return Collections.unmodifiableMap(counters);
  }
}
