package app.comptoir.ui.posts;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.post.Post;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.ui.chart.FunnelBars;
import app.comptoir.ui.chart.FunnelStep;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.posts.OpenPostModel.Shown;
import app.comptoir.ui.shell.navigation.Navigator;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The funnel of the open post, with the rate of its first step and how many journeys are told of.
final class PostFunnelCard extends Card {
  private final Messages messages;
  private final FunnelBars bars;
  private final Label rate = new Label();
  private final Label journeys = new Label();

  PostFunnelCard(Messages messages, OpenPostModel model, Navigator navigator) {
    super(messages, "posts.funnel");
    this.messages = messages;
    bars = new FunnelBars(messages, true);
    bars.setOnStep(
        step -> {
          Shown shown = model.shownProperty().get();
          if (shown != null) {
            Post post = shown.detail().row().post();
            navigator.goTo(new Place.OneFunnel(post.action(), null, post.id(), step));
          }
        });
    rate.getStyleClass().add("funnel-rate");
    rate.setWrapText(true);
    journeys.getStyleClass().add("caption");
    journeys.setWrapText(true);
    VBox content = new VBox(rate, bars, journeys);
    content.getStyleClass().add("funnel-content");
    setContent(content);
    addAction(
        Help.button(
            messages,
            HelpTopic.JOURNEYS,
            HelpTopic.STEP,
            HelpTopic.DROP_OFF,
            HelpTopic.TIMES,
            HelpTopic.IMMATURE));
    messages
        .formatsProperty()
        .subscribe(
            _ -> {
              Shown shown = model.shownProperty().get();
              if (shown != null) {
                captions(shown.detail().funnel());
              }
            });
  }

  void show(FunnelSnapshot now) {
    bars.setSteps(
        now.steps().stream().map(s -> new FunnelStep(s.step(), s.reached(), s.median())).toList());
    captions(now);
  }

  private void captions(FunnelSnapshot now) {
    Formats formats = messages.formats();
    long entered = now.steps().isEmpty() ? 0 : now.steps().getFirst().reached();
    double share = now.impressions() == 0 ? Double.NaN : (double) entered / now.impressions();
    boolean steps = now.action() != Action.OTHER;
    rate.setText(
        steps
            ? messages.now(
                "funnel.rate",
                messages.now("step." + now.steps().getFirst().step()),
                formats.percent(share, 2),
                formats.count(now.impressions()))
            : "");
    String told =
        messages.now("funnel.journeys", formats.dates(now.span().from(), now.span().to()));
    journeys.setText(
        now.immature() == 0
            ? told
            : told
                + " "
                + messages.now("funnel.immature", formats.count(now.immature()), now.immature()));
  }
}
