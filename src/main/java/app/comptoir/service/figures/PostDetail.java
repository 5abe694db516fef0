package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One post as shoppers see it, its funnel and its money in the selected period.
///
/// @param net net sales a day
public record PostDetail(
    PostRow row,
    @Nullable Product product,
    FunnelSnapshot funnel,
    List<DayValue> net,
    List<OrderRow> latestOrders) {

  /// One order behind the figures, in its own currency and converted.
  ///
  /// @param inBrandCurrency null while its exchange rate has not arrived
  public record OrderRow(
      String orderId,
      Instant placedAt,
      Money gross,
      Money discounts,
      Money returned,
      @Nullable Money inBrandCurrency,
      @Nullable String country) {}
}
