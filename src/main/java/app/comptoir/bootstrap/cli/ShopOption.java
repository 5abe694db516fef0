package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.ShopContact;
import app.comptoir.common.CommandException;
import app.comptoir.common.PlainFile;
import app.comptoir.platform.shopify.calls.ShopAddress;
import app.comptoir.platform.shopify.calls.ShopKey;
import app.comptoir.platform.wire.Route;
import app.comptoir.service.workspaces.ShopLook;
import app.comptoir.signin.NetworkRoutes;
import app.comptoir.signin.ShopKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--shopify NAME.myshopify.com` and its key.
final class ShopOption {
  private static final int MOST = 4_096;

  @Option(
      names = "--shopify",
      paramLabel = "SHOP",
      description =
          "A Shopify shop, named NAME.myshopify.com; with --workspace, as it is none of the"
              + " sample's.")
  @Nullable String shop;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "File with the shop's key, - for standard input: the client id and the client secret of"
              + " an app of the shop's organisation, in two lines or with a space between them, or"
              + " one access token (default: the environment variable "
              + ShopKeys.KEY
              + ", which goes only to the shop in "
              + ShopKeys.SHOP
              + " or given by --shopify).")
  @Nullable Path keyFile;

  /// Standard input can be read once.
  private @Nullable ShopKey known;

  boolean named() {
    return shop != null;
  }

  /// The shop that was named.
  ShopAddress address() {
    return ShopKeys.address(String.valueOf(shop));
  }

  /// The key that was given for a shop; null where none was.
  ///
  /// @throws CommandException `SHOP-3` where it is none
  @Nullable ShopKey key(ShopAddress address) throws IOException {
    if (known == null) {
      String given = given(address);
      known = given == null ? null : ShopKeys.key(given);
    }
    return known;
  }

  private @Nullable String given(ShopAddress address) throws IOException {
    Path file = keyFile;
    if (file == null) {
      return ShopKeys.ofEnvironment(address, named());
    }
    return file.toString().equals("-")
        ? new String(System.in.readNBytes(MOST), StandardCharsets.UTF_8)
        : read(file);
  }

  private static String read(Path file) {
    try {
      return PlainFile.text(file, MOST);
    } catch (IOException _) {
      throw new CommandException("FILE-7", "%s cannot be read.".formatted(file));
    }
  }

  /// Asks the shop for itself and says what it answered.
  static void introduce(ShopAddress shop, ShopKey key, PrintWriter err)
      throws InterruptedException {
    Supplier<Route> route = NetworkRoutes.asSet(Clock.systemUTC());
    ShopContact contact = new ShopContact();
    try (LongWork _ = LongWork.begin(err, contact::cancel)) {
      ShopLook look = contact.look(shop, key, route, Clock.systemUTC());
      err.println(
          "%s, %s, %s, orders since %s%s"
              .formatted(
                  look.name(),
                  look.currency(),
                  look.zone(),
                  look.from().atZone(look.zone()).toLocalDate(),
                  look.walled() ? " (older ones need the access scope read_all_orders)" : ""));
      err.flush();
    }
  }
}
