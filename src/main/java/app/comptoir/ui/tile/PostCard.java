package app.comptoir.ui.tile;

import app.comptoir.domain.post.Post;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import java.time.Instant;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A post as shoppers see it, as wide as a phone: author, text, picture, price, what is left of a
/// limited offer, and the button. The text is plain; nothing in it can act or reorder the screen.
public final class PostCard extends VBox {
  private static final double WIDTH = 340;
  private static final double PICTURE_HEIGHT = 190;

  private final Messages messages;
  private final ImageView picture = new ImageView();
  private final StackPane pictureBox = new StackPane(picture);
  private @Nullable Post post;
  private long stockLeft;
  private Instant now = Instant.EPOCH;

  public PostCard(Messages messages) {
    this.messages = messages;
    getStyleClass().add("post-card");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    pictureBox.getStyleClass().add("post-picture");
    Rectangle clip = new Rectangle(WIDTH - 34, PICTURE_HEIGHT);
    clip.setArcWidth(16);
    clip.setArcHeight(16);
    pictureBox.setClip(clip);
    pictureBox.setMinHeight(PICTURE_HEIGHT);
    pictureBox.setMaxHeight(PICTURE_HEIGHT);
    messages.formatsProperty().subscribe(_ -> rebuild());
  }

  /// Shows a post.
  ///
  /// @param stockLeft of a limited offer; ignored where the post has no stock
  /// @param now to tell how long ago it was published and how long it still runs
  public void show(Post post, long stockLeft, Instant now) {
    this.post = post;
    this.stockLeft = stockLeft;
    this.now = now;
    rebuild();
  }

  /// The picture; null while there is none to show.
  public void setPicture(@Nullable Image image) {
    picture.setImage(image);
    if (image != null) {
      cover(image);
    }
  }

  private void rebuild() {
    Post shown = post;
    if (shown == null) {
      getChildren().clear();
      return;
    }
    getChildren().setAll(author(shown), text(shown));
    if (shown.mediaId() != null) {
      picture.setAccessibleText(shown.altText());
      getChildren().add(pictureBox);
    }
    if (shown.limited()) {
      getChildren().add(limits(shown));
    }
    getChildren().add(purchase(shown));
    setAccessibleText(messages.now("post.spoken", shown.authorName(), Texts.oneLine(shown.text())));
  }

  private Node author(Post shown) {
    Label initials = new Label(Texts.initials(shown.authorName()));
    StackPane avatar = new StackPane(initials);
    avatar.getStyleClass().add("avatar");
    Label name = new Label(Texts.oneLine(shown.authorName()));
    name.getStyleClass().add("post-author");
    Label handle =
        new Label(
            Texts.oneLine(shown.authorHandle())
                + " · "
                + messages.formats().ago(shown.publishedAt(), now));
    handle.getStyleClass().add("post-handle");
    HBox line = new HBox(avatar, new VBox(name, handle));
    line.getStyleClass().add("post-head");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Node text(Post shown) {
    Text text = new Text(Texts.plain(shown.text()));
    text.getStyleClass().add("post-text");
    TextFlow flow = new TextFlow(text);
    if (startsRightToLeft(text.getText())) {
      flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    }
    return flow;
  }

  private static boolean startsRightToLeft(String text) {
    return !new java.text.Bidi(text, java.text.Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
        .baseIsLeftToRight();
  }

  private Node limits(Post shown) {
    Formats formats = messages.formats();
    HBox line = new HBox();
    line.getStyleClass().add("post-limits");
    line.setAlignment(Pos.CENTER_LEFT);
    VBox words = new VBox();
    words.setAlignment(Pos.CENTER_LEFT);
    Long allocated = shown.stockAllocated();
    if (allocated != null) {
      StockDial dial = new StockDial(messages);
      dial.setStock(stockLeft, allocated);
      line.getChildren().add(dial);
      words
          .getChildren()
          .add(
              new Label(
                  messages.now("post.stock", formats.count(stockLeft), formats.count(allocated))));
    }
    Instant end = shown.endsAt();
    if (end != null) {
      boolean over = !end.isAfter(now);
      Label deadline =
          new Label(
              over
                  ? messages.now("post.ended")
                  : messages.now("post.ends", formats.until(end, now)));
      deadline.getStyleClass().add("post-deadline");
      words.getChildren().add(deadline);
    }
    line.getChildren().add(words);
    return line;
  }

  private Node purchase(Post shown) {
    Label price = new Label();
    price.getStyleClass().add("post-price");
    if (shown.price() != null) {
      price.setText(messages.formats().money(shown.price()));
    }
    String tag = shown.hashtag();
    Label button =
        new Label(
            switch (shown.action()) {
              case BUY_NOW -> messages.now("post.button.BUY_NOW");
              case CART_REPLY -> messages.now("post.button.CART_REPLY", tag == null ? "" : tag);
              case INSTALL -> messages.now("post.button.INSTALL");
              case OTHER -> messages.now("post.button.OTHER");
            });
    button.getStyleClass().add("post-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(price, Nodes.spacer(), button);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /// Fills the box with the middle of the picture, without distorting it.
  private void cover(Image image) {
    double width = WIDTH - 34;
    double scale = Math.max(width / image.getWidth(), PICTURE_HEIGHT / image.getHeight());
    double w = width / scale;
    double h = PICTURE_HEIGHT / scale;
    picture.setViewport(
        new Rectangle2D((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h));
    picture.setFitWidth(width);
    picture.setFitHeight(PICTURE_HEIGHT);
    picture.setSmooth(true);
  }
}
