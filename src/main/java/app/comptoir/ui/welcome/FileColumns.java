package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.FileLook;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.welcome.file.FileModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The first rows of a file, and over each column what it holds, to be chosen otherwise.
final class FileColumns extends TableView<List<String>> {
  private static final double NARROW = 180;
  private static final double WIDE = 240;
  private static final double LETTER = 8;

  /// Of the table, the line below it and the bar for going sideways included.
  private static final double HEADER = 64;

  private static final double ROW = 34;

  /// The header and some rows.
  private static final double LOWEST = 132;

  /// What most files have.
  private static final List<String> USUAL =
      List.of(
          "order",
          "date",
          "product",
          "name",
          "quantity",
          "unit-price",
          "amount",
          "discount",
          "shipping",
          "tax",
          "total",
          "refund",
          "currency",
          "country",
          "status");

  private static final List<String> OTHERS =
      List.of(
          "order-id",
          "line-id",
          "time",
          "zone",
          "paid-at",
          "cancelled-at",
          "refunded-at",
          "subtotal",
          "line-discount",
          "line-tax",
          "line-shipping",
          "line-refund",
          "shipping-discount",
          "tip",
          "duties",
          "fee",
          "total-after-refunds",
          "refunded",
          "other-country",
          "type",
          "reference",
          "items");

  private final Messages messages;
  private final FileModel model;
  private final FileController controller;
  private List<String> names = List.of();

  FileColumns(Messages messages, FileModel model, FileController controller) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    setId("file-rows");
    setMinHeight(LOWEST);
    getStyleClass().addAll("figures", "file-rows");
    accessibleTextProperty().bind(messages.text("welcome.file.rows"));
    model.lookProperty().subscribe(this::show);
  }

  private void show(@Nullable FileLook look) {
    List<String> now =
        look == null ? List.of() : look.columns().stream().map(FileLook.Column::name).toList();
    if (!now.equals(names)) {
      names = now;
      getColumns().setAll(look == null ? List.of() : columns(look));
    }
    getItems().setAll(look == null ? List.of() : look.rows());
    setPrefHeight(HEADER + ROW * getItems().size());
    for (int i = 0; look != null && i < getColumns().size(); i++) {
      tell((MenuButton) ((VBox) getColumns().get(i).getGraphic()).getChildren().get(1), look, i);
    }
  }

  private List<TableColumn<List<String>, ?>> columns(FileLook look) {
    List<TableColumn<List<String>, ?>> columns = new ArrayList<>();
    for (int i = 0; i < look.columns().size(); i++) {
      columns.add(column(look, i));
    }
    return columns;
  }

  private TableColumn<List<String>, String> column(FileLook look, int at) {
    Label name = new Label(Texts.oneLine(look.columns().get(at).name()));
    name.getStyleClass().add("strong");
    MenuButton role = new MenuButton();
    role.getStyleClass().add("file-role");
    role.setId("role-" + at);
    role.setMaxWidth(Double.MAX_VALUE);
    TableColumn<List<String>, String> column = new TableColumn<>();
    column.setGraphic(new VBox(name, role));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width(look, at));
    column.setCellValueFactory(
        row ->
            new ReadOnlyStringWrapper(
                at < row.getValue().size() ? Texts.oneLine(row.getValue().get(at)) : ""));
    return column;
  }

  /// As wide as its words, within bounds.
  private static double width(FileLook look, int column) {
    int letters = look.columns().get(column).name().length();
    for (List<String> row : look.rows()) {
      letters = Math.max(letters, column < row.size() ? row.get(column).length() : 0);
    }
    return Math.clamp(3 * LETTER + letters * LETTER, NARROW, WIDE);
  }

  private void tell(MenuButton button, FileLook look, int at) {
    FileLook.Column column = look.columns().get(at);
    button.textProperty().bind(word(column.role()));
    button
        .accessibleTextProperty()
        .bind(messages.text("file.role.of", Texts.oneLine(column.name()), word(column.role())));
    button.getStyleClass().remove("unused");
    if (column.role().isEmpty()) {
      button.getStyleClass().add("unused");
    }
    button.setTooltip(
        column.proof().isEmpty()
            ? null
            : Nodes.tooltip(
                messages.text("file.manner." + column.manner(), Texts.oneLine(column.proof()))));
    button.getItems().setAll(USUAL.stream().map(role -> item(column.name(), role)).toList());
    Menu more = new Menu();
    more.textProperty().bind(messages.text("file.role.more"));
    more.getItems().setAll(OTHERS.stream().map(role -> item(column.name(), role)).toList());
    button.getItems().add(more);
    if (model.readingProperty().get().containsValue(column.name())) {
      button.getItems().add(item(column.name(), ""));
    }
  }

  private MenuItem item(String column, String role) {
    MenuItem item = new MenuItem();
    item.setId("role-" + role);
    item.textProperty().bind(role.isEmpty() ? messages.text("file.role.found") : word(role));
    item.setOnAction(_ -> controller.onRole(column, role));
    return item;
  }

  private javafx.beans.value.ObservableValue<String> word(String role) {
    return messages.text(role.isEmpty() ? "file.role.none" : "file.role." + role);
  }
}
