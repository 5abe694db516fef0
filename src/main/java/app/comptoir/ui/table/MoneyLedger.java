package app.comptoir.ui.table;

import app.comptoir.domain.money.Money;
import app.comptoir.ui.fx.Messages;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A sum in lines: what is taken away has a minus, results stand under a rule, all figures are
/// aligned at the right.
public final class MoneyLedger extends GridPane {
  private final Messages messages;
  private List<Line> lines = List.of();

  /// @param key message of its name
  /// @param amount as it is to be read: negative where it is taken away
  /// @param result whether it is the sum of the lines above
  public record Line(String key, Money amount, boolean result) {}

  public MoneyLedger(Messages messages) {
    this.messages = messages;
    getStyleClass().add("money-ledger");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints amount = new ColumnConstraints();
    amount.setHalignment(HPos.RIGHT);
    amount.setMinWidth(USE_PREF_SIZE);
    getColumnConstraints().setAll(name, amount);
    messages.formatsProperty().subscribe(_ -> show());
  }

  public void setLines(List<Line> lines) {
    if (!lines.equals(this.lines)) {
      this.lines = List.copyOf(lines);
      show();
    }
  }

  private void show() {
    getChildren().clear();
    int row = 0;
    for (Line line : lines) {
      if (line.result()) {
        Region rule = new Region();
        rule.getStyleClass().add("ledger-rule");
        add(rule, 0, row++, 2, 1);
      }
      Label name = new Label(messages.now(line.key()));
      Label amount = new Label(messages.formats().money(line.amount()));
      amount.setMinWidth(USE_PREF_SIZE);
      name.getStyleClass().add(line.result() ? "ledger-result" : "ledger-line");
      amount.getStyleClass().add(line.result() ? "ledger-result" : "ledger-amount");
      addRow(row++, name, amount);
    }
  }
}
