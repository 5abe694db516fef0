package app.comptoir.ui.shell.keys;

import app.comptoir.ui.fx.KeyPlaces;
import app.comptoir.ui.mvc.Shortcut;
import app.comptoir.ui.mvc.Shortcut.Reach;
import java.util.List;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Hands keys to the shortcuts, wherever the focus is. FX thread only.
public final class Keys {
  private final Supplier<List<Shortcut>> working;
  private boolean taken;

  /// @param working those that work at the moment; of several of one key the first that has
  ///   something to do
  public Keys(Supplier<List<Shortcut>> working) {
    this.working = working;
  }

  /// Listens at the window's root.
  public void listenAt(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
    root.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    root.addEventHandler(KeyEvent.KEY_PRESSED, e -> run(e, true));
  }

  private void onPressed(KeyEvent e) {
    if (!KeyPlaces.sendAgain(e)) {
      taken = run(e, false);
    }
  }

  /// The character of a key that did something must not land in the field it opened.
  private void onTyped(KeyEvent e) {
    if (taken) {
      taken = false;
      e.consume();
    } else {
      run(e, false);
    }
  }

  private boolean run(KeyEvent e, boolean last) {
    boolean typing = typing(e.getTarget());
    boolean done =
        working.get().stream()
            .filter(shortcut -> (shortcut.reach() == Reach.LAST) == last)
            .filter(shortcut -> !typing || shortcut.reach() == Reach.ALWAYS)
            .filter(shortcut -> shortcut.matches(e))
            .anyMatch(shortcut -> shortcut.action().test(e));
    if (done) {
      e.consume();
    }
    return done;
  }

  private static boolean typing(EventTarget target) {
    return target instanceof TextInputControl
        || (target instanceof ComboBoxBase<?> box && box.isEditable())
        || target instanceof Spinner<?>;
  }
}
