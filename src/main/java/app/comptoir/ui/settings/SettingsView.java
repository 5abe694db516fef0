package app.comptoir.ui.settings;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.service.workspaces.SettingsBook.FaultyFile;
import app.comptoir.service.workspaces.SettingsBook.Keeping;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.SearchField;
import app.comptoir.ui.control.UprightScroll;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.settings.SettingsModel.Undoable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The settings: a list of sections at the left, the rows of the chosen one, or of all that are
/// looked for, at the right, and for some seconds the way back from the last change.
public final class SettingsView extends View<HBox, SettingsModel> {
  private final Messages messages;
  private final SettingsController controller;
  private final Rows rows;
  private final SearchField search;
  private final SectionColumns columns = new SectionColumns();
  private final Node keeping;
  private final Map<Section, VBox> lists = new EnumMap<>(Section.class);
  private final Label nothing;
  private boolean roomForAll;

  /// @param storage a section that is more than settings, as are the others
  SettingsView(
      SettingsModel model,
      SettingsController controller,
      ScreenContext context,
      StorageSection storage,
      NetworkSection network,
      SyncSection sync,
      Node imports) {
    super(new HBox(), model);
    this.messages = context.messages();
    this.controller = controller;
    this.rows = new Rows(messages, model, controller);
    this.search = new SearchField(messages, "settings.search");
    this.nothing = Nodes.label(messages, "settings.nothing", "notice-text");
    this.keeping = keeping();
    search.setId("settings-search");
    search.textProperty().bindBidirectional(model.queryProperty());
    fill(Section.LOOK, Sections.look(rows));
    fill(Section.NUMBERS, Sections.numbers(rows, context.services().clock().instant()));
    fill(Section.NOTIFICATIONS, Sections.notifications(rows));
    fill(Section.READABILITY, List.of());
    fill(Section.SYNC, List.of());
    fill(Section.IMPORTS, List.of(), imports);
    fill(Section.STORAGE, storage.rows(), storage.work());
    fill(Section.NETWORK, network.rows());
    followBrands(context.selection(), sync);
    root().getStyleClass().add("settings");
    root().getChildren().setAll(navigation(), page());
    model.sectionProperty().subscribe(_ -> arrange());
    model.queryProperty().subscribe(_ -> arrange());
    messages.formatsProperty().subscribe(_ -> arrange());
  }

  private void fill(Section section, List<SettingRow> content, Node... above) {
    VBox list = new VBox();
    list.getStyleClass().add("setting-rows");
    list.getChildren().setAll(content);
    Card card = new Card(messages, section.key());
    Label why = Nodes.label(messages, section.key() + ".why", "setting-why");
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    VBox all = new VBox(why);
    all.getStyleClass().add("setting-section");
    all.getChildren().addAll(above);
    all.getChildren().add(list);
    card.setContent(all);
    card.setId("section-" + section);
    columns.put(section, card);
    lists.put(section, list);
  }

  private void followBrands(CurrentSelection selection, SyncSection sync) {
    Runnable show =
        () -> {
          list(Section.SYNC).getChildren().setAll(sync.rows(selection.brands()));
          List<SettingRow> rows = new ArrayList<>();
          selection.brands().forEach(brand -> rows.add(line(brand)));
          selection.brands().forEach(brand -> rows.add(plan(brand)));
          list(Section.READABILITY).getChildren().setAll(rows);
          arrange();
        };
    selection.brands().addListener((ListChangeListener<Brand>) _ -> show.run());
    show.run();
  }

  private SettingRow line(Brand brand) {
    return LineRow.of(messages, model(), controller, brand);
  }

  private SettingRow plan(Brand brand) {
    return PlanRow.of(messages, model(), controller, brand);
  }

  private VBox list(Section section) {
    return lists.computeIfAbsent(section, _ -> new VBox());
  }

  private Node navigation() {
    VBox.setMargin(search, new Insets(0, 0, 8, 0));
    VBox navigation = new VBox(search);
    navigation.getStyleClass().add("settings-sections");
    ToggleGroup group = new ToggleGroup();
    for (Section section : Section.values()) {
      ToggleButton button = new ToggleButton();
      button.setId("go-section-" + section);
      button.setGraphic(Nodes.icon(section.icon()));
      button.textProperty().bind(messages.text(section.key()));
      button.setMaxWidth(Double.MAX_VALUE);
      button.getStyleClass().add("sidebar-entry");
      button.setToggleGroup(group);
      button.setUserData(section);
      model().sectionProperty().subscribe(now -> button.setSelected(now == section));
      navigation.getChildren().add(button);
    }
    // Arrow keys choose without an action; a press on the chosen one would leave none.
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              Toggle chosen = now == null ? before : now;
              if (chosen != null && chosen.getUserData() instanceof Section section) {
                chosen.setSelected(true);
                controller.onSection(section);
              }
            });
    return navigation;
  }

  private Node page() {
    StackPane room = new StackPane(columns);
    room.setAlignment(Pos.TOP_LEFT);
    StackPane page = new StackPane(new UprightScroll(room), undo());
    page.setMinSize(0, 0);
    HBox.setHgrow(page, Priority.ALWAYS);
    page.widthProperty()
        .map(width -> SectionColumns.fitsTwo(width.doubleValue()))
        .subscribe(
            fits -> {
              roomForAll = fits;
              arrange();
            });
    return page;
  }

  /// What stands in the way of keeping the settings.
  private Node keeping() {
    Label text = new Label();
    text.setId("settings-keeping");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> sentence(model().keptProperty().get()),
                model().keptProperty(),
                messages.formatsProperty()));
    HBox line = new HBox(Nodes.icon("fth-alert-triangle"), text);
    line.getStyleClass().add("setting-warning");
    return Nodes.shownWhen(line, text.textProperty().isNotEmpty());
  }

  private String sentence(Keeping kept) {
    String code = kept.code();
    if (code == null) {
      return "";
    }
    FaultyFile faulty = kept.faulty();
    String more =
        faulty == null
            ? ""
            : " "
                + messages.now(
                    "settings.faulty",
                    Texts.oneLine(faulty.where()),
                    faulty.faults(),
                    faulty.aside());
    return messages.now("failure." + code) + more + " (" + code + ")";
  }

  private Node undo() {
    Label done = new Label();
    done.textProperty().bind(messages.format(model().undoableProperty(), (_, what) -> done(what)));
    Button back = new Button();
    back.setId("settings-undo");
    back.textProperty().bind(messages.text("settings.undo"));
    back.setOnAction(_ -> controller.onUndo());
    HBox strip = new HBox(done, back);
    strip.getStyleClass().add("setting-undo");
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(strip, Pos.BOTTOM_LEFT);
    return Nodes.shownWhen(strip, model().undoableProperty().map(_ -> true).orElse(false));
  }

  private String done(@org.jspecify.annotations.Nullable Undoable what) {
    if (what == null) {
      return "";
    }
    String name = what.name() == null ? messages.now("settings." + what.key()) : what.name();
    return messages.now("settings.changed", name);
  }

  /// Shows the chosen section, or all where they have room, or every row that fits what is looked
  /// for.
  private void arrange() {
    String query = model().queryProperty().get().strip();
    boolean all = query.isEmpty() && roomForAll;
    List<Section> shown = new ArrayList<>();
    for (Section section : Section.values()) {
      boolean found = false;
      for (Node node : list(section).getChildren()) {
        boolean fits =
            query.isEmpty()
                || (node instanceof SettingRow row
                    && row.matches(messages.now(section.key()), query));
        node.setVisible(fits);
        node.setManaged(fits);
        found |= fits;
      }
      boolean chosen = section == model().sectionProperty().get();
      columns.mark(section, all && chosen);
      if (all || (query.isEmpty() ? chosen : found)) {
        shown.add(section);
      }
    }
    nothing.setVisible(shown.isEmpty());
    nothing.setManaged(shown.isEmpty());
    columns.show(shown, all, keeping, nothing);
  }

  @Override
  public boolean focusSearch() {
    search.requestFocus();
    return true;
  }
}
