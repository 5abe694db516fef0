package app.comptoir.ui.shell;

import app.comptoir.ui.control.Help;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.Shortcut;
import app.comptoir.ui.mvc.Shortcut.Reach;
import app.comptoir.ui.mvc.Shortcut.Trigger;
import app.comptoir.ui.shell.navigation.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/// The keys that work everywhere: Ctrl/⌘+K the palette, Ctrl/⌘+1…n the screens, Ctrl/⌘+comma the
/// settings, `/` the screen's search field, `?` and F1 help, Ctrl/⌘ with +, − and 0 the size of all
/// that is written. While something lies over the screens, few of them do.
final class ShellKeys {
  private static final KeyCode FIRST = KeyCode.DIGIT1;

  private final Messages messages;
  private final Router router;
  private final Sheets sheets;
  private final ShellActions actions;
  private final Shortcut palette;
  private final List<Shortcut> sizes;

  ShellKeys(
      Messages messages,
      ShellController controller,
      Router router,
      Sheets sheets,
      ShellActions actions,
      Theming theming) {
    this.messages = messages;
    this.router = router;
    this.sheets = sheets;
    this.actions = actions;
    this.palette = Shortcut.combination("keys.palette", controller::onPaletteKey, KeyCode.K);
    this.sizes = SizeKeys.of(theming);
  }

  /// Those that work while a sheet lies over the screens: what they do can be seen there, too.
  List<Shortcut> overSheets() {
    return sizes;
  }

  /// Those that work while the palette is open: it goes by the key it came by.
  List<Shortcut> overPalette() {
    return Stream.concat(Stream.of(palette), sizes.stream()).toList();
  }

  List<Shortcut> all() {
    List<Shortcut> all = new ArrayList<>();
    all.add(palette);
    all.add(Shortcut.character("keys.search", Shortcut.SEARCH, this::search));
    List<Destination> places = router.destinations();
    for (int i = 0; i < places.size(); i++) {
      Destination place = places.get(i);
      KeyCode key =
          place == Destination.SETTINGS ? KeyCode.COMMA : KeyCode.values()[FIRST.ordinal() + i];
      all.add(Shortcut.combination(place.key(), () -> router.goTo(new Place.Whole(place)), key));
    }
    all.add(Shortcut.combination("keys.refresh", actions::refresh, KeyCode.R));
    all.add(Shortcut.combination("keys.print", actions::print, KeyCode.P));
    all.add(copy());
    all.addAll(sizes);
    all.add(Shortcut.character("keys.shortcuts", "?", this::shortcuts));
    all.add(
        new Shortcut(
            "keys.help",
            List.of(new Trigger.Pressed(new KeyCodeCombination(KeyCode.F1))),
            Reach.ALWAYS,
            e -> help(e.getTarget())));
    return all;
  }

  /// Only where a table has the keyboard; a field copies what is marked in it.
  private Shortcut copy() {
    return new Shortcut(
        "keys.copyRows",
        List.of(
            new Trigger.Pressed(
                new KeyCodeCombination(KeyCode.C, KeyCodeCombination.SHORTCUT_DOWN))),
        Reach.LAST,
        e -> actions.copyRows(e.getTarget()));
  }

  private boolean search() {
    Screen screen = router.screenProperty().get();
    return screen != null && screen.view().focusSearch();
  }

  private boolean shortcuts() {
    sheets.shortcuts();
    return true;
  }

  /// The definition of what has the keyboard; the keys where it has none.
  private boolean help(EventTarget target) {
    return (target instanceof Node node && Help.showFor(messages, node)) || shortcuts();
  }
}
