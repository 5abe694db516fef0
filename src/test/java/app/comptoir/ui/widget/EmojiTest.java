package app.comptoir.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.offer.ContentChange.Run;
import app.comptoir.domain.offer.WordRuns;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.offers.open.DiffText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// On a machine without a face for emoji, as those are on which the tests run.
@OnScreen
@ExtendWith(StageExtension.class)
class EmojiTest {
  private final StackPane root = new StackPane();

  @Start
  void start(Stage stage) {
    Fonts.load();
    // Drawn without a window, so the stage stays as the next test wants it.
    new Scene(root, 200, 60);
  }

  /// The pixels that a label draws, as a text.
  private String drawn(String text) {
    return Fx.on(
        () -> {
          Label label = new Label(Texts.oneLine(text));
          label.setStyle("-fx-font-family: 'Open Sans'; -fx-font-size: 32px");
          root.getChildren().setAll(label);
          root.applyCss();
          root.resize(200, 60);
          root.layout();
          WritableImage image = root.snapshot(null, null);
          StringBuilder pixels = new StringBuilder();
          for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
              pixels.append((image.getPixelReader().getArgb(x, y) & 0xff) < 128 ? '#' : '.');
            }
          }
          return pixels.toString();
        });
  }

  @Test
  void eachSignIsDrawnAndDrawnAsItself() {
    Set<String> pictures = new HashSet<>();
    List<String> signs =
        List.of(
            "🔥",
            "🍷",
            "🔞",
            "🍺",
            "👍🏻",
            "👍🏿",
            "👩🏽‍🚀",
            "🇫🇷",
            "🇩🇪",
            "1️⃣",
            "👨‍👩‍👧",
            "❤️‍🔥");
    for (String sign : signs) {
      String picture = drawn(sign);
      assertThat(picture).as(sign).contains("#");
      pictures.add(picture);
    }
    assertThat(pictures).hasSameSizeAs(signs);
  }

  @Test
  void whatChangedNamesTheSignThatChanged() {
    List<Run> runs = WordRuns.between("−20 % 🔞🍺🔥 only 👍🏿", "−20 % 🔞🍺🍷 only 👍🏿");
    DiffText diff = Fx.on(() -> new DiffText(new Messages(Locale.UK), runs));
    List<String> changed = new ArrayList<>();
    diff.getChildren().stream()
        .filter(piece -> !piece.getStyleClass().contains("diff-same"))
        .forEach(piece -> changed.add(((javafx.scene.text.Text) piece).getText()));
    assertThat(changed).containsExactly("🔥", "🍷");
  }
}
