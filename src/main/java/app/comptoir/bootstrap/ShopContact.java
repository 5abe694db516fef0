package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.shopify.ShopifyConnector;
import app.comptoir.platform.shopify.calls.ShopAddress;
import app.comptoir.platform.shopify.calls.ShopKey;
import app.comptoir.platform.shopify.calls.ShopSettings;
import app.comptoir.platform.shopify.records.ShopFacts;
import app.comptoir.platform.wire.Route;
import app.comptoir.service.workspaces.ShopLook;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/// Asks a shop for itself before anything is stored on its account: shows that it is there, takes
/// the key and gives the app the rights it needs.
public final class ShopContact {
  private final FirstContact first = new FirstContact();

  /// Ends [#look] soon, wherever it waits. From any thread.
  public void cancel() {
    first.cancel();
  }

  /// Blocks for the network.
  ///
  /// @throws CommandException with what stands in the way, in one sentence
  public ShopLook look(ShopAddress shop, ShopKey key, Supplier<Route> route, Clock clock)
      throws InterruptedException {
    Workspace plan =
        Workspace.planned(
            Path.of(""), WorkspaceConfig.shopify(shop.base().toString(), shop.shown()));
    first.require(plan, opener(shop, key, route), clock);
    ExecutorService threads = Threads.virtual("shop");
    try (ShopifyConnector connector =
        new ShopifyConnector(ShopSettings.of(shop, key, route), clock, threads)) {
      return switch (connector.facts()) {
        case Outcome.Ok<ShopFacts>(ShopFacts facts) -> look(facts, clock.instant());
        case Outcome.Failed<ShopFacts>(var failure) ->
            throw new CommandException(failure.code(), failure.detail());
      };
    } finally {
      threads.shutdownNow();
    }
  }

  public static Connection.Opener opener(ShopAddress shop, ShopKey key, Supplier<Route> route) {
    return (_, time, executor) -> Connection.shopify(shop, key, route, time, executor);
  }

  private static ShopLook look(ShopFacts facts, Instant now) {
    return new ShopLook(
        facts.name(),
        facts.address(),
        facts.currency(),
        facts.zone(),
        facts.historyFrom(now),
        facts.walled(now));
  }
}
