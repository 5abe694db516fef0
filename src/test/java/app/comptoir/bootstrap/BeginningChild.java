package app.comptoir.bootstrap;

import app.comptoir.secrets.SecretStore;
import app.comptoir.service.workspaces.FileChoice;
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
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A program that begins or removes a workspace, says when it has come to a step, and stands still
/// there until it is killed.
final class BeginningChild {
  private BeginningChild() {}

  /// Where it stands still.
  enum Step {
    /// The browser was asked.
    BROWSER_ASKED,
    /// The tokens are there, the workspace is, its secret is not.
    BEFORE_THE_SECRET,
    /// The secret is kept, the workspace not open yet.
    SECRET_KEPT,
    /// An order file's workspace is made, its database is not.
    FILE_WORKSPACE_MADE,
    /// The sample workspace is made, its database is not.
    SAMPLE_MADE,
    /// A workspace was put aside, its secret is still kept.
    PUT_ASIDE,
    /// The secret is gone, the files are not.
    SECRET_FORGOTTEN,
    /// Somebody signed out, the secret is still kept.
    SIGNED_OUT,
    /// The secret is gone, the workspace still knows its name.
    SIGN_IN_FORGOTTEN
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Step step = Step.valueOf(args[1]);
    String address = args[2];
    WorkspaceOpener opening = opening(folder, step, true);
    WorkspaceMaker beginning = new WorkspaceMaker(opening, () -> null);
    FirstSteps.BrowserWords words = new FirstSteps.BrowserWords("en", "yes", "no", "close");
    switch (step) {
      case BROWSER_ASKED, BEFORE_THE_SECRET, SECRET_KEPT ->
          beginning.connect(address, words, _ -> {});
      case FILE_WORKSPACE_MADE ->
          reached(
              beginning.orderFile(
                  new FileChoice(
                      folder.resolve("orders.csv"),
                      "Shop",
                      Currency.getInstance("EUR"),
                      ZoneId.of("Europe/Paris"))));
      case SAMPLE_MADE -> reached(beginning.sample());
      case PUT_ASIDE, SECRET_FORGOTTEN -> opening.remove(opening.folders().last().orElseThrow());
      case SIGNED_OUT, SIGN_IN_FORGOTTEN -> {
        Desktop desktop = opening.desktop(opening.folders().last().orElseThrow());
        Objects.requireNonNull(desktop.signIn()).forget();
      }
    }
    throw new IllegalStateException("It should have stood still");
  }

  static WorkspaceOpener opening(Path folder, Step step, boolean stands) throws IOException {
    return new WorkspaceOpener(
        null,
        new Standing(new FileKeychain(folder.resolve("keychain")), step, stands),
        new WorkspaceFolders(
            folder.resolve("data/workspaces"),
            new SettingsFile("last.properties", () -> folder.resolve("settings"))),
        question -> {
          if (stands && step == Step.BROWSER_ASKED) {
            reached("");
          }
          Thread.ofVirtual().start(() -> agree(question));
          return true;
        },
        folder.resolve("settings"),
        Clock.systemUTC());
  }

  private static void agree(URI question) {
    try (HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      browser.send(
          HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.discarding());
    } catch (IOException | InterruptedException _) {
      // Nobody comes back then.
    }
  }

  private static void reached(String what) {
    System.out.println("reached " + what);
    System.out.flush();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private record Standing(FileKeychain chain, Step step, boolean stands) implements SecretStore {
    private void at(Step here) {
      if (stands && step == here) {
        reached("");
      }
    }

    @Override
    public Optional<String> get(String name) {
      try {
        return Optional.ofNullable(chain.get(name));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void put(String name, String secret) {
      try {
        at(Step.BEFORE_THE_SECRET);
        chain.put(name, secret);
        at(Step.SECRET_KEPT);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean delete(String name) {
      try {
        at(Step.PUT_ASIDE);
        at(Step.SIGNED_OUT);
        chain.delete(name);
        at(Step.SECRET_FORGOTTEN);
        at(Step.SIGN_IN_FORGOTTEN);
        return true;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean lasting() {
      return true;
    }

    @Override
    public void tryAgain() {
      // It always answers.
    }
  }
}
