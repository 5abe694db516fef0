package app.comptoir.ui.posts;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.Selection;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Drives the Posts screen: the table of all posts of the brand, and one of them open.
public final class PostsController extends SnapshotController<Selection, PostsController.Answer> {
  private final PostsModel model;
  private final OpenPostReader openPost;

  /// The posts, and the campaigns they can be filtered by.
  record Answer(List<PostRow> rows, List<Campaign> campaigns) {}

  public PostsController(PostsModel model, ScreenContext context) {
    super("posts", context, model.load());
    this.model = model;
    this.openPost = new OpenPostReader(model.open(), context);
  }

  @Override
  protected Selection question(Selection selection) {
    return selection;
  }

  @Override
  protected Answer read(Selection selection) {
    return new Answer(
        context().services().dashboard().posts(selection),
        context().services().dashboard().campaigns(selection.brandId()));
  }

  @Override
  protected boolean isEmpty(Answer answer) {
    return answer.rows().isEmpty();
  }

  @Override
  protected void show(Answer answer) {
    if (!answer.campaigns().equals(model.campaigns())) {
      model.campaigns().setAll(answer.campaigns());
    }
    model.update(answer.rows());
    openPost.reread(answer.rows());
  }

  @Override
  public void onArrive(Place place) {
    if (place instanceof Place.OnePost(String postId)) {
      onClearFilters();
      onOpen(postId);
    }
  }

  @Override
  protected void onDeactivate() {
    super.onDeactivate();
    openPost.drop();
  }

  /// A line was chosen.
  public void onOpen(String postId) {
    openPost.open(postId);
  }

  /// The open post is put away.
  public void onClose() {
    openPost.open(null);
  }

  /// Reading the open post failed, and *Try again* was pressed.
  public void onTryOpenPostAgain() {
    openPost.again();
  }

  /// The orders of one day of the open post are wanted; null for the latest again.
  public void onOrdersOfDay(@Nullable LocalDate day) {
    openPost.ordersOf(day);
  }

  public void onSearch(String words) {
    change(model.filterProperty().get().withSearch(words));
  }

  /// @param chosen empty for all; so in the other filters
  public void onActions(Set<Action> chosen) {
    change(model.filterProperty().get().withActions(chosen));
  }

  public void onPlacements(Set<Placement> chosen) {
    change(model.filterProperty().get().withPlacements(chosen));
  }

  /// @param chosen identifiers
  public void onCampaigns(Set<String> chosen) {
    change(model.filterProperty().get().withCampaigns(chosen));
  }

  public void onLimitedOnly(boolean only) {
    change(model.filterProperty().get().withLimitedOnly(only));
  }

  public void onClearFilters() {
    change(PostFilter.ALL);
  }

  private void change(PostFilter filter) {
    if (!filter.equals(model.filterProperty().get())) {
      model.filter(filter);
    }
  }
}
