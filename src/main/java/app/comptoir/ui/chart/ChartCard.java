package app.comptoir.ui.chart;

import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.table.ChartTable;
import app.comptoir.ui.table.ColumnRoom;
import app.comptoir.ui.table.Columns;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/// A card around a chart, with what every chart owes: its table, its CSV, a picture of it.
public final class ChartCard extends Card {
  private final Messages messages;
  private final ObservableValue<String> title;
  private final Exports exports;
  private final Supplier<ChartTable> figures;
  private final String fileName;
  private final BooleanProperty tableShown = new SimpleBooleanProperty(this, "tableShown");
  private final TableView<List<ChartTable.Cell>> table = new TableView<>();
  private boolean otherTime;

  /// @param chart the content
  /// @param figures what it shows now, as a table in the present language
  /// @param fileName suggested name of its CSV, without ending
  public ChartCard(
      Messages messages,
      Outlet outlet,
      ObservableValue<String> title,
      Node chart,
      Supplier<ChartTable> figures,
      String fileName) {
    super(title, true);
    this.messages = messages;
    this.title = title;
    this.exports = new Exports(messages, outlet);
    this.figures = figures;
    this.fileName = fileName;
    table.getStyleClass().addAll("dense", "figures");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    ColumnRoom.whole(table);
    StackPane content =
        new StackPane(
            Nodes.shownWhen(chart, tableShown.map(shown -> !shown)),
            Nodes.shownWhen(table, tableShown));
    content.setMinSize(0, 0);
    setContent(content);
    addAction(menu());
    tableShown.subscribe(this::refreshTable);
    messages.formatsProperty().subscribe(_ -> refreshTable());
  }

  /// Says that what it shows is not of the shown period: its file is not called after it.
  public void ofOtherTime() {
    otherTime = true;
  }

  /// Tells what the colours mean; see [Legend].
  public void setLegend(Node... entries) {
    legend(entries);
  }

  /// What it shows.
  public String title() {
    return Objects.requireNonNullElse(title.getValue(), "");
  }

  /// Asks where to, and writes its figures as CSV.
  public void exportCsv() {
    if (otherTime) {
      exports.csvOfOtherTime(this, figures.get(), fileName);
    } else {
      exports.csv(this, figures.get(), fileName);
    }
  }

  /// Puts a picture of it on the clipboard.
  public void copyPicture() {
    exports.picture(this);
  }

  /// Prints it on one page.
  public void print() {
    exports.print(this, (title() + " · " + subtitle()).strip());
  }

  /// Whether the table stands in place of the chart.
  public BooleanProperty tableShownProperty() {
    return tableShown;
  }

  /// Tells that the figures changed: the table follows where it is shown.
  public void refreshTable() {
    if (!tableShown.get()) {
      return;
    }
    ChartTable now = figures.get();
    table.getColumns().clear();
    for (int i = 0; i < now.columns().size(); i++) {
      if (!now.columns().get(i).savedOnly()) {
        table.getColumns().add(column(now.columns().get(i), i));
      }
    }
    table.getItems().setAll(now.rows());
  }

  private static TableColumn<List<ChartTable.Cell>, String> column(
      ChartTable.Column column, int index) {
    TableColumn<List<ChartTable.Cell>, String> result =
        Columns.text(new ReadOnlyStringWrapper(column.title()), row -> row.get(index).shown());
    result.setSortable(false);
    if (column.figure()) {
      result.getStyleClass().add("figure");
    }
    return result;
  }

  private MenuButton menu() {
    MenuItem toggle = new MenuItem();
    toggle
        .textProperty()
        .bind(
            tableShown.flatMap(
                shown -> messages.text(shown ? "chart.showChart" : "chart.showTable")));
    toggle.setOnAction(_ -> tableShown.set(!tableShown.get()));
    MenuButton menu =
        new MenuButton(
            "",
            Nodes.icon("fth-more-horizontal"),
            toggle,
            item("chart.exportCsv", this::exportCsv),
            item("chart.copyPicture", this::copyPicture),
            item("chart.print", this::print));
    menu.getStyleClass().addAll("flat", "no-arrow", "button-icon", "card-menu");
    menu.accessibleTextProperty().bind(messages.text("chart.actions"));
    menu.setTooltip(Nodes.tooltip(messages.text("chart.actions")));
    return menu;
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(messages.text(key));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
