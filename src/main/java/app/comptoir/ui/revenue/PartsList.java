package app.comptoir.ui.revenue;

import app.comptoir.domain.money.Money;
import app.comptoir.service.figures.RevenueSnapshot.Part;
import app.comptoir.ui.chart.StackedDaysChart.Series;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.revenue.RevenueModel.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The parts with their colours, sums and shares: legend and table in one. A part that has a screen
/// of its own leads there.
final class PartsList extends VBox {
  /// Of the largest part.
  private static final double BAR = 120;

  private static final double NAME = 104;

  private final Messages messages;
  private final RevenueController controller;
  private final List<Row> rows = new ArrayList<>();

  PartsList(Messages messages, RevenueController controller) {
    this.messages = messages;
    this.controller = controller;
    getStyleClass().add("parts-list");
  }

  void show(Shown now, List<Series> series, List<Part> parts) {
    while (rows.size() < series.size()) {
      rows.add(new Row());
    }
    while (rows.size() > series.size()) {
      rows.removeLast();
    }
    if (!getChildren().equals(rows)) {
      getChildren().setAll(rows);
    }
    long total = parts.stream().mapToLong(Part::netMinor).sum();
    long most = parts.stream().mapToLong(Part::netMinor).max().orElse(0);
    for (int i = 0; i < series.size(); i++) {
      rows.get(i).show(now, series.get(i), parts.get(i), total);
      rows.get(i).bar(now.split().ordered(), parts.get(i).netMinor(), most);
    }
  }

  private final class Row extends HBox {
    private final Region key = new Region();
    private final Label name = new Label();
    private final Label sum = new Label();
    private final Label share = new Label();
    private final Region bar = new Region();
    private String partKey = "";

    Row() {
      getStyleClass().add("part-row");
      setAlignment(Pos.CENTER_LEFT);
      name.getStyleClass().add("part-name");
      name.setMinWidth(0);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      sum.getStyleClass().add("part-sum");
      sum.setMinWidth(USE_PREF_SIZE);
      share.getStyleClass().add("part-share");
      bar.getStyleClass().add("part-bar");
      getChildren().addAll(key, name, bar, sum, share);
      setOnMouseClicked(_ -> controller.onPart(partKey));
      setOnKeyPressed(
          e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
              controller.onPart(partKey);
              e.consume();
            }
          });
    }

    /// Parts in their own order have a bar in the place of a colour.
    void bar(boolean shown, long net, long most) {
      double width = most <= 0 ? 0 : Math.max(0, BAR * net / most);
      bar.setVisible(shown);
      bar.setManaged(shown);
      bar.setMinWidth(width);
      bar.setPrefWidth(width);
      bar.setMaxWidth(width);
      key.setVisible(!shown);
      key.setManaged(!shown);
      HBox.setHgrow(name, shown ? Priority.NEVER : Priority.ALWAYS);
      name.setMinWidth(shown ? NAME : 0);
      sum.setMaxWidth(shown ? Double.MAX_VALUE : USE_PREF_SIZE);
      HBox.setHgrow(sum, shown ? Priority.ALWAYS : Priority.NEVER);
    }

    void show(Shown now, Series series, Part part, long total) {
      partKey = part.key();
      boolean leads =
          !part.key().isEmpty()
              && switch (now.split()) {
                case CAMPAIGN, ACTION, POST -> true;
                case PRODUCT, COUNTRY, WEEKDAY, HOUR -> false;
              };
      setFocusTraversable(leads);
      setAccessibleRole(leads ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
      getStyleClass().remove("leads");
      if (leads) {
        getStyleClass().add("leads");
      }
      key.getStyleClass().setAll("legend-key", "legend-series-" + (series.colour() + 1));
      name.setText(series.label());
      sum.setText(money(messages.formats(), now, part.netMinor()));
      share.setText(
          messages
              .formats()
              .percent(total == 0 ? Double.NaN : (double) part.netMinor() / total, 1));
      setAccessibleText(name.getText() + ": " + sum.getText() + ", " + share.getText());
    }
  }

  /// The sum of a part, exactly.
  static String money(Formats formats, @Nullable Shown now, long minor) {
    return now == null ? Formats.UNKNOWN : formats.money(new Money(minor, now.brand().currency()));
  }
}
