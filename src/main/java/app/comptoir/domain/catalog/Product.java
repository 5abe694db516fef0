package app.comptoir.domain.catalog;

import app.comptoir.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// Something a brand sells, or the app it promotes.
///
/// @param sku the merchant's own code, shown beside the name
/// @param name null where the source never named it
/// @param price the catalogue price now; null where unknown
public record Product(
    String id, String brandId, String sku, @Nullable String name, @Nullable Money price) {
  /// In the place of the goods of orders whose source names none.
  public static final String ALL_GOODS = "all-goods";
}
