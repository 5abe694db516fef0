package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Connection;
import app.comptoir.bootstrap.FirstContact;
import app.comptoir.bootstrap.Session;
import app.comptoir.bootstrap.ShopContact;
import app.comptoir.common.CommandException;
import app.comptoir.platform.shopify.calls.ShopAddress;
import app.comptoir.platform.shopify.calls.ShopKey;
import app.comptoir.report.TableWriter;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.signin.GivenToken;
import app.comptoir.signin.NetworkRoutes;
import app.comptoir.signin.ShopKeys;
import app.comptoir.workspace.SampleWorkspace;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "sync",
    description =
        "Bring a workspace up to date with its platform; without --address, with its own (a new"
            + " workspace: the simulated one).")
final class SyncCommand implements Callable<Integer> {
  private static final String LEFT_OUT = "BRAND-1";

  /// The database may not answer then.
  private static final String DISK_FULL = "DB-8";

  @Mixin WorkspaceOption workspace;
  @Mixin TokenOption tokens;
  @Mixin ShopOption shops;
  @Spec CommandSpec spec;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description =
          "Address of a Platform API, e.g. http://127.0.0.1:8787; with --workspace, as it is"
              + " none of the sample's.")
  @Nullable String address;

  @Option(
      names = "--follow",
      description = "Go on with the live stream until stopped (default: stop at the log's end).")
  boolean follow;

  @Option(
      names = "--anew",
      description =
          "Read everything anew, e.g. where the key of the database is lost; the database that was"
              + " there is kept under another name, decisions stay.")
  boolean anew;

  @Override
  public Integer call() throws Exception {
    // All that can be wrong with what was given is said before anything is written.
    WorkspaceConfig wanted = wanted();
    Optional<Workspace> there = workspace.found();
    there.ifPresent(this::requireFitting);
    Workspace plan = there.orElseGet(() -> Workspace.planned(workspace.directory(), wanted));
    Connection.Opener connector = connector(plan.config(), there);
    if (plan.config().kind() == WorkspaceConfig.Kind.SHOPIFY) {
      ShopAddress shop = ShopKeys.address(String.valueOf(plan.config().address()));
      ShopKey given = shops.key(shop);
      if (given != null) {
        ShopOption.introduce(shop, given, spec.commandLine().getErr());
      }
    }
    if (plan.config().kind() == WorkspaceConfig.Kind.PLATFORM) {
      FirstContact first = new FirstContact();
      try (LongWork _ = LongWork.begin(spec.commandLine().getErr(), first::cancel)) {
        first.require(plan, connector, Clock.systemUTC());
      }
    }
    Workspace target = workspace.orCreate(wanted);
    if (anew) {
      workspace.opening().leaveBehind(target.directory());
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Session session = workspace.open(target)) {
      session.updates().onSyncState((brand, state) -> LongWork.print(err, brand, state));
      session.recover(true);
      if (follow) {
        throw follow(session, connector, err);
      }
      try {
        session.readOnce(connector);
      } catch (CommandException e) {
        if (!e.code().equals(DISK_FULL)) {
          // How far each brand is, also where something stands in the way of others.
          told(out, session);
        }
        throw e;
      }
      told(out, session);
    }
    return 0;
  }

  private static void told(PrintWriter out, Session session) {
    for (String brand : session.replica().brandIds()) {
      out.println(TableWriter.line(brand, "last_seq", session.replica().position(brand).lastSeq()));
    }
    out.flush();
  }

  /// Follows until the program is told to end, or a brand cannot be followed any more: nobody would
  /// notice that among those that can. One that could not be read from the start is named, and
  /// stops none of the others.
  private static CommandException follow(
      Session session, Connection.Opener connector, PrintWriter err) throws InterruptedException {
    BlockingQueue<CommandException> ends = new ArrayBlockingQueue<>(1);
    session
        .updates()
        .onSyncState(
            (brand, state) -> {
              if (state.phase() == SyncState.Phase.FAILED
                  && !LEFT_OUT.equals(state.failureCode())) {
                ends.offer(
                    new CommandException(
                        String.valueOf(state.failureCode()),
                        "%s cannot be followed any more: %s"
                            .formatted(
                                brand.isEmpty() ? "The platform" : brand, state.failureDetail())));
              }
            });
    try (LongWork _ = LongWork.begin(err, () -> ends.offer(CommandException.ended()))) {
      session.follow(connector);
      return ends.take();
    }
  }

  /// What a workspace that is not there yet is to be.
  private WorkspaceConfig wanted() {
    if (shops.named()) {
      if (address != null) {
        throw new ParameterException(
            spec.commandLine(), "A workspace follows one source: --address or --shopify.");
      }
      var _ = workspace.named(spec, "A shop");
      ShopAddress shop = shops.address();
      return WorkspaceConfig.shopify(shop.base().toString(), shop.shown());
    }
    if (address == null) {
      return WorkspaceConfig.sample(SampleWorkspace.fresh(Clock.systemUTC()));
    }
    var _ = workspace.named(spec, "A platform");
    return WorkspaceConfig.platform(Connection.address(address).toString());
  }

  private void requireFitting(Workspace target) {
    boolean fits =
        switch (target.config().kind()) {
          case SAMPLE -> address == null && !shops.named();
          case PLATFORM ->
              !shops.named()
                  && (address == null || GivenToken.same(address, target.config().address()));
          case SHOPIFY ->
              address == null
                  && (!shops.named()
                      || GivenToken.same(
                          shops.address().base().toString(), target.config().address()));
          case FILE -> false;
        };
    if (!fits) {
      throw new CommandException(
          "WS-11",
          "The workspace in %s is a replica of something else; give --workspace another folder."
              .formatted(target.directory()));
    }
  }

  private Connection.Opener connector(WorkspaceConfig config, Optional<Workspace> there)
      throws IOException {
    if (config.kind() == WorkspaceConfig.Kind.SHOPIFY) {
      return shop(config, there);
    }
    String url = config.address();
    if (url == null) {
      if (tokens.inFile()) {
        throw new ParameterException(
            spec.commandLine(), "A token is for a platform: name it with --address URL.");
      }
      return Connection::sample;
    }
    boolean named = address != null;
    if (!tokens.given(url, named)) {
      Optional<Connection.Opener> signedIn = there.flatMap(workspace.opening()::signedIn);
      if (signedIn.isPresent()) {
        return signedIn.get();
      }
    }
    String token = tokens.token(url, named);
    return (_, clock, executor) -> Connection.platform(url, token, clock, executor);
  }

  /// With the key that was given, else with the one the window kept.
  private Connection.Opener shop(WorkspaceConfig config, Optional<Workspace> there)
      throws IOException {
    ShopAddress shop = ShopKeys.address(String.valueOf(config.address()));
    ShopKey key = shops.key(shop);
    if (key == null) {
      return there
          .flatMap(workspace.opening()::signedIn)
          .orElseThrow(
              () ->
                  new CommandException(
                      "SHOP-1",
                      "Nothing was given to enter this shop with: set %s, or give --key-file."
                          .formatted(ShopKeys.KEY)));
    }
    return ShopContact.opener(shop, key, NetworkRoutes.asSet(Clock.systemUTC()));
  }
}
