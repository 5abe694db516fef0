package app.comptoir.domain.offer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision that the figures of a running offer suggest; nothing is done by itself.
///
/// @param at when it should be taken; null for now
/// @param facts the values its sentence names, in the order of its places
public record Proposal(Reason reason, @Nullable Instant at, List<Fact> facts) {
  public Proposal {
    facts = List.copyOf(facts);
  }

  public static Proposal of(Reason reason, @Nullable Instant at, Fact... facts) {
    return new Proposal(reason, at, Arrays.asList(facts));
  }

  /// What is proposed.
  public Decision.Kind decision() {
    return reason.decision;
  }

  /// Why. Message key `proposal.<REASON>` is the sentence.
  public enum Reason {
    /// units beyond the stock
    OVERSOLD(Decision.Kind.PAUSE),
    /// units sold
    SOLD_OUT(Decision.Kind.PAUSE),
    /// instant, units left, units sold recently, how long that was
    STOCK_OUT(Decision.Kind.PAUSE),
    /// spent, budget
    BUDGET_SPENT(Decision.Kind.PAUSE),
    /// projected spend, budget, instant at which the budget is spent
    OVERSPEND(Decision.Kind.PAUSE),
    /// units left, end of the flight
    STOCK_LEFT(Decision.Kind.RESUME);

    private final Decision.Kind decision;

    Reason(Decision.Kind decision) {
      this.decision = decision;
    }
  }

  /// Of the sentence in the message bundles.
  public String key() {
    return "proposal." + reason.name();
  }
}
