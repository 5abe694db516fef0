package app.comptoir.platform.orderfile;

import java.util.List;

/// A file whose header is of no known export.
final class UnknownHeader extends Unfit {
  private static final long serialVersionUID = 1;

  private final String missing;

  /// @param retail the columns of Online Retail that it has not
  /// @param shopify the columns of Shopify's export that it has not
  UnknownHeader(List<String> retail, List<String> shopify) {
    super(
        "The header is of no known export: it lacks %s for Online Retail, %s for Shopify"
            .formatted(String.join(", ", retail), String.join(", ", shopify)));
    this.missing =
        "Online Retail: %s · Shopify: %s"
            .formatted(String.join(", ", retail), String.join(", ", shopify));
  }

  /// The columns it has not, by export: names only, which are the same in every language.
  String missing() {
    return missing;
  }
}
