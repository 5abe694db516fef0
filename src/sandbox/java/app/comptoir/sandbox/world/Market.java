package app.comptoir.sandbox.world;

/// A country a brand sells to.
///
/// @param decimals of the currency's minor unit
/// @param pricePerUnit list price in `currency` for one unit of the brand's currency
/// @param share of the brand's shoppers, relative to the other markets
/// @param taxPerMille of the amount after discount
public record Market(
    String country,
    String currency,
    int decimals,
    double pricePerUnit,
    double share,
    int taxPerMille) {

  /// A list price of the brand (minor units, two decimals) in this market's minor units, rounded
  /// the way shops do.
  public long price(long brandMinor, String brandCurrency) {
    if (currency.equals(brandCurrency)) {
      return brandMinor;
    }
    double major = brandMinor / 100.0 * pricePerUnit;
    return decimals == 0
        ? Math.max(10, Math.round(major / 10) * 10)
        : Math.max(50, Math.round(major * 2) * 50);
  }
}
