package app.comptoir.ui.shell;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.shell.keys.Connection;
import app.comptoir.ui.shell.keys.Connection.State;
import app.comptoir.ui.shell.keys.ConnectionText;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;

/// The bottom: connection and freshness, progress of a backfill with pause and resume, and by whose
/// calendar the days are cut.
final class StatusLine extends StatusBar {
  private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
  private static final PseudoClass READING = PseudoClass.getPseudoClass("reading");
  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

  StatusLine(
      Messages messages, ShellModel model, ShellController controller, CurrentSelection selection) {
    getStyleClass().add("status-line");
    setFocusTraversable(false);
    ObservableValue<Connection> connection = model.connectionProperty();
    Region dot = new Region();
    dot.getStyleClass().add("status-dot");
    getLeftItems().add(dot);
    ConnectionText words = new ConnectionText(messages);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    words.status(connection.getValue(), model.nowProperty().get(), zone(selection)),
                connection,
                model.nowProperty(),
                selection.brandProperty(),
                messages.formatsProperty()));
    progressProperty()
        .bind(connection.map(c -> c.state().measured() && c.progress() >= 0 ? c.progress() : 0.0));

    Button pause = button(messages, "sync.pause", "fth-pause-circle");
    pause.setOnAction(_ -> controller.onPause());
    Nodes.shownWhen(pause, connection.map(c -> c.state().reading()));
    Button resume = button(messages, "sync.resume", "fth-play-circle");
    resume.setOnAction(_ -> controller.onResume());
    Nodes.shownWhen(resume, connection.map(c -> c.state() == State.PAUSED));
    Label zone =
        Nodes.label(
            messages.format(
                selection.brandProperty(),
                (_, b) -> b == null ? "" : messages.now("status.zone", b.zone().getId())),
            "status-zone");
    getRightItems().addAll(pause, resume, zone);
    connection.subscribe(
        c -> {
          pseudoClassStateChanged(LIVE, c.state() == State.LIVE);
          pseudoClassStateChanged(READING, c.state().reading());
          pseudoClassStateChanged(BROKEN, c.state().broken());
        });
  }

  static ZoneId zone(CurrentSelection selection) {
    return selection.brand().map(Brand::zone).orElse(ZoneOffset.UTC);
  }

  private static Button button(Messages messages, String key, String icon) {
    Button button = new Button("", Nodes.icon(icon));
    button.textProperty().bind(messages.text(key));
    button.getStyleClass().addAll("flat", "status-button");
    return button;
  }
}
