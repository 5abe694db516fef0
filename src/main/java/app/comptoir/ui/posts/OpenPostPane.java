package app.comptoir.ui.posts;

import app.comptoir.domain.post.Post;
import app.comptoir.service.figures.PostDetail;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.Pixels;
import app.comptoir.ui.control.Skeletons;
import app.comptoir.ui.control.StatePane;
import app.comptoir.ui.control.UprightScroll;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.posts.OpenPostModel.Shown;
import app.comptoir.ui.shell.navigation.Navigator;
import app.comptoir.ui.tile.PostCard;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The open post: as shoppers see it, its funnel, its money, its days and its orders. Two columns
/// where there is room for them.
final class OpenPostPane extends StackPane {
  private static final double TWO_COLUMNS = 640;

  private final Messages messages;
  private final OpenPostModel model;
  private final PostCard card;
  private final OpenPostFigures figures;
  private final GridPane grid = new GridPane();
  private final Label about = Nodes.label(new javafx.beans.property.SimpleStringProperty(""));
  private @Nullable Shown carded;

  OpenPostPane(
      Messages messages,
      OpenPostModel model,
      PostsController controller,
      Outlet outlet,
      Navigator navigator) {
    this.messages = messages;
    this.model = model;
    card = new PostCard(messages);
    figures = new OpenPostFigures(messages, model, controller, outlet, navigator);
    getStyleClass().add("open-post");
    setMinSize(0, 0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TITLED_PANE);
    accessibleTextProperty().bind(messages.text("posts.open"));

    grid.getStyleClass().add("card-row");
    VBox content = new VBox(head(controller, navigator), grid);
    content.getStyleClass().add("open-post-content");
    UprightScroll scroll = new UprightScroll(content);
    // Another post is read from its top.
    model.idProperty().subscribe(_ -> scroll.setVvalue(0));
    getChildren()
        .add(
            new StatePane(
                messages,
                model.load(),
                scroll,
                skeleton(),
                "posts.gone",
                controller::onTryOpenPostAgain));
    widthProperty().subscribe(width -> arrange(width.doubleValue() >= TWO_COLUMNS));
    model.shownProperty().subscribe(this::show);
    model
        .pictureProperty()
        .subscribe(picture -> card.setPicture(picture == null ? null : Pixels.image(picture)));
  }

  private Node head(PostsController controller, Navigator navigator) {
    Label title = new Label();
    title.getStyleClass().add("card-title");
    title.setMinWidth(0);
    title
        .textProperty()
        .bind(
            model
                .shownProperty()
                .map(s -> Texts.oneLine(s.detail().row().campaignName()))
                .orElse(""));
    about.textProperty().unbind();
    about
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> about(model.shownProperty().get()),
                model.shownProperty(),
                messages.formatsProperty()));
    about.getStyleClass().add("card-subtitle");
    about.setMinWidth(0);
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    VBox words = new VBox(title, about);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var close = Buttons.icon(messages, "fth-x", "posts.close", controller::onClose);
    close.setId("close-post");
    HBox head =
        new HBox(
            words, Buttons.link(messages, "posts.openFunnel", () -> openFunnel(navigator)), close);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("open-post-head");
    return head;
  }

  private void openFunnel(Navigator navigator) {
    Shown shown = model.shownProperty().get();
    if (shown != null) {
      Post post = shown.detail().row().post();
      navigator.goTo(new Place.OneFunnel(post.action(), null, post.id(), null));
    }
  }

  private String about(@Nullable Shown shown) {
    if (shown == null) {
      return "";
    }
    Formats formats = messages.formats();
    Post post = shown.detail().row().post();
    var span = shown.detail().funnel().span();
    return messages.now(
        "posts.about",
        messages.now("placement." + post.placement()),
        formats.dateTime(post.publishedAt(), shown.brand().zone()),
        formats.dates(span.from(), span.to()));
  }

  private void show(@Nullable Shown shown) {
    if (shown == null) {
      carded = null;
      return;
    }
    if (isAnotherCard(shown)) {
      carded = shown;
      card.show(shown.detail().row().post(), shown.detail().row().stockLeft(), shown.now());
    }
    figures.show(shown);
  }

  /// The card is drawn anew only where something on it changed: the post, its stock, or a minute.
  private boolean isAnotherCard(Shown shown) {
    Shown before = carded;
    if (before == null) {
      return true;
    }
    PostDetail then = before.detail();
    PostDetail now = shown.detail();
    return !now.row().post().equals(then.row().post())
        || now.row().stockLeft() != then.row().stockLeft()
        || Duration.between(before.now(), shown.now()).toSeconds() >= 60;
  }

  private void arrange(boolean two) {
    grid.getChildren().clear();
    VBox left = new VBox(card, figures.days());
    VBox right = new VBox(figures.money(), figures.funnel());
    left.getStyleClass().add("card-row");
    right.getStyleClass().add("card-row");
    right.setMinWidth(0);
    VBox.setVgrow(figures.funnel(), Priority.ALWAYS);
    VBox.setVgrow(figures.days(), Priority.ALWAYS);
    GridPane.setHgrow(right, Priority.ALWAYS);
    if (two) {
      grid.add(left, 0, 0);
      grid.add(right, 1, 0);
      grid.add(figures.orders(), 0, 1, 2, 1);
    } else {
      grid.addColumn(0, left, right, figures.orders());
    }
  }

  private static Node skeleton() {
    VBox left = new VBox(Skeletons.block(), Skeletons.rows(3));
    VBox right = new VBox(Skeletons.rows(6), Skeletons.block());
    HBox both = new HBox(left, right);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    both.getStyleClass().addAll("card-sheet", "skeleton-columns");
    return both;
  }
}
