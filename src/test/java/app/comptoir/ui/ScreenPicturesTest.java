package app.comptoir.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.common.Tasks;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.figures.Dashboard;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.store.db.StoreException;
import app.comptoir.ui.ScreenPictures.Picture;
import app.comptoir.ui.ScreenPictures.Shot;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.sample.NoActs;
import app.comptoir.ui.sample.NoReviews;
import app.comptoir.ui.shell.UiSettings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class ScreenPicturesTest {
  @TempDir Path folder;

  @Test
  void eachPictureHasItsSizeItsThemeAndItsData() throws IOException {
    List<Picture> taken =
        render(
            new FakeDashboard(),
            List.of(shot("light", 1366, 768, Theme.LIGHT), shot("dark", 1920, 1080, Theme.DARK)));

    assertThat(taken).extracting(Picture::loaded).containsExactly(true, true);
    BufferedImage light = ImageIO.read(taken.get(0).file().toFile());
    BufferedImage dark = ImageIO.read(taken.get(1).file().toFile());
    assertThat(List.of(light.getWidth(), light.getHeight())).containsExactly(1366, 768);
    assertThat(List.of(dark.getWidth(), dark.getHeight())).containsExactly(1920, 1080);
    assertThat(light.getRGB(104, 400) & 0xffffff).isEqualTo(0xffffff);
    assertThat(dark.getRGB(104, 400) & 0xffffff).isEqualTo(0x0d1117);
    // The bars of the chart are there: it is not the skeleton that was taken.
    assertThat(share(light, 0x0072b2)).isGreaterThan(0.01);
  }

  @Test
  void aWindowSmallerThanOnesBeginIsAsSmallAsAsked() throws IOException {
    List<Picture> taken =
        render(new FakeDashboard(), List.of(shot("small", 1024, 700, Theme.LIGHT)));
    BufferedImage small = ImageIO.read(taken.getFirst().file().toFile());
    assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(1024, 700);
  }

  @Test
  void aScreenThatCannotBeReadIsTakenAndSaidToBe() {
    FakeDashboard broken = new FakeDashboard();
    broken.overviewFilter =
        _ -> {
          throw new StoreException("DB-1", "gone", new IllegalStateException());
        };
    assertThat(render(broken, List.of(shot("broken", 1366, 768, Theme.LIGHT))))
        .extracting(Picture::loaded)
        .containsExactly(false);
  }

  private List<Picture> render(Dashboard dashboard, List<Shot> shots) {
    try (Tasks tasks = Tasks.onVirtualThreads(new FxExecutor())) {
      return ScreenPictures.render(
          new Services(
              dashboard,
              new FakeUpdates(),
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
          Duration.ofSeconds(20));
    }
  }

  private static Shot shot(String name, int width, int height, Theme theme) {
    return new Shot(new Place.Whole(Destination.OVERVIEW), width, height, theme, Locale.UK, name);
  }

  private static double share(BufferedImage image, int rgb) {
    long all = (long) image.getWidth() * image.getHeight();
    long hits =
        IntStream.range(0, image.getHeight())
            .mapToLong(
                y ->
                    IntStream.range(0, image.getWidth())
                        .filter(x -> (image.getRGB(x, y) & 0xffffff) == rgb)
                        .count())
            .sum();
    return (double) hits / all;
  }
}
