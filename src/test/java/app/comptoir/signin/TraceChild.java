package app.comptoir.signin;

import app.comptoir.bootstrap.CrashReports;
import app.comptoir.bootstrap.FileKeychain;
import app.comptoir.bootstrap.WorkspaceMaker;
import app.comptoir.bootstrap.WorkspaceOpener;
import app.comptoir.common.Masking;
import app.comptoir.secrets.Secrets;
import app.comptoir.service.workspaces.FirstSteps;
import app.comptoir.settings.SettingsFile;
import app.comptoir.workspace.WorkspaceFolders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;

/// A program in which somebody signs in, that follows the platform until it is told to end.
final class TraceChild {
  private TraceChild() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    FileKeychain keychain = new FileKeychain(folder.resolve("keychain"));
    Path home = folder.resolve("home");
    WorkspaceOpener opening =
        new WorkspaceOpener(
            null,
            new Secrets(() -> keychain, Secrets.LIMIT),
            new WorkspaceFolders(
                home.resolve("workspaces"),
                new SettingsFile("last.properties", () -> home.resolve("settings"))),
            TraceChild::agree,
            home.resolve("settings"),
            Clock.systemUTC());
    String id =
        new WorkspaceMaker(opening, () -> null)
            .connect(args[1], new FirstSteps.BrowserWords("en", "yes", "no", "close"), _ -> {});
    WorkspaceOpener.Arrived arrived = opening.arrive(opening.folders().directory(id));
    var _ = arrived.desktop().services(Runnable::run);
    arrived.desktop().start();
    arrived.desktop().live().join();
    new CrashReports(
            Path.of(System.getProperty("comptoir.logs")), new Masking(""), Clock.systemUTC())
        .uncaughtException(Thread.currentThread(), new IllegalStateException("for the report"));
    System.out.println("live");
    System.out.flush();
    System.in.read();
    arrived.desktop().close();
    arrived.window().close();
    System.exit(0);
  }

  private static boolean agree(URI question) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (HttpClient browser =
                  HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
                browser.send(
                    HttpRequest.newBuilder(question).build(),
                    HttpResponse.BodyHandlers.discarding());
              } catch (IOException | InterruptedException _) {
                // Nobody comes back then.
              }
            });
    return true;
  }
}
