package app.comptoir.ui.mvc;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// A key that does something. The window binds its keys from these, and the sheet of shortcuts
/// lists the same ones: so the sheet cannot say what is not so.
///
/// @param key message that says what it does
/// @param triggers what to press, any of them; the first is the one that is told
/// @param action told the event; false where it has nothing to do at the moment: the key goes on
public record Shortcut(
    String key, List<Trigger> triggers, Reach reach, Predicate<KeyEvent> action) {

  /// Begins a search on every screen that has one.
  public static final String SEARCH = "/";

  /// Where it works.
  public enum Reach {
    /// Also while somebody types.
    ALWAYS,
    /// Wherever the focus is, unless somebody types.
    NOT_TYPING,
    /// Only where nothing that has the focus wants the key for itself.
    LAST
  }

  /// What is pressed.
  public sealed interface Trigger {
    boolean matches(KeyEvent e);

    /// A key by its place on the keyboard.
    record Pressed(KeyCombination keys) implements Trigger {
      @Override
      public boolean matches(KeyEvent e) {
        return e.getEventType() == KeyEvent.KEY_PRESSED && keys.match(e);
      }
    }

    /// A character, wherever the keyboard has it: `/` and `?` lie elsewhere in each country.
    record Typed(String character) implements Trigger {
      @Override
      public boolean matches(KeyEvent e) {
        return e.getEventType() == KeyEvent.KEY_TYPED && character.equals(e.getCharacter());
      }
    }
  }

  public Shortcut {
    triggers = List.copyOf(triggers);
  }

  /// A single key, with Shift or without.
  public static Shortcut letter(String key, KeyCode code, BooleanSupplier action) {
    KeyCombination keys =
        new KeyCodeCombination(
            code,
            ModifierValue.ANY,
            ModifierValue.UP,
            ModifierValue.UP,
            ModifierValue.UP,
            ModifierValue.UP);
    return new Shortcut(
        key, List.of(new Trigger.Pressed(keys)), Reach.NOT_TYPING, _ -> action.getAsBoolean());
  }

  /// Keys with Ctrl or ⌘, which work everywhere.
  public static Shortcut combination(String key, Runnable action, KeyCode... codes) {
    List<Trigger> triggers =
        List.of(codes).stream()
            .<Trigger>map(
                code ->
                    new Trigger.Pressed(
                        // With Shift, too: on some keyboards + and the digits need it.
                        new KeyCodeCombination(
                            code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY)))
            .toList();
    return new Shortcut(key, triggers, Reach.ALWAYS, _ -> done(action));
  }

  public static Shortcut character(String key, String character, BooleanSupplier action) {
    return new Shortcut(
        key, List.of(new Trigger.Typed(character)), Reach.NOT_TYPING, _ -> action.getAsBoolean());
  }

  /// Whether this event is one of its triggers.
  public boolean matches(KeyEvent e) {
    return triggers.stream().anyMatch(trigger -> trigger.matches(e));
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }
}
