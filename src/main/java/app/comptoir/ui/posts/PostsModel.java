package app.comptoir.ui.posts;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.service.PostRow;
import app.comptoir.ui.mvc.LoadModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// What the Posts screen shows: the posts, which of them, and the one that is open.
public final class PostsModel {
  private final LoadModel load = new LoadModel();
  private final OpenPostModel open = new OpenPostModel();
  private final ObservableList<PostLine> lines =
      FXCollections.observableArrayList(line -> new Observable[] {line.rowProperty()});
  private final FilteredList<PostLine> shown = new FilteredList<>(lines);
  private final ObservableList<Campaign> campaigns = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<PostFilter> filter =
      new ReadOnlyObjectWrapper<>(this, "filter", PostFilter.ALL);
  private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(this, "changing");

  public LoadModel load() {
    return load;
  }

  OpenPostModel open() {
    return open;
  }

  /// The posts that pass the filter.
  ObservableList<PostLine> shown() {
    return shown;
  }

  /// All posts of the brand.
  ObservableList<PostLine> lines() {
    return lines;
  }

  /// The campaigns one can filter by.
  ObservableList<Campaign> campaigns() {
    return campaigns;
  }

  ReadOnlyObjectProperty<PostFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /// Whether the lines are being exchanged: a table's selection that moves meanwhile is not what
  /// the person chose.
  ReadOnlyBooleanProperty changingProperty() {
    return changing.getReadOnlyProperty();
  }

  void filter(PostFilter now) {
    changing.set(true);
    filter.set(now);
    shown.setPredicate(now::matches);
    changing.set(false);
  }

  /// Puts the newest figures into the lines that are there; adds and removes only what came and
  /// went.
  void update(List<PostRow> rows) {
    changing.set(true);
    Map<String, PostLine> known = new HashMap<>();
    lines.forEach(line -> known.put(line.id(), line));
    Set<String> now = new HashSet<>();
    rows.forEach(row -> now.add(row.post().id()));
    lines.removeIf(line -> !now.contains(line.id()));
    for (PostRow row : rows) {
      PostLine line = known.get(row.post().id());
      if (line == null) {
        lines.add(new PostLine(row));
      } else {
        line.update(row);
      }
    }
    changing.set(false);
  }
}
