package app.comptoir.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.settings.SettingsFile;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.fx.HeadlessScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A window opens where it was closed, if that can still be seen and taken hold of.
@OnScreen
@ExtendWith(StageExtension.class)
class WindowMemoryTest {
  private static final List<Rectangle2D> TWO_SCREENS =
      List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(-1280, 0, 1280, 1024));

  @TempDir Path folder;

  @Test
  void aWindowOpensWhereItWasClosed() {
    Rectangle2D where = new Rectangle2D(40, 30, 640, 480);
    assertThat(Fx.on(() -> shownFrom(where, true))).as("nothing remembered").isNotEqualTo(where);
    assertThat(folder.resolve("window.properties")).exists();
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));
    assertThat(Fx.on(() -> shownFrom(where, false))).isEqualTo(where);
  }

  @Test
  void aWindowThatIsOnNoScreenAnyMoreOpensWhereItCanBeSeen() throws Exception {
    Properties far = new WindowPlace(new Rectangle2D(9000, 30, 640, 480), false).toProperties();
    new SettingsFile("window.properties", () -> folder).write(far);
    assertThat(Fx.on(() -> shownFrom(null, false)).getMinX()).isLessThan(2000);
    Files.writeString(folder.resolve("window.properties"), "width=wide\n");
    assertThat(Fx.on(() -> shownFrom(null, false)).getMinX()).isLessThan(2000);
  }

  /// Opens a window, puts it there, and closes it.
  ///
  /// @return where it opened
  private Rectangle2D shownFrom(@org.jspecify.annotations.Nullable Rectangle2D to, boolean move) {
    HeadlessScreen.resize(1366, 768);
    Stage stage = new Stage();
    stage.setScene(new Scene(new Pane(), 500, 400));
    WindowMemory memory =
        new WindowMemory(stage, new SettingsFile("window.properties", () -> folder), Runnable::run);
    memory.restore();
    stage.show();
    memory.follow();
    Rectangle2D opened =
        new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    if (to != null && move) {
      stage.setX(to.getMinX());
      stage.setY(to.getMinY());
      stage.setWidth(to.getWidth());
      stage.setHeight(to.getHeight());
    }
    stage.close();
    return opened;
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, true",
    "1850, 100, false",
    "1790, 100, true",
    "-1200, 50, true",
    "-1900, 50, true",
    "-2500, 50, false",
    "100, 1070, false",
    "100, -10, false",
    "100, 5000, false"
  })
  void itsTitleHasToBeOnAScreen(double x, double y, boolean reached) {
    WindowPlace place = new WindowPlace(new Rectangle2D(x, y, 800, 600), false);
    assertThat(place.canBeReached(TWO_SCREENS)).isEqualTo(reached);
  }

  /// A large window of a laptop that was taken off its dock, and others. Remembered at 100 %, a
  /// screen whose system draws everything half as large again is smaller than it was.
  @ParameterizedTest
  @CsvSource({
    "0,0,2400,1300, 1600x1000, 0,0,1600,1000",
    "0,0,2400,1300, 1067x667, 0,0,1067,667",
    "1400,40,1366,768, 1600x1000, 234,40,1366,768",
    "300,500,1366,768, 1600x1000, 234,232,1366,768",
    "40,30,640,480, 1600x1000, 40,30,640,480",
    "1500,100,1366,768, 1600x1000+1600x1000, 1500,100,1366,768"
  })
  void aWindowIsNeverLargerThanItsScreen(
      double x, double y, double w, double h, String screens, int toX, int toY, int toW, int toH) {
    List<Rectangle2D> all = new ArrayList<>();
    double left = 0;
    for (String screen : screens.split("\\+")) {
      String[] size = screen.split("x");
      double width = Double.parseDouble(size[0]);
      all.add(new Rectangle2D(left, 0, width, Double.parseDouble(size[1])));
      left += width;
    }
    assertThat(new WindowPlace(new Rectangle2D(x, y, w, h), false).fitted(all))
        .contains(new WindowPlace(new Rectangle2D(toX, toY, toW, toH), false));
  }

  @Test
  void aLargeWindowOpensWithinItsScreen() {
    Properties large = new WindowPlace(new Rectangle2D(0, 0, 2400, 1300), false).toProperties();
    new SettingsFile("window.properties", () -> folder).write(large);
    assertThat(Fx.on(() -> shownFrom(null, false))).isEqualTo(new Rectangle2D(0, 0, 1366, 768));
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    WindowPlace place = new WindowPlace(new Rectangle2D(-3.5, 7, 800, 600.25), true);
    assertThat(WindowPlace.from(place.toProperties())).contains(place);
  }

  @ParameterizedTest
  @CsvSource({"NaN, 600", "Infinity, 600", "800, -5", "0, 600", "1e9, 600", "'', 600", "8OO, 600"})
  void nonsenseCountsForNothing(String width, String height) {
    Properties properties = new WindowPlace(new Rectangle2D(0, 0, 800, 600), true).toProperties();
    properties.setProperty("width", width);
    properties.setProperty("height", height);
    assertThat(WindowPlace.from(properties)).isEmpty();
  }
}
