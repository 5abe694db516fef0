package app.comptoir.ui.sample;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.ui.funnel.FunnelScreen;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.posts.PostsScreen;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Takes pictures of the screens on sample data, to be looked at: run with `-Dtest=ScreenPictures
/// -Dsurefire.groups.excluded=none`.
@Tag("benchmark")
class ScreenPictures {
  private static final String[] THEMES = {"", "-dark"};

  private static final Path FOLDER = Path.of("target", "screens");

  @Test
  void funnel() {
    for (Locale language : new Locale[] {Locale.UK, Locale.FRANCE}) {
      String l = language.getLanguage();
      for (int width : new int[] {1366, 1920}) {
        try (ScreenRig rig =
            new ScreenRig(
                (c, r) -> FunnelScreen.create(c, r), 64, width, width * 9 / 16, language)) {
          rig.at(Destination.FUNNEL).open().picture(FOLDER.resolve("funnel-" + width + l + ".png"));
          rig.run(
              () ->
                  rig.screen()
                      .controller()
                      .onArrive(new Place.OneFunnel(Action.CART_REPLY, "c2", null, Step.PURCHASE)));
          rig.settle().settle();
          rig.picture(FOLDER.resolve("funnel-open-" + width + l + ".png"));
          rig.dark().picture(FOLDER.resolve("funnel-open-dark-" + width + l + ".png"));
        }
      }
    }
  }

  @Test
  void posts() {
    for (Locale language : new Locale[] {Locale.UK, Locale.FRANCE}) {
      String l = language.getLanguage();
      try (ScreenRig rig =
          new ScreenRig((c, r) -> PostsScreen.create(c, r, r), 64, 1366, 768, language)) {
        rig.open().picture(FOLDER.resolve("posts-" + l + ".png"));
        rig.run(() -> rig.screen().controller().onArrive(new Place.OnePost("p001"))).settle();
        rig.picture(FOLDER.resolve("posts-open-" + l + ".png"));
        rig.dark().picture(FOLDER.resolve("posts-open-dark-" + l + ".png"));
      }
      try (ScreenRig rig =
          new ScreenRig((c, r) -> PostsScreen.create(c, r, r), 64, 1920, 1080, language)) {
        rig.open();
        rig.run(() -> rig.screen().controller().onArrive(new Place.OnePost("p002"))).settle();
        rig.picture(FOLDER.resolve("posts-wide-" + l + ".png"));
      }
    }
  }
}
