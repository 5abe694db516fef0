package app.comptoir.ui.posts;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.post.Post;
import app.comptoir.service.figures.PostRow;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A post in the table: what it lets people do as an icon, its text on one line, and quieter its
/// campaign and placement.
final class PostCell extends TableCell<PostLine, PostLine.Named> {
  private final Messages messages;
  private final FontIcon icon = Nodes.icon("fth-circle");
  private final Label text = new Label();
  private final Label about = new Label();
  private final HBox content;
  private final Tooltip whole = Nodes.tooltip();

  PostCell(Messages messages) {
    this.messages = messages;
    StackPane mark = new StackPane(icon);
    mark.getStyleClass().add("action-mark");
    text.getStyleClass().add("post-line-text");
    text.setMinWidth(0);
    about.getStyleClass().add("post-line-about");
    about.setMinWidth(0);
    VBox words = new VBox(text, about);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    content = new HBox(mark, words);
    content.getStyleClass().add("post-line");
    content.setAlignment(Pos.CENTER_LEFT);
    content.setMinWidth(0);
    content.setPrefWidth(0);
    messages.formatsProperty().subscribe(_ -> show(getItem() == null ? null : getItem().row()));
  }

  @Override
  protected void updateItem(PostLine.Named named, boolean empty) {
    super.updateItem(named, empty);
    setText(null);
    show(empty || named == null ? null : named.row());
  }

  private void show(@org.jspecify.annotations.Nullable PostRow row) {
    if (row == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    Post post = row.post();
    icon.setIconLiteral(icon(post.action()));
    text.setText(Texts.oneLine(post.text()));
    StringBuilder more = new StringBuilder(Texts.oneLine(row.campaignName()));
    more.append(" · ").append(messages.now("placement." + post.placement()));
    if (post.limited()) {
      more.append(" · ").append(messages.now("posts.limited"));
    }
    if (post.deletedAt() != null) {
      more.append(" · ").append(messages.now("posts.deleted"));
    }
    about.setText(more.toString());
    whole.setText(text.getText() + "\n" + about.getText());
    setTooltip(whole);
    setAccessibleText(
        messages.now("action." + post.action()) + ": " + text.getText() + ", " + about.getText());
    if (getGraphic() == null) {
      setGraphic(content);
    }
  }

  static String icon(Action action) {
    return switch (action) {
      case BUY_NOW -> "fth-shopping-cart";
      case CART_REPLY -> "fth-hash";
      case INSTALL -> "fth-download";
      case OTHER -> "fth-circle";
    };
  }
}
