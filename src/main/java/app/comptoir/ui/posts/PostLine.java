package app.comptoir.ui.posts;

import app.comptoir.common.NameOrder;
import app.comptoir.common.SearchText;
import app.comptoir.domain.post.Post;
import app.comptoir.service.figures.PostRow;
import app.comptoir.ui.fx.Texts;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A line of the table: always the same post, while its figures tick. That it stays the same object
/// is what keeps selection and scroll where they are.
final class PostLine {
  private final ReadOnlyObjectWrapper<PostRow> row;
  private final ReadOnlyObjectWrapper<Named> named;
  private String searchable;

  /// A row and what its text is sorted by: made once a text, not once a comparison.
  record Named(PostRow row, String key) {
    static Named of(PostRow row) {
      return new Named(row, NameOrder.key(Texts.oneLine(row.post().text())));
    }
  }

  PostLine(PostRow row) {
    this.row = new ReadOnlyObjectWrapper<>(this, "row", row);
    this.named = new ReadOnlyObjectWrapper<>(this, "named", Named.of(row));
    this.searchable = searchable(row);
  }

  String id() {
    return row().post().id();
  }

  ReadOnlyObjectProperty<PostRow> rowProperty() {
    return row.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Named> namedProperty() {
    return named.getReadOnlyProperty();
  }

  PostRow row() {
    return row.get();
  }

  /// @return whether more than figures changed: what the line is filtered by
  boolean update(PostRow now) {
    PostRow before = row();
    if (now.equals(before)) {
      return false;
    }
    boolean edited =
        !now.post().equals(before.post())
            || !Objects.equals(now.campaignName(), before.campaignName());
    if (edited) {
      searchable = searchable(now);
    }
    named.set(edited ? Named.of(now) : new Named(now, named.get().key()));
    row.set(now);
    return edited;
  }

  String searchable() {
    return searchable;
  }

  private static String searchable(PostRow row) {
    Post post = row.post();
    String tag = post.hashtag() == null ? "" : post.hashtag();
    return SearchText.folded(
        String.join(" ", post.text(), row.campaignName(), tag, post.authorHandle(), post.id()));
  }
}
