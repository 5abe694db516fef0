package app.comptoir.ui.shell;

import app.comptoir.common.Tasks;
import app.comptoir.service.TroubleException;
import app.comptoir.service.Workspaces;
import app.comptoir.service.Workspaces.Access;
import app.comptoir.service.Workspaces.Known;
import app.comptoir.service.Workspaces.Weight;
import app.comptoir.ui.mvc.Controller;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes to other workspaces, begins and removes them.
public final class WorkspacesController extends Controller {
  private static final Logger log = LoggerFactory.getLogger(WorkspacesController.class);

  private final WorkspacesModel model;
  private final Workspaces workspaces;
  private final Tasks tasks;
  private final Tasks.Lane list;
  private String opened = "";

  /// What is read of them at once.
  private record Read(List<Known> all, Access access) {}

  WorkspacesController(WorkspacesModel model, Workspaces workspaces, Tasks tasks) {
    this.model = model;
    this.workspaces = workspaces;
    this.tasks = tasks;
    this.list = tasks.lane("read workspaces");
  }

  @Override
  protected void onActivate() {
    read();
  }

  @Override
  protected void onDeactivate() {
    list.drop();
  }

  private void read() {
    list.submit(
        () -> new Read(workspaces.list(), workspaces.access()),
        read -> {
          model.allProperty().set(read.all());
          model.accessProperty().set(read.access());
        },
        e -> log.warn("The workspaces could not be read", e));
  }

  /// The menu opens: what it offers is read anew.
  public void onMenu() {
    read();
  }

  public void onOpen(String id) {
    opened = id;
    workspaces.open(id, model.troubleProperty()::set);
  }

  /// The person has looked after the keychain.
  public void onTryAgain() {
    model.troubleProperty().set(null);
    workspaces.open(opened, model.troubleProperty()::set);
  }

  /// The person goes on without the encrypted database.
  public void onReadAnew() {
    model.troubleProperty().set(null);
    workspaces.openAnew(opened, model.troubleProperty()::set);
  }

  /// Shows why something came to nothing that was begun before this workspace was shown.
  void tell(Workspaces.Trouble trouble) {
    model.troubleProperty().set(trouble);
  }

  public void onBegin() {
    workspaces.begin();
  }

  /// Asks for another name of the shown one.
  public void onRenameShown() {
    askName(Known::shown);
  }

  /// Asks for another name of one of them, shown or not.
  public void onRename(String id) {
    askName(known -> known.id().equals(id));
  }

  private void askName(Predicate<Known> which) {
    model.nameFaultProperty().set(null);
    list.submit(
        () -> new Read(workspaces.list(), workspaces.access()),
        read ->
            read.all().stream().filter(which).findFirst().ifPresent(model.namingProperty()::set),
        e -> log.warn("The workspaces could not be read", e));
  }

  /// The person typed a name and agrees to it.
  public void onName(String name) {
    Known one = model.namingProperty().get();
    if (one != null) {
      workspaces.rename(one.id(), name, this::onDismiss, model.nameFaultProperty()::set);
    }
  }

  /// The person types on.
  public void onNameTyped() {
    model.nameFaultProperty().set(null);
  }

  /// Asks whether to remove one, and says what would go with it.
  public void onRemove(String id) {
    tasks.run(
        "weigh workspace",
        () -> workspaces.weigh(id),
        model.removalProperty()::set,
        e -> model.troubleProperty().set(TroubleException.of(e)));
  }

  /// The person agrees to what is asked.
  public void onConfirmRemoval() {
    Weight asked = model.removalProperty().get();
    model.removalProperty().set(null);
    if (asked != null) {
      workspaces.remove(asked.workspace().id(), model.troubleProperty()::set);
    }
  }

  /// The person goes back, or took note.
  public void onDismiss() {
    model.removalProperty().set(null);
    model.namingProperty().set(null);
    model.troubleProperty().set(null);
    read();
  }

  public void onSignInAgain() {
    workspaces.signInAgain();
  }

  public void onSignOut() {
    workspaces.signOut();
    read();
  }
}
