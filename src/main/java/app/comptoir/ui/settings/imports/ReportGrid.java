package app.comptoir.ui.settings.imports;

import app.comptoir.domain.money.Money;
import app.comptoir.ui.fx.Messages;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The report of an import: counts, amounts, notes, and the rows that were left out. What has no
/// name of its own here is shown as the command line prints it.
final class ReportGrid extends GridPane {
  private static final Pattern AMOUNT =
      Pattern.compile("(gross|discounts|returns)_minor_([A-Z]{3})");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
  private static final Set<String> NAMED =
      Set.of(
          "layout",
          "rows",
          "sale_lines",
          "return_lines",
          "adjustments",
          "write_offs",
          "free_items",
          "rejected",
          "products",
          "orders",
          "returns",
          "rejected_line");

  /// What is not for reading: sums of what rounding changed.
  private static final String ROUNDING = "rounding_";

  private final Messages messages;

  ReportGrid(Messages messages, List<List<String>> lines) {
    this.messages = messages;
    getStyleClass().add("import-report");
    setHgap(16);
    setVgap(2);
    ColumnConstraints second = new ColumnConstraints();
    second.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(new ColumnConstraints(), second);
    int row = 0;
    for (List<String> line : lines) {
      if (!line.getFirst().startsWith(ROUNDING)) {
        addRow(row++, label(name(line)), label(value(line)));
      }
    }
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("setting-example");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private String name(List<String> line) {
    String key = line.getFirst();
    Matcher amount = AMOUNT.matcher(key);
    if (amount.matches()) {
      return messages.now("imports.figure." + amount.group(1).toUpperCase(Locale.ROOT))
          + " "
          + amount.group(2);
    }
    if (key.equals("rejected_line") && line.size() > 1) {
      return messages.now("imports.line.rejected_line", line.get(1));
    }
    return NAMED.contains(key) ? messages.now("imports.line." + key) : key.replace('_', ' ');
  }

  private String value(List<String> line) {
    Matcher amount = AMOUNT.matcher(line.getFirst());
    String first = line.size() > 1 ? line.get(1) : "";
    if (amount.matches() && NUMBER.matcher(first).matches()) {
      return messages
          .formats()
          .money(new Money(Long.parseLong(first), Currency.getInstance(amount.group(2))));
    }
    if (line.size() == 2) {
      return NUMBER.matcher(first).matches()
          ? messages.formats().count(Long.parseLong(first))
          : first.replace('_', ' ');
    }
    int from = line.getFirst().equals("rejected_line") ? 2 : 1;
    return String.join(" · ", line.subList(Math.min(from, line.size()), line.size()));
  }
}
