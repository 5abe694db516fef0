package app.comptoir.ui.shell;

import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.Shortcut;
import java.util.List;
import javafx.scene.input.KeyCode;

/// Ctrl/⌘ with +, − and 0: the size of all that is written.
public final class SizeKeys {
  private SizeKeys() {}

  public static List<Shortcut> of(Theming theming) {
    return List.of(
        Shortcut.combination(
            "keys.larger",
            () -> theming.stepTextScale(1),
            KeyCode.PLUS,
            KeyCode.EQUALS,
            KeyCode.ADD),
        Shortcut.combination(
            "keys.smaller", () -> theming.stepTextScale(-1), KeyCode.MINUS, KeyCode.SUBTRACT),
        Shortcut.combination(
            "keys.normal", () -> theming.stepTextScale(0), KeyCode.DIGIT0, KeyCode.NUMPAD0));
  }
}
