package app.comptoir.service.workspaces;

/// A Shopify shop somebody named, and its key. Its text does not tell the key.
///
/// @param address as it was typed
/// @param clientId of an app; blank where `secret` is an access token
public record ShopChoice(String address, String clientId, String secret) {
  @Override
  public String toString() {
    return "ShopChoice[" + address + "]";
  }
}
