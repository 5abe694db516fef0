package app.comptoir.ui.shell;

import app.comptoir.domain.calendar.Today;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.widget.ComparisonPicker;
import app.comptoir.ui.widget.Nodes;
import app.comptoir.ui.widget.PeriodPicker;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The top: which screen this is, whether its data is real, and which period it shows against
/// which. Where there is not room for all of it, it says the same in fewer words; nothing of it is
/// ever cut.
final class TopBar extends HBox {
  /// From what takes most room to what takes least.
  private enum Form {
    WHOLE,
    BRIEF_PERIODS,
    MARK_WITHOUT_WORDS
  }

  /// Pixels each form needs; only those that were measured since a text changed.
  private final Map<Form, Double> needs = new EnumMap<>(Form.class);

  private final Label mark = new Label();
  private final PeriodPicker periods;

  TopBar(Messages messages, ShellModel model, Router router, CurrentSelection selection) {
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    Label title = new Label();
    title.getStyleClass().add("screen-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    title
        .textProperty()
        .bind(router.destinationProperty().flatMap(d -> messages.text(d.key())).orElse(""));
    getChildren().add(title);
    if (model.simulated()) {
      mark.textProperty().bind(messages.text("simulated"));
      mark.getStyleClass().add("simulated-mark");
      mark.setGraphic(Nodes.icon("fth-box"));
      mark.setMinWidth(Region.USE_PREF_SIZE);
      mark.setTooltip(Nodes.tooltip(messages.text("simulated.explained")));
      getChildren().add(mark);
    }
    periods = new PeriodPicker(messages, selection.periodProperty(), today(model, selection));
    ComparisonPicker comparison = new ComparisonPicker(messages, selection.comparisonProperty());
    ObservableValue<Boolean> ofPeriod =
        router.destinationProperty().map(Destination::ofPeriod).orElse(true);
    getChildren()
        .addAll(
            Nodes.spacer(),
            Nodes.shownWhen(periods, ofPeriod),
            Nodes.shownWhen(comparison, ofPeriod));
    title.textProperty().subscribe(_ -> needs.clear());
    messages.formatsProperty().subscribe(_ -> needs.clear());
    selection.periodProperty().subscribe(_ -> needs.clear());
    insetsProperty().subscribe(_ -> needs.clear());
  }

  @Override
  protected void layoutChildren() {
    Form fitting = Form.WHOLE;
    while (fitting != Form.MARK_WITHOUT_WORDS && needed(fitting) > getWidth()) {
      fitting = Form.values()[fitting.ordinal() + 1];
    }
    wear(fitting);
    super.layoutChildren();
  }

  private double needed(Form form) {
    return needs.computeIfAbsent(
        form,
        _ -> {
          wear(form);
          applyCss();
          // Asked anew: what is remembered of the bar itself is of before.
          return computePrefWidth(-1);
        });
  }

  private void wear(Form form) {
    periods.setBrief(form != Form.WHOLE);
    mark.setContentDisplay(
        form == Form.MARK_WITHOUT_WORDS ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }

  private static ObservableValue<Today> today(ShellModel model, CurrentSelection selection) {
    return Bindings.createObjectBinding(
        () -> {
          Instant now = model.dataNowProperty().get();
          return selection
              .brand()
              .map(b -> new Today(b.dayOf(now), b.weekStart()))
              .orElseGet(
                  () -> new Today(LocalDate.ofInstant(now, ZoneOffset.UTC), DayOfWeek.MONDAY));
        },
        model.dataNowProperty(),
        selection.brandProperty());
  }
}
