package app.comptoir.ui.posts;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.CheckFilter;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.SearchField;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.tile.RatePill;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// The line above the table: search, filters, how many posts pass, and their CSV.
final class PostFilters extends HBox {
  private static final double LEAST_SEARCH = 160;

  private final SearchField search;

  PostFilters(Messages messages, PostsModel model, PostsController controller, Runnable export) {
    getStyleClass().add("filter-line");
    setAlignment(Pos.CENTER_LEFT);
    ObservableValue<PostFilter> filter = model.filterProperty();
    search = new SearchField(messages, "posts.search");
    search(model, controller);

    CheckFilter<Action> actions =
        new CheckFilter<>(
            messages,
            "posts.filter.action",
            action -> messages.now("action." + action),
            filter.map(PostFilter::actions),
            controller::onActions);
    actions.setValues(List.of(Action.BUY_NOW, Action.CART_REPLY, Action.INSTALL));
    CheckFilter<Placement> placements =
        new CheckFilter<>(
            messages,
            "posts.filter.placement",
            placement -> messages.now("placement." + placement),
            filter.map(PostFilter::placements),
            controller::onPlacements);
    placements.setValues(List.of(Placement.ORGANIC, Placement.PROMOTED));
    CheckFilter<String> campaigns =
        new CheckFilter<>(
            messages,
            "posts.filter.campaign",
            id -> name(model, id),
            filter.map(PostFilter::campaigns),
            controller::onCampaigns);
    campaigns.getStyleClass().add("campaigns");
    Runnable offer =
        () -> campaigns.setValues(model.campaigns().stream().map(Campaign::id).toList());
    offer.run();
    model.campaigns().addListener((ListChangeListener<Campaign>) _ -> offer.run());

    getChildren()
        .addAll(
            search,
            actions,
            placements,
            campaigns,
            limited(messages, filter, controller),
            Nodes.spacer(),
            RatePill.of(messages, lacking(model)),
            count(messages, model),
            Help.button(
                messages,
                HelpTopic.IMPRESSIONS,
                HelpTopic.JOURNEYS,
                HelpTopic.CVR,
                HelpTopic.INSTALL_CVR,
                HelpTopic.ORDERS,
                HelpTopic.NET_SALES,
                HelpTopic.CONTRIBUTION,
                HelpTopic.STOCK),
            Buttons.icon(messages, "fth-download", "posts.export", export));
  }

  private void search(PostsModel model, PostsController controller) {
    search.setId("posts-search");
    search.setMinWidth(LEAST_SEARCH);
    search.textProperty().subscribe(controller::onSearch);
    model
        .filterProperty()
        .subscribe(
            now -> {
              if (!now.search().equals(search.getText())) {
                search.setText(now.search());
              }
            });
  }

  private static ToggleButton limited(
      Messages messages, ObservableValue<PostFilter> filter, PostsController controller) {
    ToggleButton limited = new ToggleButton();
    limited.setId("posts-limited");
    limited.textProperty().bind(messages.text("posts.filter.limited"));
    limited.setMinWidth(USE_PREF_SIZE);
    limited.setOnAction(_ -> controller.onLimitedOnly(limited.isSelected()));
    filter.map(PostFilter::limitedOnly).subscribe(limited::setSelected);
    return limited;
  }

  private static Label count(Messages messages, PostsModel model) {
    Label count = new Label();
    count.setId("posts-count");
    count.getStyleClass().add("card-subtitle");
    count.setMinWidth(USE_PREF_SIZE);
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  int all = model.lines().size();
                  int shown = model.shown().size();
                  return shown == all
                      ? messages.now("posts.count", all)
                      : messages.now("posts.countOf", shown, all);
                },
                model.lines(),
                model.shown(),
                messages.formatsProperty()));
    return count;
  }

  /// What the sums of the shown posts lack.
  private static ObservableValue<WithoutRate> lacking(PostsModel model) {
    return Bindings.createObjectBinding(
        () ->
            model.shown().stream()
                .map(line -> line.row().withoutRate())
                .reduce(WithoutRate.NONE, WithoutRate::plus),
        model.updatesProperty(),
        model.shown());
  }

  private static String name(PostsModel model, String campaignId) {
    return model.campaigns().stream()
        .filter(campaign -> campaign.id().equals(campaignId))
        .map(campaign -> Texts.oneLine(campaign.name()))
        .findFirst()
        .orElse(campaignId);
  }

  /// Puts the cursor into the search field.
  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }
}
