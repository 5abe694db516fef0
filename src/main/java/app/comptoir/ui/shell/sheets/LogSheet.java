package app.comptoir.ui.shell.sheets;

import app.comptoir.common.SearchText;
import app.comptoir.common.Tasks;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.SearchField;
import app.comptoir.ui.fx.Diagnostics;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Ticker;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The program's log, its newest lines last: by level and words, following what comes, to be copied
/// without secrets. Read anew every second while it is open.
public final class LogSheet extends VBox {
  private static final int LINES = 2000;

  /// From which level on lines are shown.
  enum Level {
    ALL,
    WARN,
    ERROR
  }

  private final Messages messages;
  private final Tasks.Lane lane;
  private final Diagnostics diagnostics;
  private final SearchField search;
  private final CheckBox follow = new CheckBox();
  private final ListView<String> list = new ListView<>();
  private final ObjectProperty<Level> level = new SimpleObjectProperty<>(this, "level", Level.ALL);
  private final Subscription ticker;
  private List<String> lines = List.of();

  public LogSheet(Messages messages, Tasks tasks, Diagnostics diagnostics, Outlet outlet) {
    this.messages = messages;
    this.lane = tasks.lane("read the log");
    this.diagnostics = diagnostics;
    getStyleClass().add("log-sheet");
    search = new SearchField(messages, "log.search");
    search.setId("log-search");
    search.textProperty().subscribe(_ -> show());
    follow.textProperty().bind(messages.text("log.follow"));
    follow.setSelected(true);
    follow.setMinWidth(USE_PREF_SIZE);
    list.setId("log-lines");
    list.getStyleClass().add("log-lines");
    list.accessibleTextProperty().bind(messages.text("log.title"));
    list.setPlaceholder(Nodes.label(messages, "log.nothing", "notice-text"));
    VBox.setVgrow(list, Priority.ALWAYS);
    level.subscribe(_ -> show());
    HBox foot =
        new HBox(
            follow,
            Nodes.spacer(),
            Buttons.text(messages, "log.folder", () -> outlet.showFolder(diagnostics.logFolder())),
            Buttons.text(
                messages, "log.copy", () -> outlet.copyText(String.join("\n", list.getItems()))));
    foot.getStyleClass().add("filter-line");
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head(), list, foot);
    ticker = Ticker.everySecond(this::read);
  }

  private HBox head() {
    ChoiceBar<Level> levels =
        new ChoiceBar<>(
            List.of(Level.values()), one -> messages.text("log.level." + one), level, level::set);
    HBox head = new HBox(search, Nodes.spacer(), levels);
    head.getStyleClass().add("filter-line");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /// Where the keyboard begins.
  public SearchField first() {
    return search;
  }

  /// Reads no more.
  public void stop() {
    ticker.unsubscribe();
    lane.drop();
  }

  private void read() {
    if (follow.isSelected() || lines.isEmpty()) {
      lane.submit(() -> diagnostics.lastLines(LINES), this::take, _ -> {});
    }
  }

  private void take(List<String> now) {
    if (!now.equals(lines)) {
      lines = now;
      show();
    }
  }

  private void show() {
    list.getItems().setAll(filtered(lines, level.get(), search.getText()));
    if (follow.isSelected() && !list.getItems().isEmpty()) {
      list.scrollTo(list.getItems().size() - 1);
    }
  }

  /// Lines of a stack belong to the line that told of it.
  static List<String> filtered(List<String> lines, Level from, String words) {
    List<String> wanted = SearchText.words(words);
    boolean[] shown = {from == Level.ALL};
    return lines.stream()
        .filter(line -> ofLevel(line, from, shown))
        .filter(line -> SearchText.found(SearchText.folded(line), wanted))
        .toList();
  }

  private static boolean ofLevel(String line, Level from, boolean[] shown) {
    if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
      boolean error = line.contains(" ERROR ");
      shown[0] =
          switch (from) {
            case ALL -> true;
            case WARN -> error || line.contains(" WARN ");
            case ERROR -> error;
          };
    }
    return shown[0];
  }
}
