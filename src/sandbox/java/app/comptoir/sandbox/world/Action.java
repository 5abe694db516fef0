package app.comptoir.sandbox.world;

import java.util.List;

/// What a post lets a shopper do, and its steps in order.
public enum Action {
  BUY_NOW("buy_now", Step.TAP, Step.PRODUCT_VIEW, Step.CHECKOUT, Step.PURCHASE, Step.DELIVERED),
  CART_REPLY(
      "cart_reply",
      Step.REPLY,
      Step.IN_CART,
      Step.MERCHANT_CHECKOUT,
      Step.PURCHASE,
      Step.DELIVERED),
  INSTALL("install", Step.TAP, Step.INSTALL_STARTED, Step.INSTALLED, Step.FIRST_OPEN);

  private final String wire;
  private final List<Step> steps;

  Action(String wire, Step... steps) {
    this.wire = wire;
    this.steps = List.of(steps);
  }

  public String wire() {
    return wire;
  }

  public List<Step> steps() {
    return steps;
  }
}
