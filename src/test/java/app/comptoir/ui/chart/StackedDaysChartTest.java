package app.comptoir.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.chart.StackedDaysChart.Series;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.fx.Theming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@OnScreen
@ExtendWith(StageExtension.class)
class StackedDaysChartTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int BLUE = 0xff0072b2;
  private static final int VERMILION = 0xffd55e00;
  private static final int GREY = 0xff6e7781;

  private final List<LocalDate> opened = new ArrayList<>();
  private StackedDaysChart chart;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Fonts.load();
    chart = new StackedDaysChart(new Messages(Locale.UK));
    chart.setOnDay(opened::add);
    chart.setDays(
        List.of(DAY, DAY.plusDays(1)),
        List.of(
            new Series("Lamps", 0, List.of(60_00L, 30_00L)),
            new Series("Candles", 1, List.of(20_00L, -10_00L)),
            new Series("Other", 4, List.of(5_00L, 5_00L))),
        Currency.getInstance("EUR"));
    scene = new Scene(chart, 320, 240);
    new Theming(Theme.LIGHT).apply(scene);
    stage.setScene(scene);
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setWidth(320);
    stage.setHeight(240);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    chart.requestFocus();
    // Wherever an earlier test left the mouse.
    chart.setMouseTransparent(true);
  }

  private Set<Integer> coloursOf(int fromX, int toX, int fromY, int toY) {
    return Fx.on(
        () -> {
          WritableImage image = SnapshotCamera.of(scene);
          Set<Integer> colours = new HashSet<>();
          for (int x = fromX; x < toX; x++) {
            for (int y = fromY; y < toY; y++) {
              colours.add(image.getPixelReader().getArgb(x, y));
            }
          }
          return colours;
        });
  }

  @Test
  void partsHaveTheColoursOfTheStyleSheet() {
    assertThat(coloursOf(0, 300, 0, 230)).contains(BLUE, VERMILION, GREY);
  }

  @Test
  void whatIsNegativeHangsFromTheLine() {
    int low = (int) (double) Fx.on(() -> scene.getHeight()) - 40;
    Set<Integer> below = coloursOf(190, 300, low - 12, low);
    assertThat(below).contains(VERMILION).doesNotContain(BLUE);
  }

  @Test
  void theKeyboardPointsSpeaksAndOpens(PulseRobot robot) {
    assertThat(Fx.on(chart::getAccessibleText))
        .isEqualTo("20 Nov – 21 Nov 2026: Lamps €90.00, Candles €10.00, Other €10.00");
    robot.push(KeyCode.LEFT);
    assertThat(Fx.on(chart::getAccessibleText))
        .isEqualTo("Sat 21 Nov  €25.00, Lamps  €30.00, Candles  −€10.00, Other  €5.00");
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.ENTER);
    assertThat(opened).containsExactly(DAY);
  }
}
