package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.OrderFiles;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.UprightScroll;
import app.comptoir.ui.fx.DroppedFiles;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.welcome.WelcomeModel.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The frame of *Welcome*: the name, the language, one page in the middle, and what came to nothing
/// last. Enter does what the page is for, Esc goes back by a step; a file may be dropped anywhere.
public final class WelcomeView extends View<BorderPane, WelcomeModel> {
  private static final double TROUBLE_WIDTH = 560;

  private final WelcomeController controller;
  private final Messages messages;
  private final StackPane middle = new StackPane();
  private final ChoicePage choice;
  private final ConnectPage connect;
  private final ShopPage shop;
  private final FilePage file;

  WelcomeView(WelcomeModel model, WelcomeController controller, Messages messages, Outlet outlet) {
    super(new BorderPane(), model);
    this.controller = controller;
    this.messages = messages;
    choice = new ChoicePage(messages, model, controller);
    connect = new ConnectPage(messages, model, controller, outlet);
    shop = new ShopPage(messages, model, controller);
    file = new FilePage(messages, model, controller, outlet);
    root().getStyleClass().addAll("page", "welcome");
    root().setTop(top());
    VBox column = new VBox(trouble(), middle);
    column.getStyleClass().add("welcome-column");
    column.setAlignment(Pos.CENTER);
    UprightScroll scroll = new UprightScroll(column);
    scroll.setFitToHeight(true);
    root().setCenter(scroll);
    root().setBottom(busy());
    root().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    root().setOnDragOver(this::onDragOver);
    root().setOnDragDropped(this::onDropped);
    model.pageProperty().subscribe(this::show);
  }

  private HBox top() {
    HBox logo = new HBox(Nodes.icon("fth-shopping-bag"), Nodes.label(messages, "app.name"));
    logo.getStyleClass().add("logo");
    logo.setAlignment(Pos.CENTER_LEFT);
    ChoiceBar<String> languages =
        new ChoiceBar<>(
            Messages.LANGUAGES.stream().map(Locale::getLanguage).toList(),
            tag -> new SimpleStringProperty(tag.toUpperCase(Locale.ROOT)),
            messages.localeProperty().map(Locale::getLanguage),
            tag ->
                messages
                    .localeProperty()
                    .set(Messages.localeFor(Locale.of(tag), Locale.getDefault())));
    HBox top = new HBox(logo, Nodes.spacer(), languages);
    if (model().purpose() != WelcomePurpose.FIRST) {
      Button back = Buttons.text(messages, "welcome.toWorkspace", controller::onBack);
      back.setId("welcome-leave");
      top.getChildren().add(2, back);
    }
    top.getStyleClass().add("welcome-top");
    top.setAlignment(Pos.CENTER_LEFT);
    return top;
  }

  /// Over the page, which keeps what was typed.
  private HBox trouble() {
    Label text =
        Nodes.label(
            Bindings.createStringBinding(
                () -> {
                  var now = model().troubleProperty().get();
                  boolean shop = model().pageProperty().get() == Page.SHOP;
                  return now == null
                      ? ""
                      : messages
                              .find((shop ? "welcome.shopify.failure." : "-") + now.code())
                              .or(() -> messages.find("welcome.failure." + now.code()))
                              .or(() -> messages.find("failure." + now.code()))
                              .orElse(now.sentence())
                          + " ("
                          + now.code()
                          + ")";
                },
                model().troubleProperty(),
                messages.formatsProperty()));
    text.setWrapText(true);
    Label detail =
        Nodes.label(
            Bindings.createStringBinding(
                () -> more(model().troubleProperty().get()),
                model().troubleProperty(),
                messages.formatsProperty()),
            "caption");
    detail.setWrapText(true);
    VBox words = new VBox(text, Nodes.shownWhen(detail, detail.textProperty().isNotEmpty()));
    HBox box = new HBox(Nodes.icon("fth-alert-triangle"), words);
    box.setId("welcome-trouble");
    box.getStyleClass().add("welcome-trouble");
    box.setMaxWidth(TROUBLE_WIDTH);
    return Nodes.shownWhen(box, model().troubleProperty().map(now -> now != null).orElse(false));
  }

  /// What the sentence of the code leaves out: the names of columns are the same in every language.
  private String more(@Nullable Trouble now) {
    OrderFiles.Added added = model().file().work().addedProperty().get();
    if (now != null && added != null) {
      return messages.now(
          "file.partly",
          Texts.oneLine(added.out().getFirst()),
          Texts.oneLine(String.join(", ", added.in())),
          Texts.oneLine(String.join(", ", added.out())));
    }
    return now != null && now.code().equals("FILE-5")
        ? messages.now("welcome.file.missing", Texts.oneLine(now.sentence()))
        : "";
  }

  private ProgressBar busy() {
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.getStyleClass().add("welcome-busy");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(messages.text("state.loading"));
    bar.visibleProperty().bind(model().busyProperty());
    return bar;
  }

  private void show(Page page) {
    Region now =
        switch (page) {
          case CHOICE -> choice;
          case CONNECT -> connect;
          case SHOP -> shop;
          case FILE -> file;
        };
    middle.getChildren().setAll(now);
    begin();
  }

  /// Gives the keyboard to what the page is for; needs a scene.
  void begin() {
    // What scrolls has its content in the scene from here on: before, nothing there takes a focus.
    root().applyCss();
    switch (model().pageProperty().get()) {
      case CHOICE -> choice.begin();
      case CONNECT -> connect.begin();
      case SHOP -> shop.begin();
      case FILE -> file.begin();
    }
  }

  /// Enter presses the button it is on, whichever is the page's own.
  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      controller.onBack();
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof Button button) {
      button.fire();
      e.consume();
    }
  }

  private void onDragOver(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      e.acceptTransferModes(TransferMode.COPY);
      e.consume();
    }
  }

  private void onDropped(DragEvent e) {
    List<Path> files = DroppedFiles.oldestFirst(e.getDragboard().getFiles());
    if (!files.isEmpty()) {
      controller.onFiles(files);
    }
    e.setDropCompleted(!files.isEmpty());
    e.consume();
  }
}
