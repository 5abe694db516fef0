package app.comptoir.ui.shell;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.ui.control.Named;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.shell.navigation.Router;
import app.comptoir.ui.shell.news.AttentionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// The left side: whose data this is, where one can go, and how the program looks and speaks.
final class Sidebar extends VBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final Messages messages;
  private final AttentionModel attention;
  private final Label badge = new Label();
  private final List<Node> wide = new ArrayList<>();
  private final List<ToggleButton> entries = new ArrayList<>();

  Sidebar(
      Messages messages,
      ShellModel model,
      ShellParts parts,
      Router router,
      CurrentSelection selection,
      Theming theming) {
    this.messages = messages;
    this.attention = parts.attention();
    getStyleClass().add("sidebar");
    getChildren().addAll(head(model, parts), brands(selection));
    wide.addAll(getChildren());
    for (Destination destination : router.destinations()) {
      if (destination != Destination.SETTINGS) {
        ToggleButton entry = entry(destination, router);
        getChildren().add(destination == Destination.OFFERS ? badged(entry) : entry);
      }
    }
    Region room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    HBox switches = new HBox(themes(theming), Nodes.spacer(), languages());
    switches.getStyleClass().add("sidebar-switches");
    getChildren().add(room);
    if (router.destinations().contains(Destination.SETTINGS)) {
      getChildren().add(entry(Destination.SETTINGS, router));
    }
    getChildren().add(switches);
    wide.add(switches);
  }

  /// Icons only, where everything is enlarged: the brands and switches are in the palette then.
  void narrow(boolean narrow) {
    pseudoClassStateChanged(NARROW, narrow);
    wide.forEach(
        part -> {
          part.setVisible(!narrow);
          part.setManaged(!narrow);
        });
    StackPane.setAlignment(badge, narrow ? Pos.TOP_RIGHT : Pos.CENTER_RIGHT);
    StackPane.setMargin(badge, narrow ? Insets.EMPTY : new Insets(0, 8, 0, 0));
    entries.forEach(
        entry ->
            entry.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
  }

  private VBox head(ShellModel model, ShellParts parts) {
    HBox logo = new HBox(Nodes.icon("fth-shopping-bag"), Nodes.label(messages, "app.name"));
    logo.getStyleClass().add("logo");
    logo.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(logo, new WorkspaceMenu(messages, model, parts));
    head.getStyleClass().add("sidebar-head");
    return head;
  }

  private ComboBox<Brand> brands(CurrentSelection selection) {
    ComboBox<Brand> box = new ComboBox<>(selection.brands());
    box.getStyleClass().add("brand-switch");
    box.setId("brand-switch");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new Named<>(Brand::name));
    box.accessibleTextProperty().bind(messages.text("brand.label"));
    box.promptTextProperty().bind(messages.text("brand.none"));
    box.setTooltip(Nodes.tooltip(selection.brandProperty().map(Brand::name).orElse("")));
    selection.brandProperty().subscribe(box::setValue);
    // Where the list changes the box chooses for itself.
    selection.brands().subscribe(() -> box.setValue(selection.brandProperty().get()));
    box.setOnAction(
        _ -> {
          if (box.getValue() != null) {
            selection.brandProperty().set(box.getValue());
          }
        });
    return box;
  }

  private ToggleButton entry(Destination destination, Router router) {
    ToggleButton button = new ToggleButton();
    button.setId("go-" + destination);
    button.setGraphic(Nodes.icon(destination.icon()));
    button.textProperty().bind(messages.text(destination.key()));
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("sidebar-entry");
    button.setTooltip(Nodes.tooltip(messages.text(destination.key())));
    entries.add(button);
    router
        .destinationProperty()
        .subscribe(now -> button.setSelected(Objects.equals(now, destination)));
    button.setOnAction(
        _ -> {
          router.goTo(new Place.Whole(destination));
          button.setSelected(router.destinationProperty().get() == destination);
        });
    return button;
  }

  /// With how many offers wait for the person, and how many of their decisions met another content.
  private StackPane badged(ToggleButton entry) {
    badge
        .textProperty()
        .bind(messages.format(attention.badgeProperty(), (f, b) -> f.count(b.shown())));
    badge.getStyleClass().add("sidebar-badge");
    badge.setId("offers-badge");
    badge.setMouseTransparent(true);
    StackPane.setAlignment(badge, Pos.CENTER_RIGHT);
    StackPane.setMargin(badge, new Insets(0, 8, 0, 0));
    attention
        .badgeProperty()
        .subscribe(
            now -> {
              badge.getStyleClass().remove("conflicts");
              if (now.red()) {
                badge.getStyleClass().add("conflicts");
              }
            });
    entry
        .accessibleTextProperty()
        .bind(
            messages.format(
                attention.badgeProperty(),
                (_, b) -> messages.now("offers.badge", b.waiting(), b.conflicts(), b.alarms())));
    return new StackPane(
        entry, Nodes.shownWhen(badge, attention.badgeProperty().map(b -> b.shown() > 0)));
  }

  private SegmentedButton themes(Theming theming) {
    SegmentedButton segments = new SegmentedButton();
    for (Theme theme : Theme.values()) {
      ToggleButton button = new ToggleButton("", Nodes.icon(icon(theme)));
      button.setId("theme-" + theme);
      button.setTooltip(Nodes.tooltip(messages.text("theme." + theme)));
      button.accessibleTextProperty().bind(messages.text("theme." + theme));
      theming.themeProperty().subscribe(now -> button.setSelected(now == theme));
      whenChosen(button, () -> theming.themeProperty().set(theme));
      segments.getButtons().add(button);
    }
    return segments;
  }

  /// By a press or by the arrow keys; a press on what is chosen leaves it so.
  private static void whenChosen(ToggleButton button, Runnable action) {
    button.setOnAction(_ -> button.setSelected(true));
    button
        .selectedProperty()
        .subscribe(
            now -> {
              if (now) {
                action.run();
              }
            });
  }

  private static String icon(Theme theme) {
    return switch (theme) {
      case SYSTEM -> "fth-monitor";
      case LIGHT -> "fth-sun";
      case DARK -> "fth-moon";
    };
  }

  private SegmentedButton languages() {
    SegmentedButton segments = new SegmentedButton();
    for (Locale language : Messages.LANGUAGES) {
      ToggleButton button = new ToggleButton(language.getLanguage().toUpperCase(Locale.ROOT));
      button.setId("language-" + language.getLanguage());
      button.setAccessibleText(language.getDisplayLanguage(language));
      messages
          .localeProperty()
          .subscribe(now -> button.setSelected(now.getLanguage().equals(language.getLanguage())));
      whenChosen(
          button,
          () -> {
            Locale shown = messages.localeProperty().get();
            if (!shown.getLanguage().equals(language.getLanguage())) {
              messages.localeProperty().set(Messages.localeFor(language, Locale.getDefault()));
            }
          });
      segments.getButtons().add(button);
    }
    return segments;
  }
}
