package app.comptoir.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.fx.Theming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@OnScreen
@ExtendWith(StageExtension.class)
class DayBarsChartTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final List<LocalDate> opened = new ArrayList<>();
  private final Messages messages = new Messages(Locale.UK);
  private DayBarsChart chart;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Fonts.load();
    chart = new DayBarsChart(messages);
    chart.setOnDay(opened::add);
    chart.setBars(
        List.of(
            new DayBar(DAY, 100_00, DAY.minusDays(3), 80_00, false, null),
            new DayBar(DAY.plusDays(1), -20_00, DAY.minusDays(2), 40_00, false, 90_00L),
            new DayBar(DAY.plusDays(2), 50_00, null, 0, true, null)),
        Currency.getInstance("EUR"));
    scene = new Scene(chart, 340, 300);
    new Theming(Theme.LIGHT).apply(scene);
    stage.setScene(scene);
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setWidth(340);
    stage.setHeight(300);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    chart.requestFocus();
  }

  @Test
  void theKeyboardPointsAtADayAndOpensIt(PulseRobot robot) {
    robot.type(KeyCode.RIGHT);
    assertThat(tip()).isEqualTo("Fri 20 Nov  €100.00|Tue 17 Nov  €80.00|Change +25.0%");
    robot.type(KeyCode.RIGHT);
    assertThat(tip())
        .isEqualTo("Sat 21 Nov  −€20.00|Plan €90.00|Wed 18 Nov  €40.00|Change −150.0%");
    robot.type(KeyCode.ENTER);
    assertThat(opened).containsExactly(DAY.plusDays(1));
    robot.type(KeyCode.END);
    assertThat(tip()).isEqualTo("Sun 22 Nov  €50.00 so far");
  }

  @Test
  void aClickOpensTheDayUnderTheMouse(PulseRobot robot) {
    robot.clickOn(middle(1), 150);
    assertThat(opened).containsExactly(DAY.plusDays(1));
  }

  @Test
  void itSpeaksItsSummaryInTheLanguageOfTheMoment() {
    assertThat(Fx.on(() -> chart.getAccessibleText()))
        .isEqualTo("20 Nov – 22 Nov 2026: €130.00 in total; best day 20 Nov 2026 with €100.00");
    Fx.run(() -> messages.localeProperty().set(Locale.FRANCE));
    assertThat(Fx.on(() -> chart.getAccessibleText())).contains("au total ; meilleur jour");
  }

  @Test
  void barsAreDrawnInTheThemesColourFromZero() {
    WritableImage picture = Fx.on(() -> SnapshotCamera.of(scene));
    Color blue = Color.web("#0072b2");
    int height = (int) picture.getHeight();
    int x = (int) middle(0);
    long filled =
        IntStream.range(0, height)
            .filter(y -> picture.getPixelReader().getColor(x, y).equals(blue))
            .count();
    // From 100 to 0 on an axis from −50 (or −20) to 100 that has 8 px above and 24 below it.
    double share = filled / (height - 32.0);
    assertThat(share).as("of %s px", height).isBetween(0.65, 0.84);
  }

  /// A week fills a wide chart; three days leave the rest free instead of bars like walls.
  @Test
  void aWeekFillsTheWidthAndThreeDaysDoNot() {
    assertThat(Fx.on(() -> chart.x(3))).isLessThan(Fx.on(chart::getWidth) * 0.75);
    Fx.run(
        () ->
            chart.setBars(
                IntStream.range(0, 7)
                    .mapToObj(i -> new DayBar(DAY.plusDays(i), 10_00, null, 0, false, null))
                    .toList(),
                Currency.getInstance("EUR")));
    Fx.run(chart::layout);
    assertThat(Fx.on(() -> chart.x(7))).isEqualTo(Fx.on(chart::getWidth));
  }

  /// Of a bar, from the left edge of the screen, where the window begins.
  private double middle(int bar) {
    return Fx.on(() -> (chart.x(bar) + chart.x(bar + 1)) / 2);
  }

  private String tip() {
    return Fx.on(
        () ->
            chart.lookupAll(".chart-tip .label").stream()
                .map(n -> ((Label) n).getText())
                .collect(Collectors.joining("|")));
  }
}
