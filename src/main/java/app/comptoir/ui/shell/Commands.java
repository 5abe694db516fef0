package app.comptoir.ui.shell;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Post;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.Selection.Comparison;
import app.comptoir.ui.control.PeriodWords;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.shell.navigation.Router;
import app.comptoir.ui.shell.news.AttentionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// All that the palette offers.
final class Commands {
  private static final List<Period> PERIODS =
      Stream.concat(Stream.of(1, 7, 28, 90).map(Period.LastDays::new), PeriodWords.NAMED.stream())
          .toList();

  private final Messages messages;
  private final Router router;
  private final AttentionModel attention;
  private final CurrentSelection selection;
  private final Theming theming;
  private final ShellActions actions;
  private final StoreFinds finds;

  Commands(
      Messages messages,
      Router router,
      AttentionModel attention,
      CurrentSelection selection,
      Theming theming,
      ShellActions actions,
      StoreFinds finds) {
    this.messages = messages;
    this.router = router;
    this.attention = attention;
    this.selection = selection;
    this.theming = theming;
    this.actions = actions;
    this.finds = finds;
  }

  /// The most useful first.
  List<Command> all() {
    List<Command> all = new ArrayList<>();
    for (Destination d : router.destinations()) {
      add(all, "go", d, messages.text(d.key()), d.icon(), () -> go(new Place.Whole(d)));
    }
    offers(all);
    for (Brand brand : selection.brands()) {
      String name = brand.name();
      add(all, "brand", name, plain(name), "fth-tag", () -> selection.brandProperty().set(brand));
    }
    all.addAll(actions.all());
    periods(all);
    looks(all);
    finds(all);
    return all;
  }

  private void offers(List<Command> all) {
    for (AttentionModel.WaitingOffer offer : attention.waitingProperty().get()) {
      add(
          all,
          "offer",
          offer.offerId(),
          plain(Texts.oneLine(offer.title())),
          "fth-check-square",
          () -> go(new Place.OneOffer(offer.offerId())));
    }
  }

  private void periods(List<Command> all) {
    for (Period period : PERIODS) {
      ObservableValue<String> name = PeriodWords.text(messages, period);
      add(
          all,
          "period",
          period,
          name,
          "fth-calendar",
          () -> selection.periodProperty().set(period));
    }
    for (Comparison comparison : Comparison.values()) {
      add(
          all,
          "comparison",
          comparison,
          messages.text("comparison." + comparison),
          "fth-repeat",
          () -> selection.comparisonProperty().set(comparison));
    }
  }

  private void looks(List<Command> all) {
    for (Theme theme : Theme.values()) {
      add(
          all,
          "look",
          theme,
          messages.text("theme." + theme),
          "fth-sun",
          () -> theming.themeProperty().set(theme));
    }
    for (Locale language : Messages.LANGUAGES) {
      add(
          all,
          "language",
          language,
          plain(language.getDisplayLanguage(language)),
          "fth-type",
          () -> messages.localeProperty().set(Messages.localeFor(language, Locale.getDefault())));
    }
  }

  /// What is found by its name only: there may be thousands.
  private void finds(List<Command> all) {
    StoreFinds.Found found = finds.found();
    ObservableValue<String> campaign = messages.text("palette.campaign");
    ObservableValue<String> aPost = messages.text("palette.post");
    ObservableValue<String> anOffer = messages.text("palette.oneOffer");
    for (StoreFinds.CampaignFind one : found.campaigns()) {
      String id = one.campaign().id();
      found(
          all,
          campaign,
          id,
          Texts.oneLine(one.campaign().name()),
          "fth-flag",
          new Place.OneFunnel(one.action(), id, null, null));
    }
    for (Post post : found.posts()) {
      String text = Texts.oneLine(post.text());
      found(all, aPost, post.id(), text, "fth-message-square", new Place.OnePost(post.id()));
    }
    Set<String> waiting =
        attention.waitingProperty().get().stream()
            .map(AttentionModel.WaitingOffer::offerId)
            .collect(Collectors.toSet());
    for (Offer offer : found.offers()) {
      if (!waiting.contains(offer.id())) {
        String title = Texts.oneLine(offer.title());
        found(all, anOffer, offer.id(), title, "fth-check-square", new Place.OneOffer(offer.id()));
      }
    }
  }

  private void go(Place place) {
    router.goTo(place);
  }

  private static ObservableValue<String> plain(String name) {
    return new ReadOnlyObjectWrapper<>(name);
  }

  /// @param group made once: what it says is followed
  private void found(
      List<Command> all,
      ObservableValue<String> group,
      String id,
      String name,
      String icon,
      Place place) {
    all.add(new Command(id, group, plain(name), icon, false, () -> go(place)));
  }

  private void add(
      List<Command> all,
      String group,
      Object id,
      ObservableValue<String> name,
      String icon,
      Runnable action) {
    all.add(
        new Command(group + " " + id, messages.text("palette." + group), name, icon, true, action));
  }
}
