package app.comptoir.ui.shell;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.widget.Nodes;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// The left side: whose data this is, where one can go, and how the program looks and speaks.
final class Sidebar extends VBox {
  private final Messages messages;
  private final AttentionModel attention;

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
    for (Destination destination : router.destinations()) {
      ToggleButton entry = entry(destination, router);
      getChildren().add(destination == Destination.OFFERS ? badged(entry) : entry);
    }
    Region room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    HBox switches = new HBox(themes(theming), Nodes.spacer(), languages());
    switches.getStyleClass().add("sidebar-switches");
    getChildren().addAll(room, switches);
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
    box.setConverter(new BrandName());
    box.accessibleTextProperty().bind(messages.text("brand.label"));
    box.promptTextProperty().bind(messages.text("brand.none"));
    box.setTooltip(Nodes.tooltip(selection.brandProperty().map(Brand::name).orElse("")));
    selection.brandProperty().subscribe(box::setValue);
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
    Label badge =
        Nodes.label(
            messages.format(
                attention.badgeProperty(), (f, b) -> f.count(Math.max(b.waiting(), b.conflicts()))),
            "sidebar-badge");
    badge.setId("offers-badge");
    badge.setMouseTransparent(true);
    StackPane.setAlignment(badge, Pos.CENTER_RIGHT);
    StackPane.setMargin(badge, new Insets(0, 8, 0, 0));
    attention
        .badgeProperty()
        .subscribe(
            now -> {
              badge.getStyleClass().remove("conflicts");
              if (now.conflicts() > 0) {
                badge.getStyleClass().add("conflicts");
              }
            });
    entry
        .accessibleTextProperty()
        .bind(
            messages.format(
                attention.badgeProperty(),
                (_, b) -> messages.now("offers.badge", b.waiting(), b.conflicts())));
    return new StackPane(
        entry,
        Nodes.shownWhen(
            badge, attention.badgeProperty().map(b -> b.waiting() + b.conflicts() > 0)));
  }

  private SegmentedButton themes(Theming theming) {
    SegmentedButton segments = new SegmentedButton();
    for (Theme theme : Theme.values()) {
      ToggleButton button = new ToggleButton("", Nodes.icon(icon(theme)));
      button.setId("theme-" + theme);
      button.setTooltip(Nodes.tooltip(messages.text("theme." + theme)));
      button.accessibleTextProperty().bind(messages.text("theme." + theme));
      theming.themeProperty().subscribe(now -> button.setSelected(now == theme));
      button.setOnAction(
          _ -> {
            theming.themeProperty().set(theme);
            button.setSelected(true);
          });
      segments.getButtons().add(button);
    }
    return segments;
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
      button.setOnAction(
          _ -> {
            messages.localeProperty().set(Messages.localeFor(language, Locale.getDefault()));
            button.setSelected(true);
          });
      segments.getButtons().add(button);
    }
    return segments;
  }

  private static final class BrandName extends StringConverter<Brand> {
    @Override
    public String toString(@Nullable Brand brand) {
      return brand == null ? "" : brand.name();
    }

    @Override
    public Brand fromString(String name) {
      throw new UnsupportedOperationException("not editable");
    }
  }
}
