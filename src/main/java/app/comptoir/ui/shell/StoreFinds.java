package app.comptoir.ui.shell;

import app.comptoir.common.Tasks;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Post;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.offers.QueueQuestion;
import app.comptoir.ui.mvc.MainAction;
import app.comptoir.ui.mvc.Services;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What of the store the palette finds: posts and campaigns of the shown brand, and all offers.
/// Read in the background when the palette is opened. FX thread only.
final class StoreFinds {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFinds.class);

  private final Services services;
  private final Tasks.Lane lane;
  private Found found = new Found(List.of(), List.of(), List.of());

  /// @param campaigns each with the action most of its posts have
  public record Found(List<Post> posts, List<CampaignFind> campaigns, List<Offer> offers) {}

  record CampaignFind(Campaign campaign, Action action) {}

  StoreFinds(Services services) {
    this.services = services;
    this.lane = services.tasks().lane("find in the store");
  }

  Found found() {
    return found;
  }

  /// Reads anew; what was read before stays until then.
  void read(Optional<Selection> selection, Runnable then) {
    selection.ifPresent(
        now ->
            lane.submit(
                () -> read(now),
                result -> {
                  found = result;
                  then.run();
                },
                e -> LOG.warn("The palette could not read the store", e)));
  }

  private Found read(Selection selection) {
    List<Post> posts = services.dashboard().posts(selection).stream().map(PostRow::post).toList();
    List<CampaignFind> campaigns =
        services.dashboard().campaigns(selection.brandId()).stream()
            .map(campaign -> new CampaignFind(campaign, MainAction.of(campaign.id(), posts)))
            .toList();
    List<Offer> offers =
        services
            .reviewDesk()
            .queue(new QueueQuestion(null, QueueQuestion.View.ALL, ""))
            .rows()
            .stream()
            .map(row -> row.offer())
            .toList();
    return new Found(posts, campaigns, offers);
  }
}
