package app.comptoir.ui.settings;

import app.comptoir.common.Tasks;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.NetworkDesk;
import app.comptoir.service.workspaces.NetworkDesk.Answer;
import app.comptoir.service.workspaces.NetworkDesk.Certificates;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import app.comptoir.ui.settings.NetworkModel.Test;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the chosen certificates, and tries the connection when asked to.
public final class NetworkController extends Controller {
  private final NetworkModel model;
  private final ScreenContext context;
  private final @Nullable NetworkDesk desk;
  private final Tasks.Lane looking;
  private final Tasks.Lane testing;

  NetworkController(NetworkModel model, ScreenContext context) {
    this.model = model;
    this.context = context;
    this.desk = context.services().network();
    this.looking = context.services().tasks().lane("read certificates");
    this.testing = context.services().tasks().lane("test connection");
  }

  @Override
  protected void onActivate() {
    LiveUpdates.Subscription changes =
        context.services().settings().onChange(context.fx().latest(_ -> look()));
    whileActive(changes::close);
    look();
  }

  @Override
  protected void onDeactivate() {
    looking.drop();
    testing.drop();
    model.testProperty().set(new Test.None());
  }

  private void look() {
    String file = context.services().settings().now().network().extraCa();
    NetworkDesk there = desk;
    if (file == null || there == null) {
      looking.drop();
      model.trustedProperty().set(new Certificates(List.of(), null));
      return;
    }
    looking.submit(
        () -> there.look(Path.of(file)),
        found -> model.trustedProperty().set(found),
        e -> failed(SnapshotController.problemOf(e)));
  }

  private void failed(app.comptoir.ui.mvc.LoadModel.Problem problem) {
    ended(new Answer.NotReached(problem.code(), problem.sentence()));
  }

  void onTest() {
    NetworkDesk there = desk;
    if (there == null) {
      ended(new Answer.Nothing());
      return;
    }
    model.testProperty().set(new Test.Running());
    testing.submit(there::test, this::ended, e -> failed(SnapshotController.problemOf(e)));
  }

  private void ended(Answer answer) {
    model.testProperty().set(new Test.Ended(answer));
  }
}
