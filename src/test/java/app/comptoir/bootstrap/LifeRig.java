package app.comptoir.bootstrap;

import app.comptoir.secrets.Keychain;
import app.comptoir.secrets.Secrets;
import app.comptoir.settings.SettingsFile;
import app.comptoir.signin.Browser;
import app.comptoir.ui.Fx;
import app.comptoir.ui.Ui;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.AtHome;
import app.comptoir.window.KeptLooks;
import app.comptoir.window.WindowLife;
import app.comptoir.workspace.WorkspaceFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The program's window on the test's stage, over folders of the test's own.
final class LifeRig {
  private LifeRig() {}

  /// @param folder holds `workspaces` and `settings`
  static WorkspaceOpener opener(Path folder, Keychain.Opener keychain, Browser browser) {
    Path settings = folder.resolve("settings");
    return new WorkspaceOpener(
        null,
        new Secrets(keychain, Secrets.LIMIT),
        new WorkspaceFolders(
            folder.resolve("workspaces"), new SettingsFile("last.properties", () -> settings)),
        browser,
        settings,
        Clock.systemUTC());
  }

  /// The window, 1366 × 768, still without anything to show.
  static WindowLife begin(Stage stage, WorkspaceOpener opening, KeptLooks looks, Outlet hands) {
    return Fx.on(
        () -> {
          HeadlessScreen.resize(1366, 768);
          stage.setX(0);
          stage.setY(0);
          stage.setScene(null);
          Ui.paintSkeleton(stage, Theme.LIGHT);
          stage.setWidth(1366);
          stage.setHeight(768);
          return WindowLife.begin(
              stage, opening, new WindowLife.Surroundings(looks, AtHome.plain(hands)));
        });
  }

  /// Somebody who chooses the file the test chose.
  static final class Hands implements Outlet {
    final List<String> copied = new ArrayList<>();
    @Nullable Path chosen;

    @Override
    public Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> askForFile(@Nullable Window owner) {
      return Optional.ofNullable(chosen);
    }

    @Override
    public void copyText(String text) {
      copied.add(text);
    }

    @Override
    public void copyPicture(Image picture) {}
  }
}
