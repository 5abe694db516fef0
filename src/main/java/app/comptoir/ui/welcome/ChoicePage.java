package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.Workspaces.Kind;
import app.comptoir.service.workspaces.Workspaces.Known;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The ways to a workspace, side by side.
final class ChoicePage extends VBox {
  /// More have their place in the menu of the window.
  private static final int MOST_KNOWN = 5;

  /// What a sample is called that nobody gave a name.
  private static final String UNNAMED = "Sample";

  private final Messages messages;
  private final Button sample;

  ChoicePage(Messages messages, WelcomeModel model, WelcomeController controller) {
    this.messages = messages;
    getStyleClass().add("welcome-choice");
    sample = Buttons.text(messages, "welcome.sample.go", controller::onSample);
    sample.setId("welcome-sample");
    sample.setDefaultButton(true);
    Button connect = Buttons.text(messages, "welcome.connect.go", controller::onConnectPage);
    connect.setId("welcome-connect");
    Button shop = Buttons.text(messages, "welcome.shopify.go", controller::onShopPage);
    shop.setId("welcome-shopify");
    Button file = Buttons.text(messages, "welcome.file.go", controller::onFilePage);
    file.setId("welcome-file");
    Label mark = Nodes.label(messages, "simulated", "simulated-mark");
    mark.setGraphic(Nodes.icon("fth-box"));
    HBox cards =
        new HBox(
            card("sample", "fth-box", mark, sample),
            card("connect", "fth-globe", null, connect),
            card("shopify", "fth-shopping-bag", null, shop),
            card("file", "fth-file-text", null, file));
    cards.getStyleClass().add("welcome-cards");
    cards.setAlignment(Pos.CENTER);
    cards.disableProperty().bind(model.busyProperty());
    VBox words =
        new VBox(
            Nodes.label(
                messages,
                model.purpose() == WelcomePurpose.FIRST ? "welcome.title" : "welcome.another",
                "welcome-title"),
            Nodes.label(messages, "welcome.subtitle", "welcome-subtitle"));
    words.setAlignment(Pos.CENTER);
    words.getStyleClass().add("welcome-words");
    getChildren().addAll(words, cards, known(model, controller));
    setAlignment(Pos.CENTER);
  }

  /// What is there already, for who comes back after something else went wrong.
  private HBox known(WelcomeModel model, WelcomeController controller) {
    Label label = Nodes.label(messages, "welcome.known", "welcome-subtitle");
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(label);
    row.getStyleClass().add("welcome-known");
    row.setAlignment(Pos.CENTER);
    row.disableProperty().bind(model.busyProperty());
    model
        .knownProperty()
        .subscribe(
            all -> {
              row.getChildren().setAll(label);
              for (Known one : all.stream().limit(MOST_KNOWN).toList()) {
                Button open = new Button();
                open.textProperty()
                    .bind(
                        one.kind() == Kind.SAMPLE && one.name().equals(UNNAMED)
                            ? messages.text("welcome.sample")
                            : new ReadOnlyStringWrapper(Texts.oneLine(one.name())));
                open.setId("known-" + one.id());
                open.setMnemonicParsing(false);
                open.getStyleClass().addAll("flat", "accent");
                open.setOnAction(_ -> controller.onKnown(one.id()));
                row.getChildren().add(open);
              }
            });
    return Nodes.shownWhen(row, model.knownProperty().map(all -> !all.isEmpty()));
  }

  private VBox card(String key, String icon, @Nullable Label mark, Button go) {
    HBox head = new HBox(Nodes.icon(icon, "welcome-icon"), Nodes.spacer());
    head.setAlignment(Pos.CENTER_LEFT);
    if (mark != null) {
      mark.setMinWidth(Region.USE_PREF_SIZE);
      head.getChildren().add(mark);
    }
    Label text = Nodes.label(messages, "welcome." + key + ".text", "welcome-text");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    Region room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    go.setMaxWidth(Double.MAX_VALUE);
    go.accessibleHelpProperty().bind(messages.text("welcome." + key + ".text"));
    VBox card =
        new VBox(head, Nodes.label(messages, "welcome." + key, "card-title"), text, room, go);
    card.getStyleClass().addAll("card-sheet", "welcome-card");
    return card;
  }

  void begin() {
    sample.requestFocus();
  }
}
