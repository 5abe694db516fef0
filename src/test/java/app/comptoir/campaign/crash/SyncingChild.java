package app.comptoir.campaign.crash;

import app.comptoir.bootstrap.Connection;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/// A process that syncs until it is killed: what `sync --follow` does, without the command line.
final class SyncingChild {
  private SyncingChild() {}

  /// @param args folder of the workspace, address of the platform, file with its token
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    String token = Files.readString(Path.of(args[2]));
    Workspace workspace =
        Workspace.find(directory)
            .orElseGet(() -> Workspace.create(directory, WorkspaceConfig.platform(args[1])));
    Session session = Session.open(workspace, Clock.systemUTC(), OpeningOptions.PLAIN);
    System.out.println("open");
    session.recover(true);
    session.follow((_, clock, executor) -> Connection.platform(args[1], token, clock, executor));
    new CountDownLatch(1).await();
  }
}
