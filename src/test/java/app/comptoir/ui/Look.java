package app.comptoir.ui;

import app.comptoir.common.Tasks;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.ui.ScreenPictures.Shot;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.sample.NoActs;
import app.comptoir.ui.sample.NoReviews;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;

/// Draws the screens from made-up figures into the folder given, to look at them while working:
/// `java @target/comptoir.args -cp … app.comptoir.ui.Look FOLDER`.
public final class Look {
  private Look() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    List<Shot> shots = new ArrayList<>();
    for (Locale language : List.of(Locale.UK, Locale.FRANCE)) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        for (int[] size : new int[][] {{1366, 768}, {1920, 1080}}) {
          shots.add(
              new Shot(
                  new Place.Whole(Destination.OVERVIEW),
                  size[0],
                  size[1],
                  theme,
                  language,
                  "overview-" + size[0] + "-" + theme + "-" + language.getLanguage()));
        }
      }
    }
    shoot(folder, shots, FakeDashboard.LUMEN, FakeUpdates.live());
    shoot(folder, one("yen", Locale.UK), FakeDashboard.KUMO, FakeUpdates.backfill());
    shoot(folder, one("offline", Locale.FRANCE), FakeDashboard.LUMEN, FakeUpdates.offline());
    Platform.exit();
  }

  private static List<Shot> one(String name, Locale language) {
    return List.of(
        new Shot(new Place.Whole(Destination.OVERVIEW), 1366, 768, Theme.LIGHT, language, name));
  }

  private static void shoot(Path folder, List<Shot> shots, Brand brand, SyncState state) {
    FakeDashboard dashboard = new FakeDashboard();
    dashboard.brands = List.of(brand);
    FakeUpdates updates = new FakeUpdates();
    updates.say(state);
    try (Tasks tasks = Tasks.onVirtualThreads(new FxExecutor())) {
      ScreenPictures.render(
              new Services(
                  dashboard,
                  updates,
                  _ -> Optional.empty(),
                  new NoReviews(),
                  new NoActs(),
                  new NoActs(),
                  new NoActs(),
                  new NoActs(),
                  Clock.fixed(FakeDashboard.NOW, ZoneOffset.UTC),
                  tasks,
                  new UnkeptSettings(Settings.USUAL),
                  null,
                  null,
                  null),
              new UiSettings(Theme.LIGHT, Locale.UK, "Sample workspace", true),
              shots,
              folder,
              Duration.ofSeconds(10))
          .forEach(p -> IO.println(p));
    }
  }
}
