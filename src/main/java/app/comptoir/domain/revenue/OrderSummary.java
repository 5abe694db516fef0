package app.comptoir.domain.revenue;

import app.comptoir.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One order behind the figures, in its own currency and converted, with what was returned of it so
/// far.
///
/// @param inBrandCurrency gross − discounts; null while its exchange rate has not arrived
public record OrderSummary(
    String orderId,
    Instant placedAt,
    Money gross,
    Money discounts,
    Money returned,
    @Nullable Money inBrandCurrency,
    @Nullable String country) {}
