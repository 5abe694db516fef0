package app.comptoir.ui.shell;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.service.Period;
import app.comptoir.service.Selection.Comparison;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// All that the palette offers.
final class Commands {
  private static final List<Integer> PERIODS = List.of(1, 7, 28, 90);

  private final Messages messages;
  private final Router router;
  private final AttentionModel attention;
  private final CurrentSelection selection;
  private final Theming theming;

  Commands(
      Messages messages,
      Router router,
      AttentionModel attention,
      CurrentSelection selection,
      Theming theming) {
    this.messages = messages;
    this.router = router;
    this.attention = attention;
    this.selection = selection;
    this.theming = theming;
  }

  List<Command> all() {
    List<Command> all = new ArrayList<>();
    for (Destination d : router.destinations()) {
      add(all, "go", messages.text(d.key()), d.icon(), () -> router.goTo(new Place.Whole(d)));
    }
    for (AttentionModel.WaitingOffer offer : attention.waitingProperty().get()) {
      add(
          all,
          "offer",
          new ReadOnlyObjectWrapper<>(Texts.oneLine(offer.title())),
          "fth-check-square",
          () -> router.goTo(new Place.OneOffer(offer.offerId())));
    }
    for (Brand brand : selection.brands()) {
      add(
          all,
          "brand",
          new ReadOnlyObjectWrapper<>(brand.name()),
          "fth-tag",
          () -> selection.brandProperty().set(brand));
    }
    for (int days : PERIODS) {
      ObservableValue<String> name =
          days == 1 ? messages.text("period.today") : messages.text("period.days", days);
      Period period = new Period.LastDays(days);
      add(all, "period", name, "fth-calendar", () -> selection.periodProperty().set(period));
    }
    for (Comparison comparison : Comparison.values()) {
      add(
          all,
          "comparison",
          messages.text("comparison." + comparison),
          "fth-repeat",
          () -> selection.comparisonProperty().set(comparison));
    }
    for (Theme theme : Theme.values()) {
      add(
          all,
          "look",
          messages.text("theme." + theme),
          "fth-sun",
          () -> theming.themeProperty().set(theme));
    }
    for (Locale language : Messages.LANGUAGES) {
      add(
          all,
          "language",
          new ReadOnlyObjectWrapper<>(language.getDisplayLanguage(language)),
          "fth-type",
          () -> messages.localeProperty().set(Messages.localeFor(language, Locale.getDefault())));
    }
    return all;
  }

  private void add(
      List<Command> all, String group, ObservableValue<String> name, String icon, Runnable action) {
    all.add(new Command(messages.text("palette." + group), name, icon, action));
  }
}
