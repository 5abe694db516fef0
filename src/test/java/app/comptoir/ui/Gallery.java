package app.comptoir.ui;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.ui.chart.FunnelBars;
import app.comptoir.ui.chart.FunnelStep;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Skeletons;
import app.comptoir.ui.control.StatePane;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.tile.PostCard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Draws the widgets that no screen of this part uses yet, in both lights, into the folder given.
final class Gallery {
  private Gallery() {}

  public static void main(String[] args) {
    Platform.startup(
        () -> {
          HeadlessScreen.resize(1600, 1000);
          Fonts.load();
          picture(Path.of(args[0], "gallery-light-en.png"), Theme.LIGHT, Locale.UK);
          picture(Path.of(args[0], "gallery-dark-fr.png"), Theme.DARK, Locale.FRANCE);
          new FxExecutor().execute(Platform::exit);
        });
  }

  private static void picture(Path file, Theme theme, Locale locale) {
    Messages messages = new Messages(locale);
    HBox page = new HBox(16, posts(messages), column(messages));
    page.getStyleClass().addAll("page", "content");
    Stage stage = new Stage(StageStyle.UNDECORATED);
    Scene scene = new Scene(page, 1600, 1000);
    new Theming(theme).apply(scene);
    stage.setScene(scene);
    stage.show();
    SnapshotCamera.of(scene);
    SnapshotCamera.write(SnapshotCamera.of(scene), file);
    stage.hide();
  }

  private static HBox posts(Messages messages) {
    HBox posts = new HBox(16);
    for (int i : new int[] {0, 3}) {
      PostCard card = new PostCard(messages);
      Action action = i == 0 ? Action.BUY_NOW : Action.CART_REPLY;
      card.show(FakeDashboard.post(FakeDashboard.LUMEN, i, action), 57, FakeDashboard.NOW);
      if (i == 0) {
        card.setPicture(gradient());
      }
      posts.getChildren().add(new VBox(card));
    }
    return posts;
  }

  private static WritableImage gradient() {
    WritableImage image = new WritableImage(400, 400);
    for (int x = 0; x < 400; x++) {
      for (int y = 0; y < 400; y++) {
        image.getPixelWriter().setColor(x, y, Color.hsb(20 + x / 8.0, 0.5, 0.4 + y / 800.0));
      }
    }
    return image;
  }

  private static VBox column(Messages messages) {
    FunnelBars bars = new FunnelBars(messages);
    bars.setSteps(
        List.of(
            new FunnelStep(Step.TAP, 12_480, null),
            new FunnelStep(Step.PRODUCT_VIEW, 9_913, Duration.ofSeconds(4)),
            new FunnelStep(Step.CHECKOUT, 611, Duration.ofSeconds(150)),
            new FunnelStep(Step.PURCHASE, 288, Duration.ofMinutes(7)),
            new FunnelStep(Step.DELIVERED, 0, null)));
    Card funnel = new Card(messages, "action.BUY_NOW");
    funnel.setContent(bars);
    VBox column = new VBox(16, funnel);
    HBox.setHgrow(column, Priority.ALWAYS);
    for (LoadModel.Phase phase : LoadModel.Phase.values()) {
      LoadModel load = new LoadModel();
      switch (phase) {
        case LOADING -> load.loading();
        case EMPTY -> load.ready(true);
        case READY -> {
          load.ready(false);
          load.failed(new LoadModel.Problem("DB-1", "The database cannot be read."));
        }
        case FAILED -> load.failed(new LoadModel.Problem("DB-1", "The database cannot be read."));
      }
      Card card = new Card(messages, "overview.topPosts");
      card.setMinHeight(phase == LoadModel.Phase.FAILED ? 210 : 150);
      card.setContent(
          new StatePane(
              messages, load, new Label("…"), Skeletons.rows(3), "overview.empty", () -> {}));
      column.getChildren().add(card);
    }
    return column;
  }
}
