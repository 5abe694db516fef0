package app.comptoir.ui.shell;

import app.comptoir.ui.chart.ChartCard;
import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.SnapshotController;
import app.comptoir.ui.shell.navigation.Router;
import app.comptoir.ui.table.RowsCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.scene.Node;

/// What one can do with the screen that is shown, and with the program itself. FX thread only.
final class ShellActions {
  private final Messages messages;
  private final Router router;
  private final ShellController controller;
  private final Sheets sheets;
  private final Exports exports;
  private final Theming theming;
  private Runnable tour = () -> {};

  ShellActions(
      Messages messages,
      Router router,
      ShellController controller,
      Sheets sheets,
      Exports exports,
      Theming theming) {
    this.messages = messages;
    this.router = router;
    this.controller = controller;
    this.sheets = sheets;
    this.exports = exports;
    this.theming = theming;
  }

  /// What shows the window round.
  void tourBy(Runnable begin) {
    tour = begin;
  }

  List<Command> all() {
    List<Command> all = new ArrayList<>();
    add(all, "print", "fth-printer", this::print);
    add(all, "copy", "fth-camera", this::copyPicture);
    add(all, "refresh", "fth-refresh-cw", this::refresh);
    add(all, "pause", "fth-pause-circle", controller::onPause);
    add(all, "resume", "fth-play-circle", controller::onResume);
    add(all, "shortcuts", "fth-command", sheets::shortcuts);
    add(all, "tour", "fth-compass", () -> tour.run());
    add(all, "log", "fth-file-text", sheets::log);
    add(all, "news", "fth-gift", sheets::whatsNew);
    add(all, "larger", "fth-zoom-in", () -> theming.stepTextScale(1));
    add(all, "smaller", "fth-zoom-out", () -> theming.stepTextScale(-1));
    add(all, "normal", "fth-search", () -> theming.stepTextScale(0));
    charts(all);
    return all;
  }

  /// Prints the screen on one page.
  void print() {
    shown().ifPresent(node -> exports.print(node, title()));
  }

  /// Puts the rows selected in a table on the clipboard.
  ///
  /// @param focused what has the keyboard
  /// @return whether there are any
  boolean copyRows(EventTarget focused) {
    Optional<String> rows = RowsCopy.selected(focused);
    rows.ifPresent(text -> exports.copy((Node) focused, text));
    return rows.isPresent();
  }

  /// Reads the screen anew.
  void refresh() {
    Screen screen = router.screenProperty().get();
    if (screen != null && screen.controller() instanceof SnapshotController<?, ?> reading) {
      reading.onTryAgain();
    }
  }

  private void copyPicture() {
    shown().ifPresent(exports::picture);
  }

  private Optional<Node> shown() {
    return Optional.ofNullable(router.screenProperty().get()).map(screen -> screen.view().root());
  }

  private String title() {
    Destination destination = router.destinationProperty().get();
    return destination == null ? "" : messages.now(destination.key());
  }

  /// Each chart of the screen: its figures, its picture, its page.
  private void charts(List<Command> all) {
    List<ChartCard> cards =
        shown().stream()
            .flatMap(node -> node.lookupAll(".card-sheet").stream())
            .filter(ChartCard.class::isInstance)
            .map(ChartCard.class::cast)
            .filter(card -> Nodes.seen(card) && !card.title().isEmpty())
            .toList();
    for (ChartCard card : cards) {
      chart(all, "csv", card.title(), "fth-download", card::exportCsv);
      chart(all, "picture", card.title(), "fth-camera", card::copyPicture);
      chart(all, "page", card.title(), "fth-printer", card::print);
    }
  }

  private void chart(List<Command> all, String what, String title, String icon, Runnable action) {
    all.add(
        new Command(
            what + " " + title,
            messages.text("palette.do"),
            new ReadOnlyObjectWrapper<>(messages.now("palette.do." + what, title)),
            icon,
            false,
            action));
  }

  private void add(List<Command> all, String id, String icon, Runnable action) {
    ObservableValue<String> name = messages.text("palette.do." + id);
    all.add(new Command("do " + id, messages.text("palette.do"), name, icon, true, action));
  }
}
