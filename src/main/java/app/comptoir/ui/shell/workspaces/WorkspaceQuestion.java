package app.comptoir.ui.shell.workspaces;

import app.comptoir.service.workspaces.Workspaces.Known;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.service.workspaces.Workspaces.Weight;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Over the screens: whether a workspace is to go and what goes with it, or why something came to
/// nothing. Going back is what Enter and Esc do.
public final class WorkspaceQuestion extends StackPane {
  private static final double WIDTH = 480;

  private final Messages messages;
  private final WorkspacesController controller;
  private final VBox sheet = new VBox();
  private final List<Control> choices = new ArrayList<>();

  public WorkspaceQuestion(
      Messages messages, WorkspacesModel model, WorkspacesController controller) {
    this.messages = messages;
    this.controller = controller;
    getStyleClass().add("palette-ground");
    setId("workspace-question");
    sheet.getStyleClass().addAll("palette", "question");
    sheet.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setAlignment(sheet, Pos.TOP_CENTER);
    getChildren().add(sheet);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    ObservableValue<Boolean> asked =
        Bindings.createBooleanBinding(
            () ->
                model.removalProperty().get() != null
                    || model.namingProperty().get() != null
                    || model.troubleProperty().get() != null,
            model.removalProperty(),
            model.namingProperty(),
            model.troubleProperty());
    Nodes.shownWhen(this, asked);
    model.removalProperty().subscribe(this::ask);
    model.namingProperty().subscribe(known -> askName(known, model));
    model.troubleProperty().subscribe(this::tell);
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      controller.onDismiss();
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof Button button) {
      button.fire();
      e.consume();
    } else if (e.getCode() == KeyCode.TAB) {
      toNext();
      e.consume();
    }
  }

  /// What lies behind cannot be reached meanwhile.
  private void toNext() {
    int now = 0;
    for (int i = 0; i < choices.size(); i++) {
      now = choices.get(i).isFocused() ? i : now;
    }
    if (!choices.isEmpty()) {
      choices.get((now + 1) % choices.size()).requestFocus();
    }
  }

  private void ask(@Nullable Weight weight) {
    if (weight == null) {
      return;
    }
    ObservableValue<String> name = WorkspaceNameText.of(messages, weight.workspace());
    List<Label> lines = new ArrayList<>();
    lines.add(
        text(
            messages.text(
                "workspace.remove.what",
                messages.formats().count(Math.max(1, weight.bytes() / 1_000_000))),
            "notice-text"));
    lines.add(
        text(messages.text("workspace.remove.kind." + weight.workspace().kind()), "notice-text"));
    if (weight.unsent() > 0) {
      Label lost = text(messages.text("workspace.remove.unsent", weight.unsent()), "danger-text");
      lost.setId("workspace-unsent");
      lines.add(lost);
    }
    lines.add(
        text(messages.text("workspace.remove.where", weight.workspace().folder()), "caption"));
    Button remove =
        Buttons.text(messages, "workspace.remove.confirm", controller::onConfirmRemoval);
    remove.setId("workspace-remove-confirm");
    remove.getStyleClass().add("danger");
    Button back = Buttons.text(messages, "workspace.remove.back", controller::onDismiss);
    show(text(messages.text("workspace.remove.title", name), "card-title"), lines, back, remove);
  }

  private void askName(@Nullable Known known, WorkspacesModel model) {
    if (known == null) {
      return;
    }
    ObservableValue<String> now = WorkspaceNameText.of(messages, known);
    TextField field = new TextField(now.getValue());
    field.setId("workspace-name");
    field.accessibleTextProperty().bind(messages.text("workspace.rename.name"));
    field.setOnAction(_ -> controller.onName(field.getText()));
    field.textProperty().subscribe((_, _) -> controller.onNameTyped());
    Label fault =
        text(
            messages.format(
                model.nameFaultProperty(),
                (_, trouble) -> trouble == null ? "" : sentence(trouble)),
            "danger-text");
    fault.setId("workspace-name-fault");
    Nodes.shownWhen(fault, model.nameFaultProperty().map(_ -> true).orElse(false));
    Button rename =
        Buttons.text(
            messages, "workspace.rename.confirm", () -> controller.onName(field.getText()));
    rename.setId("workspace-rename-confirm");
    rename.getStyleClass().add("accent");
    Button back = Buttons.text(messages, "workspace.rename.back", controller::onDismiss);
    show(
        text(messages.text("workspace.rename.title", now), "card-title"),
        List.of(field, fault),
        back,
        rename);
    choices.addFirst(field);
    field.requestFocus();
    field.selectAll();
  }

  private String sentence(Trouble trouble) {
    return messages.find("failure." + trouble.code()).orElse(trouble.sentence())
        + " ("
        + trouble.code()
        + ")";
  }

  private void tell(@Nullable Trouble trouble) {
    if (trouble == null) {
      return;
    }
    Button back = Buttons.text(messages, "workspace.trouble.ok", controller::onDismiss);
    Label text = new Label(sentence(trouble));
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    Button[] ways = trouble.keyless() ? keyless() : new Button[0];
    String title = trouble.code().startsWith("ACT-") ? "workspace.journal" : "workspace.trouble";
    show(text(messages.text(title), "card-title"), List.of(text), back, ways);
  }

  private Button[] keyless() {
    Button anew = Buttons.text(messages, "keyless.anew", controller::onReadAnew);
    anew.setId("keyless-anew");
    Button again = Buttons.text(messages, "keyless.again", controller::onTryAgain);
    again.setId("keyless-again");
    return new Button[] {anew, again};
  }

  private void show(Label title, List<? extends Control> lines, Button back, Button... others) {
    back.setId("workspace-back");
    choices.clear();
    choices.add(back);
    choices.addAll(List.of(others));
    HBox buttons = new HBox();
    buttons.getStyleClass().add("question-buttons");
    buttons.getChildren().addAll(choices);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    sheet.getChildren().setAll(title);
    sheet.getChildren().addAll(lines);
    sheet.getChildren().add(buttons);
    back.requestFocus();
  }

  private static Label text(ObservableValue<String> words, String style) {
    Label label = Nodes.label(words, style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
