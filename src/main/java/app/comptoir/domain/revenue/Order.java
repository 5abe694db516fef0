package app.comptoir.domain.revenue;

import app.comptoir.domain.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A purchase. All amounts are minor units of `currency`.
///
/// @param postId the post it is attributed to; null for sales that came from no post
/// @param placedAt when it was placed (UTC)
/// @param lines what was bought; gross is the sum over the lines
/// @param feesMinor what was kept of it for payment and selling, as its source says; 0 where it
///   does not say
public record Order(
    String id,
    String brandId,
    @Nullable String postId,
    Status status,
    Instant placedAt,
    Currency currency,
    List<Line> lines,
    long taxMinor,
    long shippingMinor,
    @Nullable String country,
    long feesMinor) {

  /// One of which no source says what was kept.
  public Order(
      String id,
      String brandId,
      @Nullable String postId,
      Status status,
      Instant placedAt,
      Currency currency,
      List<Line> lines,
      long taxMinor,
      long shippingMinor,
      @Nullable String country) {
    this(
        id,
        brandId,
        postId,
        status,
        placedAt,
        currency,
        lines,
        taxMinor,
        shippingMinor,
        country,
        0);
  }

  /// Where an order stands; amounts do not depend on it (a cancellation arrives as a [Return]).
  public enum Status {
    OTHER,
    PLACED,
    DELIVERED,
    CANCELLED
  }

  /// One position of an order.
  ///
  /// @param grossMinor price × quantity before discount, tax, shipping and returns, already rounded
  ///   to the minor unit
  public record Line(String productId, long quantity, long grossMinor, long discountMinor) {}

  public Order {
    lines = List.copyOf(lines);
  }

  /// The same order under another identifier.
  public Order named(String other) {
    return new Order(
        other,
        brandId,
        postId,
        status,
        placedAt,
        currency,
        lines,
        taxMinor,
        shippingMinor,
        country,
        feesMinor);
  }

  /// Sum of the lines' gross.
  public Money gross() {
    return new Money(
        lines.stream().mapToLong(Line::grossMinor).reduce(0, Math::addExact), currency);
  }

  /// Sum of the lines' discounts (positive).
  public Money discounts() {
    return new Money(
        lines.stream().mapToLong(Line::discountMinor).reduce(0, Math::addExact), currency);
  }

  /// Whether its sums fit 64 bits; an order whose do not could not be added up later.
  public boolean countable() {
    try {
      var _ = gross();
      var _ = discounts();
      var _ = lines.stream().mapToLong(Line::quantity).reduce(0, Math::addExact);
      return true;
    } catch (ArithmeticException _) {
      return false;
    }
  }
}
