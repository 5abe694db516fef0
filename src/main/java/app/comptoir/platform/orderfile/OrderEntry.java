package app.comptoir.platform.orderfile;

import app.comptoir.domain.revenue.Order.Status;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// An order while its file is being read; its lines are a chain in [Lines].
final class OrderEntry {
  final String id;
  final Currency currency;
  Instant placedAt;
  Status status = Status.PLACED;
  @Nullable String country;
  long taxMinor;
  long shippingMinor;
  long grossMinor;
  long units;
  int firstLine = -1;
  int lastLine = -1;
  int lineCount;

  OrderEntry(String id, Currency currency, Instant placedAt) {
    this.id = id;
    this.currency = currency;
    this.placedAt = placedAt;
  }
}
