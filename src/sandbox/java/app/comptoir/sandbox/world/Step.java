package app.comptoir.sandbox.world;

/// One step of a shopper on a post, as the platform spells it.
public enum Step {
  TAP("tap"),
  PRODUCT_VIEW("product_view"),
  CHECKOUT("checkout"),
  PURCHASE("purchase"),
  DELIVERED("delivered"),
  REPLY("reply"),
  IN_CART("in_cart"),
  MERCHANT_CHECKOUT("merchant_checkout"),
  INSTALL_STARTED("install_started"),
  INSTALLED("installed"),
  FIRST_OPEN("first_open");

  private final String wire;

  Step(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
