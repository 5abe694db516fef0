package app.comptoir.signin;

import app.comptoir.common.CommandException;
import app.comptoir.platform.shopify.calls.ShopAddress;
import app.comptoir.platform.shopify.calls.ShopKey;
import app.comptoir.secrets.SecretStore;
import app.comptoir.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// The keys of shops: secrets of the system's keychain (or of this program's memory), each bound to
/// the shop it was given for; or what somebody gave from outside, in the environment or in a file.
public final class ShopKeys {
  /// The only shop that the others are for.
  public static final String SHOP = "COMPTOIR_SHOPIFY";

  /// An app's own keys, or a token, as the file has them.
  public static final String KEY = "COMPTOIR_SHOPIFY_KEY";

  private ShopKeys() {}

  /// A shop as somebody named it.
  ///
  /// @throws CommandException `SHOP-2` where it is none
  public static ShopAddress address(String typed) {
    try {
      return ShopAddress.of(typed);
    } catch (IllegalArgumentException _) {
      throw new CommandException(
          "SHOP-2",
          "“%s” is no shop: name it as Shopify does, NAME.myshopify.com.".formatted(typed.strip()));
    }
  }

  /// A key that can be sent, as somebody gave it.
  ///
  /// @throws CommandException `SHOP-3` where it is none
  public static ShopKey key(String given) {
    try {
      return ShopKey.of(given);
    } catch (IllegalArgumentException _) {
      // Never its text, which is nearly a secret.
      throw new CommandException(
          "SHOP-3",
          "That is no key of a shop: give the app's client id and client secret, or one access"
              + " token.");
    }
  }

  /// What the environment holds for a shop; null where it holds nothing, or nothing for this one.
  ///
  /// @param named whether the shop was named together with it
  public static @Nullable String ofEnvironment(ShopAddress shop, boolean named) {
    String meant = System.getenv(SHOP);
    boolean same = meant != null && !meant.isBlank() && address(meant).equals(shop);
    String given = System.getenv(KEY);
    return (named || same) && given != null && !given.isBlank() ? given : null;
  }

  /// Keeps the key of a workspace's shop. Blocks for the keychain.
  public static void keep(Workspace workspace, ShopKey key, SecretStore secrets) {
    ShopAddress shop = address(String.valueOf(workspace.config().address()));
    secrets.put(workspace.ownCredential(), Origin.bound(shop.base(), key.kept()));
  }

  /// The key that is kept for a workspace's shop; null where there is none. Blocks for the
  /// keychain.
  public static @Nullable ShopKey kept(Workspace workspace, SecretStore secrets) {
    ShopAddress shop = address(String.valueOf(workspace.config().address()));
    return workspace
        .credential()
        .flatMap(secrets::get)
        .flatMap(bound -> Origin.unbound(shop.base(), bound))
        .map(ShopKeys::key)
        .orElse(null);
  }
}
