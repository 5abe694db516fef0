package app.comptoir.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// What the window shows where the workspace cannot be opened: one sentence, its code, and the way
/// out. FX thread only.
public final class StartFailure {
  private StartFailure() {}

  /// Replaces what the stage shows.
  public static void show(Stage stage, String code, String sentence) {
    Label text = new Label(sentence);
    text.setWrapText(true);
    text.setMaxWidth(560);
    Label small = new Label(code);
    small.setOpacity(0.7);
    Button close = new Button("OK");
    close.setDefaultButton(true);
    close.setOnAction(_ -> stage.close());
    VBox box = new VBox(12, text, small, close);
    box.setAlignment(Pos.CENTER);
    box.setPadding(new Insets(32));
    stage.setScene(new Scene(box, 720, 320));
    stage.show();
  }
}
