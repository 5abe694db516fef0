package app.comptoir.ui.control;

import app.comptoir.ui.fx.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The definitions of figures, one press away from the figure: on the small *i* beside it, or F1
/// while it has the keyboard.
public final class Help {
  private static final String KEY = "comptoir.help";
  private static final double WIDTH = 380;
  private static final double HIGHEST = 420;

  /// More definitions than that scroll.
  private static final int MOST_AT_ONCE = 3;

  /// What F1 tells about a node.
  private record About(Supplier<List<HelpTopic>> topics, @Nullable Runnable rows) {}

  private Help() {}

  /// Lets F1 on the node, or on what is inside, tell these definitions.
  ///
  /// @param rows opens the rows behind the figure; null where there are none
  public static void about(Node node, Supplier<List<HelpTopic>> topics, @Nullable Runnable rows) {
    node.getProperties().put(KEY, new About(topics, rows));
  }

  /// The small *i* beside a figure.
  public static Button button(
      Messages messages, Supplier<List<HelpTopic>> topics, @Nullable Runnable rows) {
    Button button = new Button("", Nodes.icon("fth-info"));
    button.getStyleClass().addAll("flat", "help-button");
    button.accessibleTextProperty().bind(messages.text("help.open"));
    button.setTooltip(Nodes.tooltip(messages.text("help.open")));
    button.setMinSize(Button.USE_PREF_SIZE, Button.USE_PREF_SIZE);
    button.setOnAction(_ -> show(messages, button, topics.get(), rows));
    about(button, topics, rows);
    return button;
  }

  /// The same for topics that never change.
  public static Button button(Messages messages, HelpTopic... topics) {
    List<HelpTopic> all = List.of(topics);
    return button(messages, () -> all, null);
  }

  /// Tells what is known about the node that has the keyboard, or about what it lies in.
  ///
  /// @return false where nothing is
  public static boolean showFor(Messages messages, @Nullable Node focused) {
    for (Node node = focused; node != null; node = node.getParent()) {
      if (node.getProperties().get(KEY) instanceof About(var topics, var rows)
          && !topics.get().isEmpty()) {
        show(messages, node, topics.get(), rows);
        return true;
      }
    }
    return false;
  }

  private static void show(
      Messages messages, Node at, List<HelpTopic> topics, @Nullable Runnable rows) {
    if (topics.isEmpty()) {
      return;
    }
    PopOver over = new PopOver();
    VBox all = new VBox();
    all.getStyleClass().add("help-topics");
    topics.forEach(topic -> all.getChildren().add(words(messages, topic)));
    all.setPrefWidth(WIDTH);
    Region body = topics.size() > MOST_AT_ONCE ? scrolled(all) : all;
    body.setFocusTraversable(true);
    body.setAccessibleText(messages.now("help.open"));
    VBox content = new VBox(body);
    content.getStyleClass().add("help-content");
    if (rows != null) {
      content
          .getChildren()
          .add(
              Buttons.link(
                  messages,
                  "help.rows",
                  () -> {
                    over.hide();
                    rows.run();
                  }));
    }
    over.setContentNode(content);
    over.setAnimated(false);
    over.setAutoHide(true);
    over.setHideOnEscape(true);
    over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    over.show(at);
    body.requestFocus();
  }

  private static Region scrolled(Region content) {
    UprightScroll scroll = new UprightScroll(content);
    scroll.setPrefSize(WIDTH, HIGHEST);
    return scroll;
  }

  private static VBox words(Messages messages, HelpTopic topic) {
    String key = "help." + topic;
    VBox box =
        new VBox(
            line(messages.now(key), "help-name"),
            line(messages.now(key + ".how"), "help-formula"),
            line(messages.now("help.counts", messages.now(key + ".counts")), "help-line"),
            line(messages.now("help.not", messages.now(key + ".not")), "help-line"),
            line(
                messages.now(
                    "help.measure",
                    messages.now("help.unit." + topic.unit()),
                    messages.now("help.basis." + topic.basis())),
                "help-measure"));
    box.getStyleClass().add("help-topic");
    return box;
  }

  private static Label line(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
