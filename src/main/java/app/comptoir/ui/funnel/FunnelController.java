package app.comptoir.ui.funnel;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.service.figures.FunnelSnapshot.Dimension;
import app.comptoir.service.figures.Selection;
import app.comptoir.ui.funnel.FunnelModel.Cut;
import app.comptoir.ui.funnel.FunnelModel.Shown;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import org.jspecify.annotations.Nullable;

/// Drives the Funnel screen: one action's funnel, of all posts or of some, and what is behind it.
public final class FunnelController
    extends SnapshotController<FunnelSnapshot.Query, FunnelSnapshot> {
  private final FunnelModel model;
  private final JourneysReader journeys;
  private final ChoicesReader choices;
  private @Nullable String brandId;

  public FunnelController(FunnelModel model, ScreenContext context) {
    super("funnel", context, model.load());
    this.model = model;
    this.journeys = new JourneysReader(model.journeys(), context);
    this.choices = new ChoicesReader(model, context);
  }

  @Override
  protected void onActivate() {
    super.onActivate();
    whileActive(context().selection().selectionProperty().subscribe(_ -> choices.read()));
  }

  @Override
  protected void onDeactivate() {
    super.onDeactivate();
    journeys.drop();
    choices.drop();
  }

  @Override
  public void onArrive(Place place) {
    if (place
        instanceof Place.OneFunnel(Action action, String campaignId, String postId, Step step)) {
      // What one comes for is of the brand chosen now; what is open, of the one before.
      context().selection().selection().filter(this::brandChanged).ifPresent(_ -> journeys.close());
      journeys.want(step);
      change(new Cut(action, campaignId, postId, cut().dimension()));
    }
  }

  private Cut cut() {
    return model.cutProperty().get();
  }

  @Override
  protected FunnelSnapshot.Query question(Selection selection) {
    if (brandChanged(selection)) {
      // Campaigns and posts are those of the brand before.
      model.cut(new Cut(cut().action(), null, null, cut().dimension()));
      journeys.close();
    }
    return query(selection);
  }

  /// Whether the brand is another one than when this was asked last.
  private boolean brandChanged(Selection selection) {
    String before = brandId;
    brandId = selection.brandId();
    return before != null && !before.equals(brandId);
  }

  private FunnelSnapshot.Query query(Selection selection) {
    return new FunnelSnapshot.Query(
        selection, cut().action(), cut().campaignId(), cut().postId(), cut().dimension());
  }

  @Override
  protected FunnelSnapshot read(FunnelSnapshot.Query query) {
    return context().services().dashboard().funnel(query);
  }

  @Override
  protected boolean mayStay(FunnelSnapshot.Query before, FunnelSnapshot.Query now) {
    return before.selection().equals(now.selection());
  }

  @Override
  protected boolean isEmpty(FunnelSnapshot funnel) {
    return funnel.impressions() == 0
        && funnel.steps().stream().allMatch(step -> step.reached() == 0)
        && funnel.live().reached().stream().allMatch(count -> count == 0);
  }

  @Override
  protected void show(FunnelSnapshot funnel) {
    FunnelSnapshot.Query query = query(context().selection().selection().orElseThrow());
    FunnelSnapshot shown = funnel.with(heardOf(funnel.live()));
    model.show(new Shown(context().selection().brand().orElseThrow(), query, shown));
    journeys.read(query, funnel);
  }

  public void onAction(Action action) {
    if (action != cut().action()) {
      change(new Cut(action, cut().campaignId(), null, cut().dimension()));
    }
  }

  public void onCampaign(@Nullable String campaignId) {
    change(new Cut(cut().action(), campaignId, null, cut().dimension()));
  }

  /// @param postId null for all
  public void onPost(@Nullable String postId) {
    change(new Cut(cut().action(), cut().campaignId(), postId, cut().dimension()));
  }

  public void onDimension(Dimension dimension) {
    change(new Cut(cut().action(), cut().campaignId(), cut().postId(), dimension));
  }

  /// A segment of the breakdown was chosen: a campaign or a post becomes the funnel's own.
  public void onSegment(String key) {
    switch (cut().dimension()) {
      case CAMPAIGN -> onCampaign(key);
      case POST -> onPost(key);
      case PLACEMENT, SURFACE, COUNTRY, OUTCOME -> {}
    }
  }

  /// The journeys behind a step are wanted.
  public void onStep(Step step) {
    Shown shown = model.shownProperty().get();
    journeys.open(step);
    if (shown != null) {
      journeys.read(shown.query(), shown.funnel());
    }
  }

  public void onCloseJourneys() {
    journeys.close();
  }

  private void change(Cut now) {
    Cut before = cut();
    if (now.equals(before) && !journeys.wanted()) {
      return;
    }
    model.cut(now);
    if (now.action() != before.action()) {
      journeys.close();
    }
    choices.offer();
    ask();
  }
}
