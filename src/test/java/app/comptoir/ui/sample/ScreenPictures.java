package app.comptoir.ui.sample;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.ui.funnel.FunnelScreen;
import app.comptoir.ui.fx.RememberedHints;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.posts.PostsScreen;
import app.comptoir.ui.revenue.RevenueScreen;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Takes pictures of the screens on sample data, to be looked at: run with `-Dtest=ScreenPictures
/// -Dsurefire.groups.excluded=none`.
@Tag("benchmark")
class ScreenPictures {

  private static final Path FOLDER = Path.of("target", "screens");

  @Test
  void revenue() {
    for (Locale language : new Locale[] {Locale.UK, Locale.FRANCE}) {
      String l = language.getLanguage();
      for (int width : new int[] {1366, 1920}) {
        try (ScreenRig rig =
            new ScreenRig(
                (c, r) -> RevenueScreen.create(c, r, r, RememberedHints.NOTHING),
                64,
                width,
                width * 9 / 16,
                language)) {
          rig.at(Destination.REVENUE).open();
          rig.picture(FOLDER.resolve("revenue-" + width + l + ".png"));
          rig.dark().picture(FOLDER.resolve("revenue-dark-" + width + l + ".png"));
          rig.run(
              () ->
                  rig.screen().controller().onArrive(new Place.OneDay(LocalDate.of(2026, 11, 19))));
          rig.settle().settle();
          rig.picture(FOLDER.resolve("revenue-open-" + width + l + ".png"));
        }
      }
    }
  }

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
  void smallest() {
    try (ScreenRig rig =
        new ScreenRig((c, r) -> PostsScreen.create(c, r, r), 64, 1180, 660, Locale.FRANCE)) {
      rig.open();
      rig.run(() -> rig.screen().controller().onArrive(new Place.OnePost("p001"))).settle();
      rig.picture(FOLDER.resolve("smallest-posts.png"));
    }
    try (ScreenRig rig =
        new ScreenRig((c, r) -> FunnelScreen.create(c, r), 64, 1180, 660, Locale.FRANCE)) {
      rig.at(Destination.FUNNEL).open().picture(FOLDER.resolve("smallest-funnel.png"));
    }
    try (ScreenRig rig =
        new ScreenRig(
            (c, r) -> RevenueScreen.create(c, r, r, RememberedHints.NOTHING),
            64,
            1180,
            660,
            Locale.FRANCE)) {
      rig.at(Destination.REVENUE).open().picture(FOLDER.resolve("smallest-revenue.png"));
    }
  }

  @Test
  void popups() {
    try (ScreenRig rig =
        new ScreenRig((c, r) -> FunnelScreen.create(c, r), 64, 1366, 768, Locale.FRANCE)) {
      rig.at(Destination.FUNNEL).open();
      rig.robot.clickOn("#funnel-post");
      rig.settle().settle();
      rig.picture(FOLDER.resolve("popup-post-window.png"));
      rig.popupPicture(FOLDER.resolve("popup-post.png"));
    }
    try (ScreenRig rig =
        new ScreenRig((c, r) -> PostsScreen.create(c, r, r), 64, 1366, 768, Locale.FRANCE)) {
      rig.open();
      rig.robot.clickOn(".check-filter");
      rig.settle().settle();
      rig.picture(FOLDER.resolve("popup-check-window.png"));
      rig.popupPicture(FOLDER.resolve("popup-check.png"));
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
