package app.comptoir.ui.funnel;

import app.comptoir.common.Tasks;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.post.Post;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.Selection;
import app.comptoir.ui.control.Choice;
import app.comptoir.ui.funnel.FunnelModel.Cut;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import java.util.List;
import java.util.Optional;

/// The part of the controller that reads which campaigns and posts one can choose. FX thread;
/// reading happens in the background.
final class ChoicesReader {
  private static final int LABEL = 90;

  private final FunnelModel model;
  private final ScreenContext context;
  private final Tasks.Lane lane;
  private List<Post> posts = List.of();

  private record Found(List<Campaign> campaigns, List<PostRow> posts) {}

  ChoicesReader(FunnelModel model, ScreenContext context) {
    this.model = model;
    this.context = context;
    this.lane = context.services().tasks().lane("read choices");
  }

  void read() {
    Optional<Selection> selection = context.selection().selection();
    selection.ifPresent(
        asked ->
            lane.submit(
                () ->
                    new Found(
                        context.services().dashboard().campaigns(asked.brandId()),
                        context.services().dashboard().posts(asked)),
                this::found,
                // The funnel itself tells what cannot be read.
                SnapshotController::problemOf));
  }

  private void found(Found found) {
    set(
        model.campaigns(),
        found.campaigns().stream().map(c -> new Choice(c.id(), Texts.oneLine(c.name()))).toList());
    posts = found.posts().stream().map(PostRow::post).toList();
    offer();
  }

  /// Offers the posts of the action and the campaign that are chosen now.
  void offer() {
    Cut cut = model.cutProperty().get();
    set(
        model.posts(),
        posts.stream()
            .filter(post -> post.action() == cut.action())
            .filter(post -> cut.campaignId() == null || post.campaignId().equals(cut.campaignId()))
            .map(post -> new Choice(post.id(), label(post)))
            .toList());
  }

  private static void set(javafx.collections.ObservableList<Choice> list, List<Choice> now) {
    if (!now.equals(list)) {
      list.setAll(now);
    }
  }

  private static String label(Post post) {
    String text = Texts.oneLine(post.text());
    return text.codePointCount(0, text.length()) <= LABEL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LABEL)) + "…";
  }

  void drop() {
    lane.drop();
  }
}
