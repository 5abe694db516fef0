package app.comptoir.ui.widget;

import app.comptoir.domain.calendar.Today;
import app.comptoir.service.Period;
import app.comptoir.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;

/// Today, 7, 28 or 90 days, or a period one picks: of the calendar, or by its days. Arrows go one
/// period back and on.
public final class PeriodPicker extends HBox {
  private static final List<Integer> DAYS = List.of(1, 7, 28, 90);
  private static final PseudoClass BRIEF = PseudoClass.getPseudoClass("brief");

  private final Messages messages;
  private final ObjectProperty<Period> period;
  private final ObservableValue<Today> today;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final ToggleButton custom;
  private Optional<PopOver> picker = Optional.empty();
  private final BooleanProperty brief = new SimpleBooleanProperty(this, "brief");
  private boolean selecting;

  /// @param period what is chosen, set and followed
  /// @param today the brand's today, followed
  public PeriodPicker(
      Messages messages, ObjectProperty<Period> period, ObservableValue<Today> today) {
    this.messages = messages;
    this.period = period;
    this.today = today;
    getStyleClass().add("period-picker");
    DAYS.forEach(days -> buttons.add(lastDays(days)));
    custom = new ToggleButton();
    custom.setId("period-custom");
    custom.textProperty().bind(customText());
    custom.setGraphic(Nodes.icon("fth-calendar"));
    custom.setOnAction(_ -> pick());
    custom.focusedProperty().subscribe(_ -> select(period.get()));
    buttons.add(custom);
    buttons.forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    SegmentedButton segments = new SegmentedButton();
    segments.setToggleGroup(new ToggleGroup());
    segments.getButtons().addAll(buttons);
    getChildren()
        .addAll(
            step("period-earlier", "fth-chevron-left", "period.earlier", -1),
            segments,
            step("period-later", "fth-chevron-right", "period.later", 1));
    period.subscribe(this::select);
  }

  /// Writes what it offers as short as it can be, where there is little room.
  public void setBrief(boolean now) {
    brief.set(now);
    pseudoClassStateChanged(BRIEF, now);
  }

  private ToggleButton lastDays(int days) {
    ToggleButton button = new ToggleButton();
    Period.LastDays choice = new Period.LastDays(days);
    ObservableValue<String> name = PeriodWords.text(messages, choice);
    button.textProperty().bind(brief.flatMap(b -> b ? PeriodWords.brief(messages, choice) : name));
    button.accessibleTextProperty().bind(name);
    button.setOnAction(
        _ -> {
          period.set(choice);
          select(period.get());
        });
    // The arrow keys choose without a press, and before the focus follows.
    button
        .selectedProperty()
        .subscribe(
            now -> {
              if (now && !selecting && button.getToggleGroup() != null) {
                period.set(choice);
              }
            });
    return button;
  }

  private Button step(String id, String icon, String key, int by) {
    Button button =
        Buttons.icon(
            messages,
            icon,
            key,
            () -> period.get().stepped(by, today.getValue()).ifPresent(period::set));
    button.setId(id);
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> period.get().stepped(by, today.getValue()).isEmpty(), period, today));
    return button;
  }

  private ObservableValue<String> customText() {
    return Bindings.createStringBinding(
        () ->
            offered(period.get())
                ? messages.now("period.custom")
                : PeriodWords.now(messages, period.get(), today.getValue()),
        period,
        today,
        messages.formatsProperty());
  }

  /// Whether a segment of its own says it.
  private static boolean offered(Period period) {
    return period instanceof Period.LastDays(int days) && DAYS.contains(days);
  }

  /// A press on the chosen segment must not leave none chosen.
  private void select(Period now) {
    selecting = true;
    int index = now instanceof Period.LastDays(int days) ? DAYS.indexOf(days) : -1;
    buttons.get(index < 0 ? DAYS.size() : index).setSelected(true);
    selecting = false;
  }

  private void pick() {
    select(period.get());
    boolean shown = picker.map(PopOver::isShowing).orElse(false);
    picker.ifPresent(PopOver::hide);
    if (shown) {
      return;
    }
    PeriodForm form =
        new PeriodForm(
            messages,
            period.get(),
            today.getValue(),
            chosen -> {
              picker.ifPresent(PopOver::hide);
              period.set(chosen);
            });
    picker = Optional.of(form.showUnder(custom));
  }
}
