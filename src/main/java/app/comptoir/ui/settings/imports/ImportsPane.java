package app.comptoir.ui.settings.imports;

import app.comptoir.service.workspaces.OrderFiles.Kept;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.settings.imports.ImportsModel.Report;
import app.comptoir.ui.settings.imports.ImportsModel.Work;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The order files of the workspace, the newest first, each with what it changed; above them what
/// is being done, and how more come.
public final class ImportsPane extends VBox {
  private final Messages messages;
  private final ImportsModel model;
  private final ImportsController controller;
  private final Outlet outlet;
  private final VBox list = new VBox();

  public ImportsPane(
      Messages messages, ImportsModel model, ImportsController controller, Outlet outlet) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    this.outlet = outlet;
    setId("imports");
    getStyleClass().add("setting-section");
    list.getStyleClass().add("setting-rows");
    if (controller.present()) {
      getChildren()
          .setAll(
              tools(),
              new ImportWorkPane(messages, model, controller),
              list,
              new SavedKinds(messages, model, controller));
      model.filesProperty().subscribe(_ -> show());
      model.reportProperty().subscribe(_ -> show());
      model.workProperty().subscribe(_ -> show());
      messages.formatsProperty().subscribe(_ -> show());
    } else {
      getChildren().setAll(wrapped("imports.none", "setting-example"));
    }
  }

  private Label wrapped(String key, String style) {
    Label label = Nodes.label(messages, key, style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Node tools() {
    Button add = Buttons.text(messages, "imports.add", () -> {});
    add.setId("import-add");
    add.setOnAction(
        _ ->
            outlet.askForFile(getScene().getWindow()).ifPresent(file -> controller.onAdd(file, 0)));
    Button watch = Buttons.text(messages, "imports.watch", () -> {});
    watch.setId("import-watch");
    watch.setOnAction(
        _ -> outlet.askForFolder(getScene().getWindow()).ifPresent(controller::onWatch));
    Button stop = Buttons.text(messages, "imports.unwatch", () -> controller.onWatch(null));
    stop.setId("import-unwatch");
    Label watched = new Label();
    watched.setId("import-watched");
    watched.getStyleClass().add("setting-example");
    watched.setMinWidth(0);
    watched
        .textProperty()
        .bind(
            messages.format(
                model.watchedProperty(),
                (_, folder) ->
                    folder == null || folder.isEmpty()
                        ? messages.now("imports.unwatched")
                        : messages.now("imports.watched", folder)));
    HBox.setHgrow(watched, Priority.ALWAYS);
    watched.setMaxWidth(Double.MAX_VALUE);
    HBox line =
        new HBox(
            add,
            watched,
            Nodes.shownWhen(watch, model.watchedProperty().map(String::isEmpty)),
            Nodes.shownWhen(stop, model.watchedProperty().map(folder -> !folder.isEmpty())));
    line.getStyleClass().add("setting-controls");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void show() {
    List<Node> rows = new ArrayList<>();
    Report open = model.reportProperty().get();
    boolean busy = model.workProperty().get() instanceof Work.Running;
    for (Kept file : model.filesProperty().get().reversed()) {
      rows.add(row(file, busy, open != null && open.no() == file.no() ? open : null));
    }
    if (rows.isEmpty()) {
      rows.add(wrapped("imports.empty", "setting-example"));
    }
    list.getChildren().setAll(rows);
  }

  private Node row(Kept file, boolean busy, @Nullable Report open) {
    Label name = new Label(file.no() + " · " + ImportsController.name(file));
    name.getStyleClass().add("setting-name");
    name.setMinWidth(0);
    Label what = new Label(summary(file));
    what.getStyleClass().add("setting-example");
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    VBox text = new VBox(name, what);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button report =
        Buttons.text(
            messages,
            open == null ? "imports.report" : "imports.report.close",
            () -> controller.onReport(file));
    report.setId("import-report-" + file.no());
    Button replace = Buttons.text(messages, "imports.replace", () -> {});
    replace.setId("import-replace-" + file.no());
    replace.setOnAction(
        _ ->
            outlet
                .askForFile(getScene().getWindow())
                .ifPresent(other -> controller.onAdd(other, file.no())));
    Button remove = Buttons.text(messages, "imports.remove", () -> controller.onRemove(file));
    remove.setId("import-remove-" + file.no());
    replace.setDisable(busy);
    remove.setDisable(busy);
    HBox buttons = new HBox(report, replace, remove);
    buttons.getStyleClass().add("setting-controls");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(text, buttons);
    line.getStyleClass().add("setting-row");
    line.setAlignment(Pos.CENTER_LEFT);
    VBox row =
        open == null ? new VBox(line) : new VBox(line, new ReportGrid(messages, open.lines()));
    row.setId("import-" + file.no());
    return row;
  }

  private String summary(Kept file) {
    String days =
        file.from() == null || file.to() == null
            ? ""
            : messages.formats().dates(file.from(), file.to());
    String told =
        messages.now(
            file.counted() ? "imports.summary" : "imports.unfinished",
            file.orders(),
            file.fresh(),
            file.changed(),
            file.same());
    String when = messages.formats().dateTime(file.importedAt(), ZoneId.systemDefault());
    String read = messages.now("imports.of", file.shop(), when);
    return days.isEmpty() ? told + "\n" + read : days + " · " + told + "\n" + read;
  }
}
