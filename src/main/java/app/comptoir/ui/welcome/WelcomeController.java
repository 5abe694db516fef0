package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.FirstSteps;
import app.comptoir.service.workspaces.FirstSteps.BrowserWords;
import app.comptoir.service.workspaces.FirstSteps.Waiting;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.welcome.WelcomeModel.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Makes the workspace that is chosen and has it opened.
public final class WelcomeController extends Controller {
  /// The person asked to stop: nothing to be told.
  private static final String CANCELLED = "SYNC-3";

  private final WelcomeModel model;
  private final WelcomeParts parts;
  private final Runnable back;
  private final FileController file;
  private final ShopController shop;

  WelcomeController(WelcomeModel model, WelcomeParts parts, Runnable back) {
    this.model = model;
    this.parts = parts;
    this.back = back;
    this.file = new FileController(model.file(), parts, this::failed);
    this.shop = new ShopController(model.shop());
    WelcomeParts.Adding adding = parts.adding();
    if (adding != null) {
      model.file().inPlaceOf(adding.inPlaceOf());
    }
  }

  @Override
  protected void onActivate() {
    if (model.purpose() == WelcomePurpose.SIGN_IN) {
      model.addressProperty().set(parts.steps().address().orElse(""));
      askForKeychain();
    }
    parts
        .tasks()
        .run(
            "read workspaces",
            parts.workspaces()::list,
            all -> model.knownProperty().set(all.stream().filter(one -> !one.shown()).toList()),
            _ -> {});
    file.activate();
    shop.activate();
    whileActive(model.addressProperty().subscribe((_, _) -> model.addressFaultProperty().set("")));
  }

  @Override
  protected void onDeactivate() {
    file.deactivate();
    shop.deactivate();
    parts.steps().cancelSignIn();
  }

  /// Opens the sample workspace.
  public void onSample() {
    begin("sample workspace", parts.steps()::sample);
  }

  /// Opens a workspace there is already.
  public void onKnown(String id) {
    if (!model.busyProperty().get()) {
      model.troubleProperty().set(null);
      model.busyProperty().set(true);
      parts.workspaces().open(id, this::failed);
    }
  }

  /// Goes on to the address of a platform.
  public void onConnectPage() {
    model.troubleProperty().set(null);
    model.pageProperty().set(Page.CONNECT);
    askForKeychain();
  }

  /// Goes on to the key of a shop.
  public void onShopPage() {
    model.troubleProperty().set(null);
    model.pageProperty().set(Page.SHOP);
    askForKeychain();
  }

  /// Asks the shop for itself.
  public void onShopTest() {
    shop.described()
        .ifPresent(
            choice ->
                run(
                    "ask shop",
                    () -> parts.steps().look(choice),
                    model.shop().lookProperty()::set));
  }

  /// Follows the shop that has answered.
  public void onShop() {
    if (model.shop().lookProperty().get() != null) {
      shop.described().ifPresent(choice -> begin("shop", () -> parts.steps().shop(choice)));
    }
  }

  private void askForKeychain() {
    parts
        .tasks()
        .run(
            "try keychain",
            parts.steps()::keepsSignIns,
            keeps -> model.keepsProperty().set(keeps),
            _ -> {});
  }

  /// Goes on to the choice of a file.
  public void onFilePage() {
    model.troubleProperty().set(null);
    model.pageProperty().set(Page.FILE);
  }

  /// Goes back by a step: out of the browser, to the choice, to where one came from.
  public void onBack() {
    if (model.waitingProperty().get() != null) {
      onCancel();
    } else if (!model.busyProperty().get()) {
      model.troubleProperty().set(null);
      boolean onePage =
          model.purpose() == WelcomePurpose.SIGN_IN || model.purpose() == WelcomePurpose.ADD_FILES;
      if (model.pageProperty().get() != Page.CHOICE && !onePage) {
        model.pageProperty().set(Page.CHOICE);
      } else if (model.purpose() != WelcomePurpose.FIRST) {
        back.run();
      }
    }
  }

  /// Signs in to the platform at the address.
  public void onConnect() {
    String address = model.addressProperty().get();
    Optional<String> fault = parts.steps().addressFault(address);
    model.addressFaultProperty().set(fault.orElse(""));
    if (fault.isPresent() || model.busyProperty().get()) {
      return;
    }
    BrowserWords words = words(parts.messages());
    Consumer<Waiting> waiting = now -> parts.fx().execute(() -> model.waitingProperty().set(now));
    FirstSteps steps = parts.steps();
    if (model.purpose() == WelcomePurpose.SIGN_IN) {
      run(
          "sign in again",
          () -> {
            steps.signInAgain(words, waiting);
            return address;
          },
          _ -> back.run());
    } else {
      begin("sign in", () -> steps.connect(address, words, waiting));
    }
  }

  /// Waits for the browser no longer.
  public void onCancel() {
    parts.steps().cancelSignIn();
  }

  private static BrowserWords words(Messages messages) {
    return new BrowserWords(
        messages.localeProperty().get().getLanguage(),
        messages.now("signin.done"),
        messages.now("signin.refused"),
        messages.now("signin.close"));
  }

  /// Looks at the newest of some files of one shop; the others are read before it.
  ///
  /// @param files the newest last
  public void onFiles(List<Path> files) {
    onFile(files.getLast());
    file.after(files.subList(0, files.size() - 1));
  }

  /// Looks at a file.
  public void onFile(Path path) {
    file.after(List.of());
    model.pageProperty().set(Page.FILE);
    model.file().lookProperty().set(null);
    run("look at file", () -> parts.looks().look(path), file::recognised);
  }

  /// What is said of an order file.
  public FileController file() {
    return file;
  }

  /// Imports the file as it is described and understood: into a workspace of its own, or into the
  /// shown one.
  public void onImport() {
    if (!model.busyProperty().get()) {
      file.ready().ifPresent(this::take);
    }
  }

  private void take(FileChoice choice) {
    WelcomeParts.Adding adding = parts.adding();
    if (adding == null) {
      begin("order file", () -> parts.steps().orderFile(choice));
      return;
    }
    run(
        "add order file",
        () -> {
          adding.files().add(choice, adding.inPlaceOf());
          return choice;
        },
        _ -> back.run());
  }

  /// Makes a workspace and opens it.
  private void begin(String name, Callable<String> work) {
    run(
        name,
        work,
        id -> {
          model.busyProperty().set(true);
          parts.workspaces().open(id, this::failed);
        });
  }

  private <T> void run(String name, Callable<T> work, Consumer<T> done) {
    if (model.busyProperty().get()) {
      return;
    }
    model.troubleProperty().set(null);
    model.busyProperty().set(true);
    parts
        .tasks()
        .<T>run(
            name,
            work,
            result -> {
              rest();
              if (active()) {
                done.accept(result);
              }
            },
            e -> failed(TroubleException.of(e)));
  }

  private void rest() {
    model.busyProperty().set(false);
    model.waitingProperty().set(null);
  }

  /// Shows why something came to nothing that was not begun here.
  void tell(Trouble trouble) {
    failed(trouble);
  }

  private void failed(Trouble trouble) {
    rest();
    if (!trouble.code().equals(CANCELLED)) {
      model.troubleProperty().set(trouble);
    }
  }
}
