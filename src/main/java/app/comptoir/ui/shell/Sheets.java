package app.comptoir.ui.shell;

import app.comptoir.common.Tasks;
import app.comptoir.ui.fx.CrashReport;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.Shortcut;
import app.comptoir.ui.shell.navigation.Router;
import app.comptoir.ui.shell.sheets.CrashSheet;
import app.comptoir.ui.shell.sheets.LogSheet;
import app.comptoir.ui.shell.sheets.NewsSheet;
import app.comptoir.ui.shell.sheets.Overlays;
import app.comptoir.ui.shell.sheets.ShortcutList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Opens the sheets of the window. FX thread only.
final class Sheets {
  private final Messages messages;
  private final Overlays overlays;
  private final Router router;
  private final AtHome home;
  private final Tasks tasks;
  private List<Shortcut> everywhere = List.of();

  Sheets(Messages messages, Overlays overlays, Router router, AtHome home, Tasks tasks) {
    this.messages = messages;
    this.overlays = overlays;
    this.router = router;
    this.home = home;
    this.tasks = tasks;
  }

  /// The keys that the sheet of shortcuts lists beside those of the screen.
  void listKeys(List<Shortcut> keys) {
    everywhere = keys;
  }

  void shortcuts() {
    Screen screen = router.screenProperty().get();
    Destination destination = router.destinationProperty().get();
    ObservableValue<String> name =
        destination == null ? new ReadOnlyObjectWrapper<>("") : messages.text(destination.key());
    ShortcutList list =
        new ShortcutList(
            messages, everywhere, name, screen == null ? List.of() : screen.view().shortcuts());
    overlays.show(messages.text("keys.title"), list, list.scroll(), () -> {});
  }

  void log() {
    LogSheet sheet = new LogSheet(messages, tasks, home.diagnostics(), home.outlet());
    overlays.show(messages.text("log.title"), sheet, sheet.first(), sheet::stop);
  }

  void whatsNew() {
    NewsSheet sheet = new NewsSheet(messages);
    overlays.show(
        messages.text("whatsnew.of", home.diagnostics().version()), sheet, sheet.first(), () -> {});
  }

  void crash(CrashReport report) {
    CrashSheet sheet = new CrashSheet(messages, home.outlet(), report);
    overlays.show(messages.text("crash.title"), sheet, sheet.first(), () -> {});
  }
}
