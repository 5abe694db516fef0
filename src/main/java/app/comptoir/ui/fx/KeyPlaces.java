package app.comptoir.ui.fx;

import java.util.HashMap;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Gives keys the code of their place where the toolkit cannot: on Linux a key has the code of the
/// sign it writes, and none where that is no Latin one. So the digits of a French keyboard, which
/// write & é " ' ( without Shift, and all letters of a Cyrillic or Greek one would do nothing.
public final class KeyPlaces {
  private static final Map<Integer, KeyCode> LETTERS = new HashMap<>();

  /// What the digits of French and Belgian keyboards write without Shift. Those on 6 and 8 differ
  /// between the two, and - is the size's.
  private static final Map<String, KeyCode> DIGITS =
      Map.of(
          "&", KeyCode.DIGIT1,
          "é", KeyCode.DIGIT2,
          "\"", KeyCode.DIGIT3,
          "'", KeyCode.DIGIT4,
          "(", KeyCode.DIGIT5,
          "è", KeyCode.DIGIT7,
          "ç", KeyCode.DIGIT9,
          "à", KeyCode.DIGIT0);

  static {
    row("йцукенгшщз", "QWERTYUIOP");
    row("фывапролд", "ASDFGHJKL");
    row("ячсмить", "ZXCVBNM");
    row("іў", "SO");
    row("ςερτυθιοπ", "WERTYUIOP");
    row("ασδφγηξκλ", "ASDFGHJKL");
    row("ζχψωβνμ", "ZXCVBNM");
    LETTERS.put((int) 'б', KeyCode.COMMA);
    LETTERS.put((int) 'ю', KeyCode.PERIOD);
  }

  private KeyPlaces() {}

  private static void row(String written, String places) {
    for (int i = 0; i < written.length(); i++) {
      LETTERS.put((int) written.charAt(i), KeyCode.valueOf(places.substring(i, i + 1)));
    }
  }

  /// Sends a key that has not the code of its place again, with that code; call it where a window's
  /// keys come in first.
  ///
  /// @return whether it did: this event is used up
  public static boolean sendAgain(KeyEvent e) {
    KeyCode place = place(e);
    if (place == e.getCode()) {
      return false;
    }
    e.consume();
    Event.fireEvent(
        e.getTarget(),
        new KeyEvent(
            e.getSource(),
            e.getTarget(),
            e.getEventType(),
            e.getCharacter(),
            e.getText(),
            place,
            e.isShiftDown(),
            e.isControlDown(),
            e.isAltDown(),
            e.isMetaDown()));
    return true;
  }

  private static KeyCode place(KeyEvent e) {
    KeyCode code = e.getCode();
    String text = e.getText();
    if (text.length() != 1 || code.isLetterKey() || code.isDigitKey()) {
      return code;
    }
    if (code == KeyCode.UNDEFINED) {
      KeyCode letter = LETTERS.get(Character.toLowerCase(text.codePointAt(0)));
      if (letter != null) {
        return letter;
      }
    }
    // Without Ctrl or ⌘ these are signs one writes.
    return e.isShortcutDown() && !e.isAltDown() ? digit(text, code) : code;
  }

  private static KeyCode digit(String text, KeyCode code) {
    char sign = text.charAt(0);
    return sign >= '0' && sign <= '9'
        ? KeyCode.valueOf("DIGIT" + sign)
        : DIGITS.getOrDefault(text, code);
  }
}
