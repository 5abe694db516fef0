package app.comptoir.ui.control;

import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.Shortcut.Trigger;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// What keys are called on the keyboards of this system, in the person's language.
public final class KeyNames {
  private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

  private final Messages messages;

  public KeyNames(Messages messages) {
    this.messages = messages;
  }

  /// The caps to press together, in order.
  public List<String> caps(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Typed(String character) -> List.of(character);
      case Trigger.Pressed(KeyCodeCombination keys) -> caps(keys);
      case Trigger.Pressed(var keys) -> List.of(keys.getDisplayText());
    };
  }

  private List<String> caps(KeyCodeCombination keys) {
    List<String> caps = new ArrayList<>();
    if (keys.getShortcut() == ModifierValue.DOWN) {
      caps.add(MAC ? "⌘" : messages.now("keyboard.CONTROL"));
    }
    if (keys.getShift() == ModifierValue.DOWN) {
      caps.add(messages.now("keyboard.SHIFT"));
    }
    caps.add(name(keys.getCode()));
    return caps;
  }

  private String name(KeyCode code) {
    return switch (code) {
      case UP -> "↑";
      case DOWN -> "↓";
      case PLUS, EQUALS, ADD -> "+";
      case MINUS, SUBTRACT -> "−";
      case COMMA -> ",";
      default -> messages.find("keyboard." + code.name()).orElseGet(code::getName);
    };
  }
}
