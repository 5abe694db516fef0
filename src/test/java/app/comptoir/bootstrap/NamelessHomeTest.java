package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.comptoir.common.CommandException;
import app.comptoir.domain.settings.Look;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.shell.UiSettings;
import app.comptoir.window.DesktopApp;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.framework.junit5.Start;

/// A home folder whose name no file system call can write down: the window says so, in its usual
/// look.
@Isolated("changes the home folder")
@OnScreen
@ExtendWith(StageExtension.class)
class NamelessHomeTest {
  private final String home = System.getProperty("user.home");
  private final UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
  private Stage stage;

  @Start
  void keep(Stage first) {
    stage = first;
  }

  /// No locale can write this character, where a locale of ASCII could not write an “é”.
  @BeforeEach
  void moveHome() {
    assumeThat(System.getenv("XDG_CONFIG_HOME")).as("settings lie in the home").isNull();
    System.setProperty("user.home", "/nowhere/zo\0");
  }

  @AfterEach
  void moveBack() {
    System.setProperty("user.home", home);
    Thread.setDefaultUncaughtExceptionHandler(handler);
  }

  @Test
  void theWindowSaysWhyNothingOpens() {
    AtomicReference<CommandException> why = new AtomicReference<>();
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(WorkspaceOpener::standard)
        .satisfies(why::set);
    DesktopApp.Start start =
        new DesktopApp.Start(
            CompletableFuture.failedFuture(why.get()), null, null, null, Runnable::run, false);
    Fx.run(() -> new DesktopApp(start).start(stage));
    Messages usual = new Messages(UiSettings.language(Look.USUAL.language(), Locale.getDefault()));
    Fx.until(
        "the sentence",
        () -> texts().equals(List.of(usual.now("failure.ENV-1"), "ENV-1")) && stage.isShowing());
    assertThat(Fx.on(() -> stage.getScene().getRoot().lookup(".button"))).isNotNull();
  }

  private List<String> texts() {
    return stage.getScene().getRoot().lookupAll(".label").stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }
}
