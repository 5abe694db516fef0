package app.comptoir.ui.settings.imports;

import app.comptoir.domain.money.Money;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.ReportWords;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The report of an import: counts and amounts beside their names; below each other, in the same
/// sentences as before the import, what was assumed, left out, and is not known. What has no name
/// here is shown as the command line prints it.
final class ReportGrid extends GridPane {
  private static final Pattern SUM = Pattern.compile("(gross|discounts|returns)_minor_([A-Z]{3})");
  private static final Pattern OF_NOTE = Pattern.compile("amount_minor_(.*)_([A-Z]{3})");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  /// What is not for reading: sums of what rounding changed.
  private static final String ROUNDING = "rounding_";

  private static final String NOTE = "note_";
  private static final String UNKNOWN = "unknown_";
  private static final String LEFT_OUT = "left_out_";

  private final Messages messages;
  private final List<List<String>> lines;

  /// @param lines each a key and its values
  ReportGrid(Messages messages, List<List<String>> lines) {
    this.messages = messages;
    this.lines = lines;
    getStyleClass().add("import-report");
    setHgap(16);
    setVgap(2);
    ColumnConstraints second = new ColumnConstraints();
    second.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(new ColumnConstraints(), second);
    lines.forEach(this::show);
  }

  private void show(List<String> line) {
    String key = line.getFirst();
    if (key.startsWith(ROUNDING) || OF_NOTE.matcher(key).matches()) {
      return;
    }
    Optional<String> sentence = sentence(line);
    if (sentence.isPresent()) {
      add(label(sentence.get()), 0, getRowCount(), REMAINING, 1);
    } else {
      addRow(getRowCount(), label(name(line)), label(value(line)));
    }
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("setting-example");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Optional<String> sentence(List<String> line) {
    String key = line.getFirst();
    String last = line.getLast();
    if (key.equals("rejected_lines") && line.size() == 4) {
      return remark("rejected", line.get(2), line, List.of(), last);
    }
    if (key.startsWith(NOTE)) {
      String note = key.substring(NOTE.length());
      return remark("note", note, line, amounts(note), "");
    }
    if (key.startsWith(LEFT_OUT)) {
      return remark("left-out", key.substring(LEFT_OUT.length()), line, List.of(), last);
    }
    if (key.startsWith(UNKNOWN)) {
      return remark("unknown", key.substring(UNKNOWN.length()), line, List.of(), "")
          .map(text -> text + " (" + ReportWords.reason(messages, last) + ")");
    }
    return Optional.empty();
  }

  private Optional<String> remark(
      String kind, String key, List<String> line, List<Money> amounts, String detail) {
    String count = line.size() > 1 ? line.get(1) : "";
    long rows = NUMBER.matcher(count).matches() ? Long.parseLong(count) : 0;
    return ReportWords.remark(messages, kind, key, rows, amounts, detail);
  }

  /// What a note is about in money.
  private List<Money> amounts(String note) {
    List<Money> amounts = new ArrayList<>();
    for (List<String> line : lines) {
      Matcher of = OF_NOTE.matcher(line.getFirst());
      if (of.matches() && of.group(1).equals(note) && NUMBER.matcher(line.getLast()).matches()) {
        amounts.add(new Money(Long.parseLong(line.getLast()), Currency.getInstance(of.group(2))));
      }
    }
    return amounts;
  }

  private String name(List<String> line) {
    String key = line.getFirst();
    Matcher sum = SUM.matcher(key);
    if (sum.matches()) {
      return messages.now("imports.figure." + sum.group(1).toUpperCase(Locale.ROOT))
          + " "
          + sum.group(2);
    }
    return messages.find("imports.line." + key).isEmpty()
        ? key.replace('_', ' ')
        : messages.now("imports.line." + key, line.size() > 1 ? line.get(1) : "");
  }

  private String value(List<String> line) {
    String key = line.getFirst();
    Matcher sum = SUM.matcher(key);
    String first = line.size() > 1 ? line.get(1) : "";
    boolean number = NUMBER.matcher(first).matches();
    if (sum.matches() && number) {
      return messages
          .formats()
          .money(new Money(Long.parseLong(first), Currency.getInstance(sum.group(2))));
    }
    if (key.equals("rejected_line")) {
      return ReportWords.reason(messages, line.getLast());
    }
    if (line.size() == 2) {
      String word = "file." + key.replaceFirst("^read_", "") + "." + first;
      return number
          ? messages.formats().count(Long.parseLong(first))
          : messages.find(word).orElse(first.replace('_', ' '));
    }
    return String.join(" · ", line.subList(Math.min(1, line.size()), line.size()));
  }
}
