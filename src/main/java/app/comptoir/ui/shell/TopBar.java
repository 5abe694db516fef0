package app.comptoir.ui.shell;

import app.comptoir.domain.calendar.Today;
import app.comptoir.ui.control.ComparisonPicker;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.PeriodPicker;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.shell.navigation.Router;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The top: which screen this is, whether its data is real, and which period it shows against
/// which.
final class TopBar extends HBox {
  TopBar(Messages messages, ShellModel model, Router router, CurrentSelection selection) {
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label();
    title.getStyleClass().add("screen-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    title
        .textProperty()
        .bind(router.destinationProperty().flatMap(d -> messages.text(d.key())).orElse(""));
    getChildren().add(title);
    if (model.simulated()) {
      Label mark = Nodes.label(messages, "simulated", "simulated-mark");
      mark.setGraphic(Nodes.icon("fth-box"));
      mark.setMinWidth(Region.USE_PREF_SIZE);
      mark.setTooltip(Nodes.tooltip(messages.text("simulated.explained")));
      getChildren().add(mark);
    }
    PeriodPicker periods =
        new PeriodPicker(messages, selection.periodProperty(), today(model, selection));
    ComparisonPicker comparison = new ComparisonPicker(messages, selection.comparisonProperty());
    ObservableValue<Boolean> ofPeriod =
        router.destinationProperty().map(Destination::ofPeriod).orElse(true);
    getChildren()
        .addAll(
            Nodes.spacer(),
            Nodes.shownWhen(periods, ofPeriod),
            Nodes.shownWhen(comparison, ofPeriod));
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
