package app.comptoir.ui.revenue;

import app.comptoir.domain.revenue.OrderSummary;
import app.comptoir.ui.mvc.Listed;
import app.comptoir.ui.mvc.LoadModel;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The orders of one day, or of one hour of it.
final class DayOrdersModel {
  private final LoadModel load = new LoadModel();
  private final ReadOnlyObjectWrapper<@Nullable LocalDate> day =
      new ReadOnlyObjectWrapper<>(this, "day", null);
  private final ReadOnlyObjectWrapper<@Nullable ZonedDateTime> hour =
      new ReadOnlyObjectWrapper<>(this, "hour", null);
  private final ReadOnlyObjectWrapper<Listed<OrderSummary>> listed =
      new ReadOnlyObjectWrapper<>(this, "listed", Listed.none());

  LoadModel load() {
    return load;
  }

  /// Whose orders are listed; null where none are.
  ReadOnlyObjectProperty<@Nullable LocalDate> dayProperty() {
    return day.getReadOnlyProperty();
  }

  /// The beginning of the hour whose orders are listed; null where the whole day's are.
  ReadOnlyObjectProperty<@Nullable ZonedDateTime> hourProperty() {
    return hour.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Listed<OrderSummary>> listedProperty() {
    return listed.getReadOnlyProperty();
  }

  void open(@Nullable LocalDate of) {
    open(of, null);
  }

  void open(@Nullable LocalDate of, @Nullable ZonedDateTime from) {
    load.loading();
    listed.set(Listed.none());
    hour.set(from);
    day.set(of);
  }

  void list(Listed<OrderSummary> now) {
    listed.set(now);
    load.ready(now.rows().isEmpty());
  }
}
