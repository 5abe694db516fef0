package app.comptoir.bootstrap;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.TestJvm;
import app.comptoir.domain.settings.Look;
import app.comptoir.settings.SettingsKeeper;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.UiSettings;
import app.comptoir.window.EncryptingNews;
import app.comptoir.window.KeptLooks;
import app.comptoir.window.RememberedLook;
import app.comptoir.window.WindowLife;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// A language is chosen on *Welcome* while another program writes the settings: the window goes on,
/// and the last choice is on the disk before anything else reads it.
@OnScreen
@ExtendWith(StageExtension.class)
class LanguageOnWelcomeTest {
  @TempDir Path folder;
  private final PulseRobot robot = new PulseRobot();
  private Path settings;
  private KeptLooks looks;
  private Stage stage;
  private WindowLife life;

  /// Another program that has the settings, until it is killed: or for so long, as a window that
  /// waited for it could not be told to stop.
  static final class Holding {
    private Holding() {}

    public static void main(String[] args) throws Exception {
      Path lock = Path.of(args[0]).resolve("settings.lock");
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        System.out.println(held.isValid() ? "held" : "lost");
        Thread.sleep(20_000);
      }
    }
  }

  @Start
  void keep(Stage first) {
    stage = first;
  }

  @BeforeEach
  void open() throws Exception {
    settings = Files.createDirectory(folder.resolve("settings"));
    Path workspaces = folder.resolve("workspaces");
    Workspace.create(workspaces.resolve("alpha"), WorkspaceConfig.file("Alpha"));
    WorkspaceOpener opening =
        LifeRig.opener(
            folder,
            () -> {
              throw new IllegalStateException("none");
            },
            _ -> false);
    try (SettingsKeeper keeper = keeper()) {
      keeper.change(s -> s.withLook(s.look().withLanguage(Look.Tongue.ENGLISH)));
    }
    looks = new KeptLooks(settings, Clock.systemUTC());
    life = LifeRig.begin(stage, opening, looks, new LifeRig.Hands());
    Fx.run(() -> life.welcome(null));
  }

  @AfterEach
  void close() {
    Fx.run(life::close);
    looks.close();
  }

  private SettingsKeeper keeper() {
    return SettingsKeeper.open(settings, Clock.systemUTC(), Runnable::run);
  }

  private Look.Tongue onDisk() {
    return keeper().now().look().language();
  }

  private TestJvm holding() throws Exception {
    TestJvm other = TestJvm.start(folder.resolve("other"), Holding.class, settings);
    assertThat(other.line()).isEqualTo("held");
    return other;
  }

  private void choose(String language, String title) {
    Fx.until(language, () -> robot.lookup("#choice-" + language).tryQuery().isPresent());
    robot.clickOn("#choice-" + language);
    Fx.until(title, () -> texts(".welcome-title").contains(title));
  }

  private List<String> texts(String selector) {
    List<String> texts = new ArrayList<>();
    for (Node node : stage.getScene().getRoot().lookupAll(selector)) {
      texts.add(((Labeled) node).getText());
    }
    return texts;
  }

  @Test
  void theWindowDoesNotWaitAndWhatIsOpenedNextDoes() throws Exception {
    try (TestJvm _ = holding()) {
      choose("fr", "Bienvenue dans Comptoir");
      choose("en", "Welcome to Comptoir");
      choose("fr", "Bienvenue dans Comptoir");
      assertThat(onDisk()).as("another has the file").isEqualTo(Look.Tongue.ENGLISH);
      assertThat(looks.load("", false).language().getLanguage()).isEqualTo("fr");
      robot.clickOn("#known-alpha");
    }
    Fx.until("opened in French", () -> texts(".screen-title").contains("Vue d’ensemble"));
    assertThat(onDisk()).isEqualTo(Look.Tongue.FRENCH);
  }

  @Test
  void whatWasChosenIsOnTheDiskBeforeTheEnd() throws Exception {
    Thread end;
    try (TestJvm _ = holding()) {
      choose("fr", "Bienvenue dans Comptoir");
      end = Thread.ofPlatform().start(looks::close);
      await("the end does not wait", () -> end.getState() == Thread.State.TIMED_WAITING);
    }
    end.join();
    assertThat(onDisk()).isEqualTo(Look.Tongue.FRENCH);
  }

  @Test
  void theLanguageOfWhatIsBeingEncryptedIsReadOnceADatabase() {
    List<Locale> read = new ArrayList<>();
    List<EncryptingNews.Step> shown = new ArrayList<>();
    EncryptingNews news = new EncryptingNews(new Counted(read), shown::add);
    for (long done : new long[] {1, 2, 4, 1, 4}) {
      news.at(done, 4);
    }
    assertThat(read).containsExactly(Locale.ENGLISH, Locale.FRENCH);
    assertThat(shown)
        .containsExactly(
            new EncryptingNews.Step(Locale.ENGLISH, 0.25),
            new EncryptingNews.Step(Locale.ENGLISH, 0.5),
            new EncryptingNews.Step(Locale.ENGLISH, 1),
            new EncryptingNews.Step(Locale.FRENCH, 0.25),
            new EncryptingNews.Step(Locale.FRENCH, 1));
  }

  /// French from the second time on.
  private record Counted(List<Locale> read) implements RememberedLook {
    @Override
    public UiSettings load(String workspaceName, boolean simulated) {
      read.add(read.isEmpty() ? Locale.ENGLISH : Locale.FRENCH);
      return new UiSettings(Theme.LIGHT, read.getLast(), workspaceName, simulated);
    }

    @Override
    public void save(UiSettings settings) {}

    @Override
    public void settle() {}
  }
}
