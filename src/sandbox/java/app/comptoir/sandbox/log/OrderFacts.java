package app.comptoir.sandbox.log;

import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an order is, whatever its status. Amounts are minor units of `currency`.
///
/// @param post null for a sale that came from no post
/// @param placedAt microseconds
public record OrderFacts(
    String id,
    @Nullable Post post,
    long placedAt,
    String currency,
    List<Line> lines,
    long taxMinor,
    long shippingMinor,
    String country) {

  /// One position.
  public record Line(Product product, int quantity, long grossMinor, long discountMinor) {}

  public long gross() {
    return lines.stream().mapToLong(Line::grossMinor).sum();
  }

  public long discounts() {
    return lines.stream().mapToLong(Line::discountMinor).sum();
  }

  public long units() {
    return lines.stream().mapToLong(Line::quantity).sum();
  }
}
