package app.comptoir.ui.posts;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.service.figures.PostRow;
import app.comptoir.ui.mvc.LoadModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// What the Posts screen shows: the posts, which of them, and the one that is open.
public final class PostsModel {
  private final LoadModel load = new LoadModel();
  private final OpenPostModel open = new OpenPostModel();
  private final ObservableList<PostLine> lines = FXCollections.observableArrayList();
  private final FilteredList<PostLine> shown = new FilteredList<>(lines);
  private final ObservableList<Campaign> campaigns = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<PostFilter> filter =
      new ReadOnlyObjectWrapper<>(this, "filter", PostFilter.ALL);
  private final ReadOnlyLongWrapper updates = new ReadOnlyLongWrapper(this, "updates");
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

  /// Counts the updates of the lines' figures, of which the lists themselves tell nothing: an event
  /// a line would cost the table a layout each.
  ReadOnlyLongProperty updatesProperty() {
    return updates.getReadOnlyProperty();
  }

  void filter(PostFilter now) {
    changing.set(true);
    filter.set(now);
    shown.setPredicate(now.lines());
    changing.set(false);
  }

  /// Puts the newest figures into the lines that are there; adds and removes what came and went.
  void update(List<PostRow> rows) {
    changing.set(true);
    Map<String, PostRow> now = new LinkedHashMap<>();
    rows.forEach(row -> now.put(row.post().id(), row));
    lines.removeIf(line -> !now.containsKey(line.id()));
    boolean edited = false;
    for (PostLine line : lines) {
      edited |= line.update(Objects.requireNonNull(now.remove(line.id())));
    }
    lines.addAll(now.values().stream().map(PostLine::new).toList());
    if (edited) {
      shown.setPredicate(filter.get().lines());
    }
    updates.set(updates.get() + 1);
    changing.set(false);
  }
}
