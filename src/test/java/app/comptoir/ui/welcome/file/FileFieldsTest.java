package app.comptoir.ui.welcome.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.fx.Messages;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@OnScreen
@ExtendWith(StageExtension.class)
class FileFieldsTest {
  private final FileModel model = new FileModel();
  private Scene scene;

  @Start
  void start(Stage stage) {
    scene = new Scene(FileFields.ofWorkspace(new Messages(Locale.UK), model), 800, 300);
    stage.setScene(scene);
    stage.show();
  }

  /// Whoever types on while words are offered, and leaves by Tab, has typed what they typed.
  @Test
  void wordsOfferedForAnEarlierTextAreNotTaken(PulseRobot robot) {
    TextField currency = (TextField) scene.lookup("#file-currency");
    Fx.run(currency::requestFocus);
    robot.write("E");
    Fx.until("words offered", FileFieldsTest::offered);
    Fx.run(() -> currency.appendText("UR"));
    robot.type(KeyCode.TAB);
    assertThat(Fx.on(model.currencyProperty()::get)).isEqualTo("EUR");
  }

  @Test
  void theWordThatBeginsAsTypedIsTakenByTab(PulseRobot robot) {
    TextField currency = (TextField) scene.lookup("#file-currency");
    Fx.run(currency::requestFocus);
    robot.write("EU");
    Fx.until("words offered", FileFieldsTest::offered);
    robot.type(KeyCode.TAB);
    assertThat(Fx.on(model.currencyProperty()::get)).isEqualTo("EUR");
  }

  private static boolean offered() {
    return Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance);
  }
}
