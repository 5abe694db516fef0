package app.comptoir.service.workspaces;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A window that has one workspace and offers no other.
public final class OneWorkspace implements Workspaces {
  public static final Workspaces ONLY = new OneWorkspace();

  private OneWorkspace() {}

  @Override
  public List<Known> list() {
    return List.of();
  }

  @Override
  public Weight weigh(String id) {
    throw new TroubleException("WS-5", "There is no such workspace.");
  }

  @Override
  public void open(String id, Consumer<Trouble> trouble) {}

  @Override
  public void openAnew(String id, Consumer<Trouble> trouble) {}

  @Override
  public void readAnew() {}

  @Override
  public void begin() {}

  @Override
  public void addFiles(List<Path> files, int inPlaceOf) {}

  @Override
  public void rename(String id, String name, Runnable done, Consumer<Trouble> trouble) {}

  @Override
  public void askName() {}

  @Override
  public void remove(String id, Consumer<Trouble> trouble) {}

  @Override
  public Access access() {
    return Access.NOT_NEEDED;
  }

  @Override
  public void signInAgain() {}

  @Override
  public void signOut() {}
}
