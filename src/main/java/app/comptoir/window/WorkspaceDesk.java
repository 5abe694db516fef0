package app.comptoir.window;

import app.comptoir.bootstrap.WorkspaceOpener;
import app.comptoir.bootstrap.WorkspaceOpener.Arrived;
import app.comptoir.common.CodedException;
import app.comptoir.common.Tasks;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.signin.StoredSignIn;
import app.comptoir.workspace.KnownWorkspaces;
import app.comptoir.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one does with workspaces, by the window that shows them. The next is opened before the last
/// is closed, so that one that does not open changes nothing.
final class WorkspaceDesk implements Workspaces {
  private static final Logger log = LoggerFactory.getLogger(WorkspaceDesk.class);

  private final WorkspacePlace window;
  private final WorkspaceOpener opening;
  private final Tasks tasks;
  private final KnownWorkspaces known;

  WorkspaceDesk(WorkspacePlace window, WorkspaceOpener opening, Tasks tasks) {
    this.window = window;
    this.opening = opening;
    this.tasks = tasks;
    this.known = new KnownWorkspaces(opening.folders());
  }

  @Override
  public List<Known> list() {
    return known.list(shown());
  }

  @Override
  public Weight weigh(String id) {
    return known.weigh(id, shown());
  }

  private @Nullable Path shown() {
    ShownWorkspace now = window.seat();
    return now == null ? null : now.directory();
  }

  @Override
  public void open(String id, Consumer<Trouble> trouble) {
    Path directory = opening.folders().directory(id);
    if (directory.equals(shown())) {
      window.back();
      return;
    }
    tasks.run(
        "open workspace",
        () -> arrive(directory),
        window::arrived,
        e -> trouble.accept(trouble("The workspace does not open", e)));
  }

  private Arrived arrive(Path directory) {
    window.awaitLeft(directory);
    return opening.arrive(directory);
  }

  @Override
  public void openAnew(String id, Consumer<Trouble> trouble) {
    Path directory = opening.folders().directory(id);
    tasks.run(
        "open workspace",
        () -> {
          window.awaitLeft(directory);
          opening.leaveBehind(directory);
          return opening.arrive(directory);
        },
        window::arrived,
        e -> trouble.accept(trouble("The workspace does not open", e)));
  }

  @Override
  public void readAnew() {
    ShownWorkspace now = window.vacate();
    if (now == null) {
      return;
    }
    tasks.run(
        "read anew",
        () -> {
          now.close();
          opening.leaveBehind(now.directory());
          return opening.arrive(now.directory());
        },
        window::arrived,
        e -> again(now.directory(), trouble("Nothing is read anew", e)));
  }

  @Override
  public void begin() {
    window.over(false);
  }

  @Override
  public void addFiles(List<Path> files, int inPlaceOf) {
    window.addFiles(files, inPlaceOf);
  }

  @Override
  public void signInAgain() {
    window.over(true);
  }

  @Override
  public void rename(String id, String name, Runnable done, Consumer<Trouble> trouble) {
    Path directory = opening.folders().directory(id);
    ShownWorkspace now = window.seat();
    ShownWorkspace shown = now != null && directory.equals(now.directory()) ? now : null;
    Workspace open = shown == null ? null : shown.desktop().session().workspace();
    tasks.run(
        "rename workspace",
        () -> {
          window.awaitLeft(directory);
          return opening.rename(directory, name, open);
        },
        given -> {
          if (shown != null) {
            shown.ui().renamed(given);
          }
          done.run();
        },
        e -> trouble.accept(trouble("The workspace was not renamed", e)));
  }

  @Override
  public void askName() {
    ShownWorkspace now = window.seat();
    if (now != null) {
      now.ui().askName();
    }
  }

  @Override
  public void remove(String id, Consumer<Trouble> trouble) {
    Path directory = opening.folders().directory(id);
    if (!directory.equals(shown())) {
      tasks.run(
          "remove workspace",
          () -> {
            window.awaitLeft(directory);
            return removed(directory);
          },
          _ -> {},
          e -> trouble.accept(trouble("The workspace was not removed", e)));
      return;
    }
    ShownWorkspace now = window.vacate();
    tasks.run(
        "remove workspace",
        () -> {
          if (now != null) {
            now.close();
          }
          return removed(directory);
        },
        _ -> another(),
        e -> again(directory, trouble("The workspace was not removed", e)));
  }

  private boolean removed(Path directory) {
    opening.remove(directory);
    return true;
  }

  /// Shows the workspace of before again, and tells why it was closed to no end.
  private void again(Path directory, Trouble trouble) {
    tasks.run(
        "open workspace",
        () -> opening.arrive(directory),
        same -> {
          window.arrived(same);
          window.tell(trouble);
        },
        this::closed);
  }

  /// Shows the workspace of before the one that went, or *Welcome*.
  private void another() {
    tasks.run(
        "open workspace",
        () -> opening.folders().last().map(this::arrive),
        next -> next.ifPresentOrElse(window::arrived, () -> window.welcome(null)),
        this::closed);
  }

  private void closed(Exception e) {
    Trouble trouble = trouble("The workspace does not open", e);
    window.welcome(null);
    window.tell(trouble);
  }

  @Override
  public Access access() {
    StoredSignIn signIn = signIn();
    if (signIn == null) {
      return Access.NOT_NEEDED;
    }
    return signIn.known() ? Access.SIGNED_IN : Access.SIGNED_OUT;
  }

  private @Nullable StoredSignIn signIn() {
    ShownWorkspace now = window.seat();
    return now == null ? null : now.desktop().signIn();
  }

  @Override
  public void signOut() {
    ShownWorkspace now = window.seat();
    StoredSignIn signIn = signIn();
    if (now != null && signIn != null) {
      tasks.run(
          "sign out",
          () -> {
            try {
              signIn.forget();
            } finally {
              // What is under way was asked with the token of before.
              now.desktop().session().updates().pause();
              now.desktop().session().updates().resume();
            }
            return true;
          },
          _ -> {},
          e -> window.tell(trouble("Signing out is not kept", e)));
    }
  }

  private static Trouble trouble(String what, Exception e) {
    if (e instanceof CodedException known) {
      log.info("{}: {} {}", what, known.code(), known.getMessage());
    } else {
      log.error(what, e);
    }
    return TroubleException.of(e);
  }
}
