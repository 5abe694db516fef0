package app.comptoir.ui.widget;

import app.comptoir.service.Period;
import app.comptoir.ui.fx.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;

/// Today, 7, 28 or 90 days, or days one picks.
public final class PeriodPicker extends HBox {
  private static final List<Integer> DAYS = List.of(1, 7, 28, 90);

  private final Messages messages;
  private final ObjectProperty<Period> period;
  private final Supplier<LocalDate> today;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final ToggleButton custom;
  private Optional<PopOver> picker = Optional.empty();
  private boolean selecting;

  /// @param period what is chosen, set and followed
  /// @param today the brand's today
  public PeriodPicker(Messages messages, ObjectProperty<Period> period, Supplier<LocalDate> today) {
    this.messages = messages;
    this.period = period;
    this.today = today;
    getStyleClass().add("period-picker");
    DAYS.forEach(days -> buttons.add(lastDays(days)));
    custom = new ToggleButton();
    custom.textProperty().bind(customText());
    custom.setGraphic(Nodes.icon("fth-calendar"));
    custom.setOnAction(_ -> pickDates());
    custom.focusedProperty().subscribe(_ -> select(period.get()));
    buttons.add(custom);
    SegmentedButton segments = new SegmentedButton();
    segments.setToggleGroup(new ToggleGroup());
    segments.getButtons().addAll(buttons);
    getChildren().add(segments);
    period.subscribe(this::select);
  }

  private ToggleButton lastDays(int days) {
    ToggleButton button = new ToggleButton();
    button
        .textProperty()
        .bind(days == 1 ? messages.text("period.today") : messages.text("period.days", days));
    button.setOnAction(
        _ -> {
          period.set(new Period.LastDays(days));
          select(period.get());
        });
    // The arrow keys choose without a press, and before the focus follows.
    button
        .selectedProperty()
        .subscribe(
            now -> {
              if (now && !selecting && button.getToggleGroup() != null) {
                period.set(new Period.LastDays(days));
              }
            });
    return button;
  }

  private ObservableValue<String> customText() {
    return messages.format(
        period,
        (formats, now) ->
            now instanceof Period.Between(LocalDate from, LocalDate to)
                ? formats.dates(from, to)
                : messages.now("period.custom"));
  }

  /// A press on the chosen segment must not leave none chosen.
  private void select(Period now) {
    selecting = true;
    mark(now);
    selecting = false;
  }

  private void mark(Period now) {
    switch (now) {
      case Period.LastDays(int days) -> {
        int index = DAYS.indexOf(days);
        for (int i = 0; i < buttons.size(); i++) {
          buttons.get(i).setSelected(i == index);
        }
      }
      case Period.Between _ -> custom.setSelected(true);
    }
  }

  private void pickDates() {
    select(period.get());
    picker.ifPresent(PopOver::hide);
    PopOver popOver = new PopOver(form());
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setAnimated(false);
    picker = Optional.of(popOver);
    popOver.show(custom);
  }

  private VBox form() {
    LocalDate last = today.get();
    DayPicker from =
        new DayPicker(
            messages, period.get() instanceof Period.Between b ? b.from() : last.minusDays(29));
    DayPicker to =
        new DayPicker(messages, period.get() instanceof Period.Between b ? b.to() : last);
    Button apply = new Button(messages.now("period.apply"));
    apply.setDefaultButton(true);
    apply.setOnAction(
        _ -> {
          if (from.getValue() != null && to.getValue() != null) {
            LocalDate a = from.getValue();
            LocalDate b = to.getValue();
            period.set(a.isAfter(b) ? new Period.Between(b, a) : new Period.Between(a, b));
            picker.ifPresent(PopOver::hide);
          }
        });
    VBox form =
        new VBox(
            new Label(messages.now("period.from")),
            from,
            new Label(messages.now("period.to")),
            to,
            apply);
    form.getStyleClass().add("date-form");
    return form;
  }
}
