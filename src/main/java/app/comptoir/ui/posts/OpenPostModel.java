package app.comptoir.ui.posts;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.revenue.OrderSummary;
import app.comptoir.service.figures.PostDetail;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.picture.Picture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The post that is open beside the table.
final class OpenPostModel {
  private final LoadModel load = new LoadModel();
  private final ReadOnlyObjectWrapper<@Nullable String> id =
      new ReadOnlyObjectWrapper<>(this, "id", null);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", null);
  private final ReadOnlyObjectWrapper<@Nullable Picture> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", null);
  private final ReadOnlyObjectWrapper<@Nullable DayOrders> dayOrders =
      new ReadOnlyObjectWrapper<>(this, "dayOrders", null);

  /// @param now when it was read: what is left of its time is told from then
  record Shown(Brand brand, PostDetail detail, Instant now) {}

  /// The orders of one day, in the place of the latest.
  record DayOrders(LocalDate day, List<OrderSummary> orders) {
    DayOrders {
      orders = List.copyOf(orders);
    }
  }

  LoadModel load() {
    return load;
  }

  /// Identifier of the open post; null where none is.
  ReadOnlyObjectProperty<@Nullable String> idProperty() {
    return id.getReadOnlyProperty();
  }

  /// What is known of it; null until it was read.
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Its picture; null while there is none to show.
  ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /// The day whose orders are listed; null where the latest are.
  ReadOnlyObjectProperty<@Nullable DayOrders> dayOrdersProperty() {
    return dayOrders.getReadOnlyProperty();
  }

  /// Opens another post, or none: what was known of the one before is forgotten.
  void open(@Nullable String postId) {
    load.loading();
    dayOrders.set(null);
    picture.set(null);
    shown.set(null);
    id.set(postId);
  }

  void show(Shown now) {
    shown.set(now);
    load.ready(false);
  }

  void picture(@Nullable Picture loaded) {
    picture.set(loaded);
  }

  void dayOrders(@Nullable DayOrders orders) {
    dayOrders.set(orders);
  }
}
