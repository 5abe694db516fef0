package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.imports.Importing;
import app.comptoir.imports.OrderFileLooks;
import app.comptoir.imports.OwnPresets;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.api.signin.BrowserSignIn;
import app.comptoir.platform.api.signin.LoopbackDoor;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.platform.orderfile.guess.ReadingOptions;
import app.comptoir.platform.shopify.calls.ShopAddress;
import app.comptoir.platform.shopify.calls.ShopKey;
import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.FileLook;
import app.comptoir.service.workspaces.FileWork;
import app.comptoir.service.workspaces.FirstSteps;
import app.comptoir.service.workspaces.ShopChoice;
import app.comptoir.service.workspaces.ShopLook;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.signin.ShopKeys;
import app.comptoir.signin.StoredSignIn;
import app.comptoir.workspace.SampleWorkspace;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import app.comptoir.workspace.WorkspaceNames;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes workspaces: each is there whole with its `workspace.json`, or not at all.
public final class WorkspaceMaker implements FirstSteps {
  /// For the person to come back from the browser.
  static final Duration LIMIT = Duration.ofMinutes(5);

  private static final Logger log = LoggerFactory.getLogger(WorkspaceMaker.class);

  private final WorkspaceOpener opening;
  private final Supplier<@Nullable Desktop> shown;
  private final OrderFileLooks looks;
  private final ExecutorService threads = Threads.virtual("sign-in");
  private final AtomicReference<@Nullable BrowserSignIn> underWay = new AtomicReference<>();
  private final AtomicReference<@Nullable ShopContact> asking = new AtomicReference<>();

  /// @param shown what the window shows now; null where it shows nothing yet
  public WorkspaceMaker(WorkspaceOpener opening, Supplier<@Nullable Desktop> shown) {
    this.opening = opening;
    this.shown = shown;
    this.looks = new OrderFileLooks(new OwnPresets(opening::settings));
  }

  @Override
  public String sample() {
    Path folder = opening.folders().sample();
    return told(() -> made(SampleWorkspace.open(folder, opening.clock())));
  }

  @Override
  public FileLook look(Path file) {
    return looks.first(file);
  }

  @Override
  public FileLook review(FileChoice choice, FileWork work) {
    return looks.whole(choice, work);
  }

  @Override
  public void save(FileChoice choice, String title) {
    var _ =
        told(
            () -> {
              looks.save(choice, title);
              return title;
            });
  }

  @Override
  public String orderFile(FileChoice choice) {
    return told(() -> made(orderFileWorkspace(choice)));
  }

  private Workspace orderFileWorkspace(FileChoice choice) {
    String name = free(choice.name());
    OrderFileSettings settings =
        new OrderFileSettings(
            choice.file(),
            Importing.brandId(choice.name()),
            choice.name(),
            choice.currency(),
            choice.zone(),
            ReadingOptions.of(choice.reading()));
    WorkspaceConfig.ImportedFile file = WorkspaceConfig.ImportedFile.of(settings, null, false);
    WorkspaceConfig config = WorkspaceConfig.file(name);
    for (Path before : choice.before()) {
      config = config.with(file.of(before));
    }
    return Workspace.create(opening.folders().fresh(choice.name()), config.with(file));
  }

  /// No two workspaces bear one name.
  private String free(String name) {
    return WorkspaceNames.free(WorkspaceNames.clean(name), opening.folders().names(null));
  }

  @Override
  public Optional<String> addressFault(String address) {
    String text = address.strip();
    if (text.isEmpty()) {
      return Optional.of("welcome.address.none");
    }
    try {
      Connection.address(text);
      return Optional.empty();
    } catch (CommandException _) {
      boolean plain = text.toLowerCase(Locale.ROOT).startsWith("http://");
      return Optional.of(plain ? "welcome.address.plain" : "welcome.address.form");
    }
  }

  @Override
  public boolean keepsSignIns() {
    return opening.secrets().lasting();
  }

  @Override
  public String connect(String address, BrowserWords words, Consumer<Waiting> waiting) {
    return told(
        () -> {
          URI base = Connection.address(address);
          Tokens tokens = signIn(base, words, waiting);
          String host = base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
          // Killed in between, there is a workspace where one has to sign in again.
          Workspace workspace =
              Workspace.create(
                  opening.folders().fresh(host),
                  WorkspaceConfig.platform(base.toString()).named(free(host)));
          new StoredSignIn(workspace, opening.secrets(), opening.routes(), opening.clock(), threads)
              .accept(tokens);
          return made(workspace);
        });
  }

  @Override
  public ShopLook look(ShopChoice choice) {
    ShopContact contact = new ShopContact();
    asking.set(contact);
    try {
      return contact.look(
          ShopKeys.address(choice.address()), key(choice), opening.routes(), opening.clock());
    } catch (CommandException e) {
      throw new TroubleException(e.code(), e.sentence());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new TroubleException("SYNC-3", "Stopped.");
    } finally {
      asking.compareAndSet(contact, null);
    }
  }

  @Override
  public String shop(ShopChoice choice) {
    ShopLook look = look(choice);
    return told(
        () -> {
          ShopAddress shop = ShopKeys.address(choice.address());
          // Killed in between, there is a workspace whose shop has to be connected again.
          Workspace workspace =
              Workspace.create(
                  opening.folders().fresh(look.name()),
                  WorkspaceConfig.shopify(shop.base().toString(), free(look.name())));
          ShopKeys.keep(workspace, key(choice), opening.secrets());
          return made(workspace);
        });
  }

  private static ShopKey key(ShopChoice choice) {
    return ShopKeys.key(choice.clientId() + " " + choice.secret());
  }

  @Override
  public Optional<String> address() {
    Desktop desktop = shown.get();
    return desktop == null
        ? Optional.empty()
        : Optional.ofNullable(desktop.session().workspace().config().address());
  }

  @Override
  public void signInAgain(BrowserWords words, Consumer<Waiting> waiting) {
    Desktop desktop = shown.get();
    StoredSignIn signIn = desktop == null ? null : desktop.signIn();
    if (desktop == null || signIn == null) {
      throw new TroubleException("WS-5", "There is no platform to sign in to.");
    }
    String done =
        told(
            () -> {
              URI base = Connection.address(address().orElse(""));
              signIn.accept(signIn(base, words, waiting));
              desktop.session().updates().resume();
              return "signed in";
            });
    log.info("The person has {} again", done);
  }

  private Tokens signIn(URI base, BrowserWords words, Consumer<Waiting> waiting) {
    BrowserSignIn signIn =
        new BrowserSignIn(
            StoredSignIn.settings(base, opening.routes()),
            new LoopbackDoor.Words(words.language(), words.done(), words.refused(), words.close()),
            opening.clock(),
            threads);
    BrowserSignIn before = underWay.getAndSet(signIn);
    if (before != null) {
      before.cancel();
    }
    try {
      Outcome<Tokens> outcome =
          signIn.run(
              address ->
                  waiting.accept(new Waiting(address.toString(), opening.browser().open(address))),
              LIMIT);
      return switch (outcome) {
        case Outcome.Ok<Tokens>(Tokens tokens) -> tokens;
        case Outcome.Failed<Tokens>(Failure failure) -> {
          log.info("Signing in came to nothing: {}", failure.code());
          throw new TroubleException(failure.code(), failure.detail());
        }
      };
    } finally {
      underWay.compareAndSet(signIn, null);
    }
  }

  @Override
  public void cancelSignIn() {
    ShopContact shop = asking.get();
    if (shop != null) {
      shop.cancel();
    }
    BrowserSignIn now = underWay.get();
    if (now != null) {
      now.cancel();
    }
  }

  private String made(Workspace workspace) {
    return opening.folders().id(workspace.directory());
  }

  private static String told(Supplier<String> work) {
    try {
      return work.get();
    } catch (CommandException e) {
      throw new TroubleException(e.code(), e.sentence());
    }
  }
}
