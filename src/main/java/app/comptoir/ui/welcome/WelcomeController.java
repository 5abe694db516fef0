package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.welcome.WelcomeModel.Page;
import app.comptoir.ui.welcome.file.FileProgress;
import java.nio.file.Path;
import java.util.List;

/// Makes the workspace that is chosen and has it opened.
public final class WelcomeController extends Controller {
  private final WelcomeModel model;
  private final WelcomeParts parts;
  private final Runnable back;
  private final WelcomeWork work;
  private final FileController file;
  private final ConnectController connect;
  private final ImportController imports;
  private final ShopController shop;

  WelcomeController(WelcomeModel model, WelcomeParts parts, Runnable back) {
    this.model = model;
    this.parts = parts;
    this.back = back;
    FileProgress progress = new FileProgress(model.file().work(), parts.fx());
    this.work = new WelcomeWork(model, parts, this::active, progress::ended);
    this.file = new FileController(model.file(), parts, progress, work::failed);
    this.connect = new ConnectController(model, parts, work, back);
    this.imports = new ImportController(model, parts, work, file, progress, back);
    this.shop = new ShopController(model.shop(), parts, work);
    WelcomeParts.Adding adding = parts.adding();
    if (adding != null) {
      model.file().inPlaceOf(adding.inPlaceOf());
    }
  }

  @Override
  protected void onActivate() {
    if (model.purpose() == WelcomePurpose.SIGN_IN) {
      model.addressProperty().set(parts.steps().address().orElse(""));
    }
    parts
        .tasks()
        .run(
            "read workspaces",
            parts.workspaces()::list,
            all -> model.knownProperty().set(all.stream().filter(one -> !one.shown()).toList()),
            _ -> {});
    file.activate();
    imports.activate();
    connect.activate();
    shop.activate();
  }

  @Override
  protected void onDeactivate() {
    file.deactivate();
    imports.deactivate();
    connect.deactivate();
    shop.deactivate();
  }

  /// Opens the sample workspace.
  public void onSample() {
    work.begin("sample workspace", parts.steps()::sample);
  }

  /// Opens a workspace there is already.
  public void onKnown(String id) {
    if (!model.busyProperty().get()) {
      model.troubleProperty().set(null);
      work.open(id);
    }
  }

  /// Goes on to the address of a platform.
  public void onConnectPage() {
    model.troubleProperty().set(null);
    model.pageProperty().set(Page.CONNECT);
    connect.askForKeychain();
  }

  /// Goes on to the key of a shop.
  public void onShopPage() {
    model.troubleProperty().set(null);
    model.pageProperty().set(Page.SHOP);
    connect.askForKeychain();
  }

  /// Goes on to the choice of a file.
  public void onFilePage() {
    model.troubleProperty().set(null);
    model.pageProperty().set(Page.FILE);
  }

  /// Goes back by a step: out of the browser, to the choice, to where one came from.
  public void onBack() {
    if (model.waitingProperty().get() != null) {
      connect.onCancel();
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

  /// What is said of a platform.
  public ConnectController connect() {
    return connect;
  }

  /// What is said of a shop.
  public ShopController shop() {
    return shop;
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
    work.run("look at file", () -> parts.looks().look(path), file::recognised);
  }

  /// What is said of an order file.
  public FileController file() {
    return file;
  }

  /// Imports it.
  public ImportController imports() {
    return imports;
  }

  /// Shows why something came to nothing that was not begun here.
  void tell(Trouble trouble) {
    work.failed(trouble);
  }
}
