package app.comptoir.ui.control;

import app.comptoir.domain.calendar.DayRange;
import app.comptoir.domain.calendar.Today;
import app.comptoir.service.figures.Period;
import app.comptoir.ui.fx.Messages;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// The periods of the calendar by their names, and two fields for days one types or picks. What
/// cannot be shown is refused with a sentence, and the form stays.
final class PeriodForm extends HBox {
  /// Nothing was sold in posts before; a year of two digits that went wrong lies there.
  private static final LocalDate FIRST = LocalDate.EPOCH;

  private final Messages messages;
  private final Today today;
  private final Consumer<Period> choose;
  private final DayPicker from;
  private final DayPicker to;
  private final Label fault = new Label();

  /// @param shown the period that is chosen: its days are suggested
  PeriodForm(Messages messages, Period shown, Today today, Consumer<Period> choose) {
    this.messages = messages;
    this.today = today;
    this.choose = choose;
    DayRange days = shown.days(today);
    from = new DayPicker(messages, days.from());
    from.setId("period-from");
    to = new DayPicker(messages, earlier(days.to(), today.day()));
    to.setId("period-to");
    getStyleClass().add("period-form");
    getChildren().addAll(named(shown), fields());
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private Node named(Period shown) {
    VBox list = new VBox();
    list.getStyleClass().add("period-names");
    for (Period period : PeriodWords.NAMED) {
      DayRange days = period.days(today);
      Label name = new Label(PeriodWords.now(messages, period, today));
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label of = new Label(messages.formats().dates(days.from(), days.to()));
      of.getStyleClass().add("caption");
      of.setMinWidth(Region.USE_PREF_SIZE);
      HBox line = new HBox(name, Nodes.spacer(), of);
      line.getStyleClass().add("period-name");
      Button button = new Button("", line);
      button.getStyleClass().add("flat");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setAccessibleText(name.getText() + ", " + of.getText());
      button.setOnAction(_ -> choose.accept(period));
      if (period.equals(shown)) {
        button.getStyleClass().add("chosen");
      }
      list.getChildren().add(button);
    }
    return list;
  }

  private Node fields() {
    Button apply = new Button(messages.now("period.apply"));
    apply.setId("period-apply");
    apply.setDefaultButton(true);
    apply.setOnAction(_ -> apply());
    fault.getStyleClass().add("field-fault");
    fault.setId("period-fault");
    fault.setWrapText(true);
    Nodes.shownWhen(fault, fault.textProperty().isNotEmpty());
    VBox form =
        new VBox(labelled("period.from", from), from, labelled("period.to", to), to, fault, apply);
    form.getStyleClass().add("date-form");
    return form;
  }

  private Label labelled(String key, DayPicker field) {
    Label label = new Label(messages.now(key));
    label.setLabelFor(field);
    field.setAccessibleText(label.getText());
    return label;
  }

  private void apply() {
    Optional<LocalDate> a = from.typed();
    Optional<LocalDate> b = to.typed();
    String key = a.isEmpty() || b.isEmpty() ? "period.noDay" : fault(a.get(), b.get());
    fault.setText(key.isEmpty() ? "" : messages.now(key));
    if (key.isEmpty()) {
      choose.accept(new Period.Between(a.orElseThrow(), b.orElseThrow()));
    } else {
      (b.isPresent() && a.isEmpty() ? from : to).requestFocus();
    }
  }

  /// Why these days cannot be shown: a message; empty where they can.
  private String fault(LocalDate a, LocalDate b) {
    if (b.isBefore(a)) {
      return "period.backwards";
    }
    if (a.isBefore(FIRST)) {
      return "period.tooEarly";
    }
    return b.isAfter(today.day()) ? "period.future" : "";
  }

  /// Shows it below a control, inside the screen; Escape and a press elsewhere put it away.
  PopOver showUnder(Region control) {
    PopOver popOver = new PopOver(this);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setAnimated(false);
    popOver.setDetachable(false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          boolean calendarOpen = from.isShowing() || to.isShowing();
          if (e.getCode() == KeyCode.ESCAPE && !calendarOpen) {
            popOver.hide();
            control.requestFocus();
            e.consume();
          }
        });
    popOver.show(control);
    from.requestFocus();
    return popOver;
  }
}
