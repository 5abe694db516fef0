package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Audit;
import app.comptoir.acts.Drafts;
import app.comptoir.acts.Entry;
import app.comptoir.backup.Restoring;
import app.comptoir.common.Masking;
import app.comptoir.domain.settings.Look;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.ScriptedPlatform;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.api.signin.BrowserSignIn;
import app.comptoir.platform.api.signin.LoopbackDoor;
import app.comptoir.platform.api.signin.OAuthSettings;
import app.comptoir.platform.wire.Route;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.settings.RememberedHintsFile;
import app.comptoir.settings.SettingsFile;
import app.comptoir.settings.SettingsKeeper;
import app.comptoir.workspace.OneWindow;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the owner of a workspace does with the program, in pieces, so that tests can look at what
/// is written and let others meddle. Everything lies below one folder.
public final class OwnersWork implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern DOOR = Pattern.compile("redirect_uri=([^&]+)");
  private static final Pattern STATE = Pattern.compile("state=([^&]+)");

  private static final ScriptedPlatform.Script TOKENS =
      ScriptedPlatform.json(
          "{\"access_token\":\"a1\",\"token_type\":\"Bearer\",\"expires_in\":60,"
              + "\"refresh_token\":\"r1\"}");

  private static final Storage.Progress QUIET =
      new Storage.Progress() {
        @Override
        public void at(Storage.Stage stage, long done, long of) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  private final Path place;
  private final Path workspace;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final ScriptedPlatform platform =
      new ScriptedPlatform(
          exchange -> {
            if (exchange.getRequestURI().getPath().equals("/v1/me")) {
              exchange.sendResponseHeaders(401, -1);
            } else {
              TOKENS.answer(exchange);
            }
          });
  private final CompletableFuture<URI> question = new CompletableFuture<>();
  private @Nullable CompletableFuture<Outcome<Tokens>> signedIn;
  private final Semaphore shown = new Semaphore(0);
  private @Nullable OneWindow window;
  private int decisions;
  private int offers;

  /// A thing that an owner does.
  public enum Piece {
    OPEN,
    WINDOW,
    BACK_UP,
    SETTINGS,
    JOURNAL,
    CRASH,
    SIGN_IN
  }

  /// @param place an empty folder
  public OwnersWork(Path place) {
    this.place = place;
    this.workspace = place.resolve("shop");
  }

  public Path place() {
    return place;
  }

  public Path workspace() {
    return workspace;
  }

  /// Does one of the things; it must come out as if the owner were alone on the machine.
  public void run(Piece piece) throws Exception {
    switch (piece) {
      case OPEN -> open().close();
      case WINDOW -> callTheWindow();
      case BACK_UP -> backUpAndRestore();
      case SETTINGS -> changeSettings();
      case JOURNAL -> decideAndMend();
      case CRASH ->
          new CrashReports(place.resolve("logs"), new Masking(""), CLOCK)
              .uncaughtException(Thread.currentThread(), new IllegalStateException("a test"));
      case SIGN_IN -> signIn();
    }
  }

  private Session open() {
    Optional<Workspace> there = Workspace.find(workspace);
    return Session.open(
        there.isPresent() ? there.get() : Workspace.create(workspace, WorkspaceConfig.file("Shop")),
        CLOCK,
        OpeningOptions.PLAIN);
  }

  private void backUpAndRestore() throws Exception {
    Path backup = place.resolve("backup.zip");
    Files.deleteIfExists(backup);
    try (Session session = open()) {
      assertThat(openToOthers()).as("while it is open").isEmpty();
      assertThat(session.storage().backUp(backup, QUIET)).isInstanceOf(Storage.Result.Done.class);
    }
    Restoring.run(workspace, backup, CLOCK, QUIET);
  }

  private void changeSettings() throws IOException {
    Path settings = place.resolve("settings");
    try (SettingsKeeper keeper = SettingsKeeper.open(settings, CLOCK, Runnable::run)) {
      keeper.change(s -> s.withLook(s.look().withTheme(Look.Theme.DARK)));
    }
    // Set aside, and written anew.
    Files.writeString(settings.resolve(SettingsKeeper.NAME), "no settings");
    SettingsKeeper.open(settings, CLOCK, Runnable::run).close();
    new RememberedHintsFile(new SettingsFile("seen.properties", () -> settings)).put("a", "b");
  }

  /// A decision, a journal in which a bit fell over, and its mending; then another decision.
  private void decideAndMend() throws IOException {
    open().close();
    try (ActBook book = ActBook.open(workspace, CLOCK)) {
      book.decide(Drafts.review("usr-tomas", ++offers));
    }
    byte[] journal = Files.readAllBytes(ActBook.file(workspace));
    journal[journal.length / 2] ^= 1;
    Files.write(ActBook.file(workspace), journal);
    open().close();
    decisions = decided();
    try (ActBook book = ActBook.open(workspace, CLOCK)) {
      book.decide(Drafts.review("usr-tomas", ++offers));
    }
    decisions++;
  }

  /// Whether no decision was lost since it was taken.
  public boolean decisionsAreThere() {
    return decided() >= decisions;
  }

  private int decided() {
    List<Long> found = new ArrayList<>();
    if (Files.exists(ActBook.file(workspace))) {
      Audit.read(
          ActBook.file(workspace),
          entry -> {
            if (entry instanceof Entry.Decided(var act)) {
              found.add(act.number());
            }
          });
    }
    return found.size();
  }

  private OneWindow window() {
    OneWindow now = window;
    if (now == null) {
      now = OneWindow.claim(workspace, Duration.ZERO).orElseThrow();
      now.onCall(shown::release);
      window = now;
    }
    return now;
  }

  /// A second start calls the window that is there.
  private void callTheWindow() throws Exception {
    window();
    assertThat(OneWindow.claim(workspace, Duration.ofSeconds(5))).as("a second window").isEmpty();
    assertThat(shown.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  /// The port at which the window listens, as decimal digits.
  public String windowPort() throws IOException {
    window();
    return Files.readString(workspace.resolve("window.call")).split(" ", -1)[0];
  }

  /// The port at which the sign-in waits for the browser, as decimal digits.
  public String signInPort() {
    return String.valueOf(URI.create(part(DOOR, asked())).getPort());
  }

  private URI asked() {
    if (signedIn == null) {
      BrowserSignIn signIn =
          new BrowserSignIn(
              new OAuthSettings(platform.base(), "desktop", Timeouts.DEFAULT, () -> Route.USUAL),
              new LoopbackDoor.Words("en", "done", "no", "close"),
              CLOCK,
              executor);
      signedIn =
          CompletableFuture.supplyAsync(() -> signIn.run(question::complete, PATIENCE), executor);
    }
    return question.join();
  }

  /// The browser comes back with the platform's answer.
  private void signIn() throws Exception {
    String back = part(DOOR, asked()) + "?code=c1&state=" + part(STATE, asked());
    if (signedIn.isDone()) {
      return;
    }
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(back)).timeout(PATIENCE).build();
      browser.send(request, HttpResponse.BodyHandlers.discarding());
    }
    assertThat(signedIn.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .isEqualTo(Outcome.ok(new Tokens("a1", "r1")));
  }

  private static String part(Pattern pattern, URI address) {
    Matcher found = pattern.matcher(address.getRawQuery());
    assertThat(found.find()).isTrue();
    return java.net.URLDecoder.decode(found.group(1), java.nio.charset.StandardCharsets.UTF_8);
  }

  /// What others could open of all that the program wrote, with its permissions.
  public List<String> openToOthers() throws IOException {
    List<String> found = new ArrayList<>();
    UserPrincipal owner = Files.getOwner(place);
    try (Stream<Path> all = Files.walk(place)) {
      for (Path one : all.toList()) {
        String now =
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(one, LinkOption.NOFOLLOW_LINKS));
        // What others planted is theirs to show.
        boolean ours = Files.getOwner(one, LinkOption.NOFOLLOW_LINKS).equals(owner);
        if (ours && !one.equals(place) && !now.endsWith("------")) {
          found.add(now + " " + place.relativize(one));
        }
      }
    }
    return found;
  }

  @Override
  public void close() {
    if (window != null) {
      window.close();
    }
    platform.close();
    executor.shutdownNow();
  }
}
