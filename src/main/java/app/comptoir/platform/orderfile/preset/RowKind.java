package app.comptoir.platform.orderfile.preset;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a row of an export is.
public enum RowKind {
  /// Goods sold: a line of an order, or an order.
  @JsonProperty("sale")
  SALE,
  /// Goods that went back, by the row's amount.
  @JsonProperty("return")
  RETURN,
  /// Money back that may be goods, shipping and tax alike.
  @JsonProperty("refund")
  REFUND,
  /// A discount on goods.
  @JsonProperty("discount")
  DISCOUNT,
  @JsonProperty("shipping")
  SHIPPING,
  @JsonProperty("tax")
  TAX,
  /// Tips, gift cards, duties: money besides the goods.
  @JsonProperty("extra")
  EXTRA,
  /// What the shop's platform or its payment service takes: goes to the ledger.
  @JsonProperty("fee")
  FEE,
  /// Money that is none of an order's: goes to the ledger.
  @JsonProperty("adjustment")
  ADJUSTMENT,
  /// Nothing that counts, such as money moved to the bank.
  @JsonProperty("nothing")
  NOTHING
}
