package app.comptoir.ui.control;

import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.mvc.LoadModel.Phase;
import app.comptoir.ui.mvc.LoadModel.Problem;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Shows one of: a skeleton while loading, the content, why it is empty and what to do next, or
/// what failed with its code and *Try again*. Content that could not be read anew stays, under a
/// badge that says so.
public final class StatePane extends StackPane {
  private final Messages messages;
  private final LoadModel load;
  private final Runnable tryAgain;

  /// @param emptyKey prefix of the messages `<emptyKey>.title` and `<emptyKey>.next`
  public StatePane(
      Messages messages,
      LoadModel load,
      Node content,
      Node skeleton,
      String emptyKey,
      Runnable tryAgain) {
    this.messages = messages;
    this.load = load;
    this.tryAgain = tryAgain;
    getStyleClass().add("state-pane");
    setMinSize(0, 0);
    skeleton.setAccessibleText(messages.now("state.loading"));
    skeleton.setMouseTransparent(true);
    getChildren()
        .addAll(
            inPhase(content, Phase.READY),
            inPhase(skeleton, Phase.LOADING),
            inPhase(empty(emptyKey), Phase.EMPTY),
            inPhase(failed(), Phase.FAILED),
            staleBadge());
  }

  /// Fills the root of a screen with this content and what stands in its place.
  public static void fill(
      StackPane root,
      Messages messages,
      LoadModel load,
      VBox content,
      Node skeleton,
      String emptyKey,
      Runnable tryAgain) {
    content.getStyleClass().add("screen-content");
    root.getChildren().add(new StatePane(messages, load, content, skeleton, emptyKey, tryAgain));
    root.setMinSize(0, 0);
  }

  private <N extends Node> N inPhase(N node, Phase phase) {
    return Nodes.shownWhen(node, load.phaseProperty().map(now -> now == phase));
  }

  private Node empty(String key) {
    return notice(
        Nodes.icon("fth-inbox", "notice-icon"),
        Nodes.label(messages, key + ".title", "notice-title"),
        Nodes.label(messages, key + ".next", "notice-text"));
  }

  private Node failed() {
    Button again = new Button();
    again.textProperty().bind(messages.text("state.tryAgain"));
    again.getStyleClass().add("try-again");
    again.setOnAction(_ -> tryAgain.run());
    return notice(
        Nodes.icon("fth-alert-triangle", "notice-icon", "danger"),
        Nodes.label(messages, "state.failed", "notice-title"),
        Nodes.label(problemText(), "notice-text"),
        again);
  }

  private Node staleBadge() {
    Label why = Nodes.label(problemText());
    HBox badge =
        new HBox(Nodes.icon("fth-clock"), Nodes.label(messages, "state.stale", "strong"), why);
    badge.getStyleClass().add("stale-badge");
    badge.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(badge, Pos.TOP_RIGHT);
    return Nodes.shownWhen(badge, load.staleProperty());
  }

  private ObservableValue<String> problemText() {
    return Bindings.createStringBinding(
        () -> text(messages, load.problemProperty().get()),
        load.problemProperty(),
        messages.formatsProperty());
  }

  /// One sentence with its code, in the person's language where the code is known.
  static String text(Messages messages, Problem problem) {
    return problem == null
        ? ""
        : messages.find("failure." + problem.code()).orElse(problem.sentence())
            + " ("
            + problem.code()
            + ")";
  }

  private static VBox notice(Node... parts) {
    VBox box = new VBox(parts);
    box.getStyleClass().add("notice");
    box.setAlignment(Pos.CENTER);
    for (Node part : parts) {
      if (part instanceof Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setTextAlignment(TextAlignment.CENTER);
      }
    }
    return box;
  }
}
