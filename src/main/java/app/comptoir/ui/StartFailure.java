package app.comptoir.ui;

import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What the window shows where the workspace cannot be opened: one sentence in the person's
/// language, its code and folder, and the way out. FX thread only.
public final class StartFailure {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 320;
  private static final double TEXT_SIZE = 14;
  private static final double DETAIL_SIZE = 12;

  private StartFailure() {}

  /// Another way out.
  ///
  /// @param key of the message on its button, which is its id, too
  /// @param first whether it is what one would try first
  public record Way(String key, Runnable go, boolean first) {
    /// To another workspace.
    public static Way another(Runnable go) {
      return new Way("workspace.another", go, false);
    }

    /// On without the encrypted database.
    public static Way anew(Runnable go) {
      return new Way("keyless.anew", go, false);
    }

    /// The same again, after the keychain was looked after.
    public static Way again(Runnable go) {
      return new Way("keyless.again", go, true);
    }
  }

  /// Replaces what the stage shows.
  ///
  /// @param trouble its own sentence is shown where the code has none in the person's language
  /// @param place the folder that is meant; null where none is
  /// @param ways out, besides closing the window
  public static void show(
      Stage stage, Trouble trouble, @Nullable Path place, UiSettings settings, List<Way> ways) {
    Fonts.load();
    Messages messages = new Messages(settings.language());
    String code = trouble.code();
    Label text = label(messages.find("failure." + code).orElse(trouble.sentence()), TEXT_SIZE);
    Label small = label(place == null ? code : code + " · " + place, DETAIL_SIZE);
    small.setOpacity(0.75);
    Button close = new Button("OK");
    close.setCancelButton(true);
    close.setOnAction(_ -> stage.close());
    Button main = close;
    HBox buttons = new HBox(8);
    buttons.setAlignment(Pos.CENTER);
    for (Way way : ways) {
      Button other = new Button(messages.now(way.key()));
      other.setId(way.key().replace('.', '-'));
      other.setOnAction(_ -> way.go().run());
      buttons.getChildren().add(other);
      main = way.first() ? other : main;
    }
    main.setDefaultButton(true);
    buttons.getChildren().add(close);
    VBox box = new VBox(12, text, small, buttons);
    box.setAlignment(Pos.CENTER);
    box.setPadding(new Insets(32));
    stage.setMinWidth(WIDTH);
    stage.setMinHeight(HEIGHT);
    Scene scene = new Scene(box, WIDTH, HEIGHT);
    new Theming(settings.theme()).apply(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
    main.requestFocus();
  }

  private static Label label(String words, double size) {
    Label label = new Label(words);
    label.setFont(Font.font(Fonts.REGULAR, size));
    label.setWrapText(true);
    label.setMaxWidth(560);
    return label;
  }
}
