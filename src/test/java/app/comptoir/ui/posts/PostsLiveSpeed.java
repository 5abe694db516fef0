package app.comptoir.ui.posts;

import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.Selection;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.sample.ScreenRig;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// How long the FX thread is busy with new figures of the posts.
@Tag("benchmark")
class PostsLiveSpeed {
  private final PostsModel model = new PostsModel();

  @Test
  void updates() {
    try (ScreenRig rig = new ScreenRig((c, r) -> screen(c, r), 200, 1366, 768, Locale.UK)) {
      rig.open();
      Selection all = new Selection("maison", new Period.LastDays(28), Selection.Comparison.NONE);
      for (int changed : new int[] {5, 5, 5, 5, 5, 5, 200, 200, 200, 200, 200, 200}) {
        for (int i = 0; i < changed; i++) {
          rig.dashboard.tick("p%03d".formatted(i));
        }
        List<PostRow> rows = rig.dashboard.posts(all);
        long nanos =
            rig.call(
                () -> {
                  long start = System.nanoTime();
                  model.update(rows);
                  rig.screen().view().root().getScene().getRoot().layout();
                  return System.nanoTime() - start;
                });
        LoggerFactory.getLogger(PostsLiveSpeed.class)
            .warn("{} of 200 lines changed: {} ms", changed, nanos / 1_000_000);
      }
    }
  }

  private Screen screen(ScreenContext context, ScreenRig rig) {
    PostsController controller = new PostsController(model, context);
    return new Screen(
        controller, new PostsView(model, controller, context, rig, rig), model.load());
  }
}
