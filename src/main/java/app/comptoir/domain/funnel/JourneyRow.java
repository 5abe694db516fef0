package app.comptoir.domain.funnel;

import java.time.Instant;
import java.util.List;

/// One journey (shopper × post), as lists show it.
///
/// @param shopper the platform's pseudonym
/// @param times when each step was reached (UTC); as many as it reached
public record JourneyRow(
    String postId, String shopper, List<Instant> times, String country, String surface) {
  public JourneyRow {
    times = List.copyOf(times);
  }
}
