package app.comptoir.ui;

import app.comptoir.common.Tasks;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.ui.fx.DesktopOutlet;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.sample.NoActs;
import app.comptoir.ui.sample.NoReviews;
import app.comptoir.ui.shell.UiSettings;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/// The real window over made-up figures, to try it by hand; prints how long its first picture took.
final class LookWindow {
  private LookWindow() {}

  public static void main(String[] args) {
    Application.launch(App.class, args);
  }

  /// The application.
  public static final class App extends Application {
    @Override
    public void start(Stage stage) {
      Ui.paintSkeleton(stage, Theme.LIGHT);
      long born = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
      IO.println("skeleton asked for after " + (System.currentTimeMillis() - born) + " ms");
      FxExecutor fx = new FxExecutor();
      Services services =
          new Services(
              new FakeDashboard(),
              new FakeUpdates(),
              _ -> Optional.empty(),
              new NoReviews(),
              new NoActs(),
              new NoActs(),
              new NoActs(),
              new NoActs(),
              Clock.fixed(FakeDashboard.NOW, ZoneOffset.UTC),
              Tasks.onVirtualThreads(fx),
              new UnkeptSettings(Settings.USUAL),
              null,
              null,
              null);
      UiSettings settings = new UiSettings(Theme.LIGHT, Locale.UK, "Sample workspace", true);
      fx.execute(
          () ->
              fx.execute(
                  () -> {
                    Ui.open(stage, services, settings, new DesktopOutlet(), IO::println);
                    IO.println(
                        "screens built after " + (System.currentTimeMillis() - born) + " ms");
                  }));
    }
  }
}
